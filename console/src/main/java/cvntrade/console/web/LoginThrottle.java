package cvntrade.console.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Slows down who guesses passwords: after some failures for one name the next try has to wait, twice as long each time. Too many names at once
 * wait together, so that guessing one password for many names is no way around.
 */
final class LoginThrottle {
    static final int FREE_TRIES = 5;
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int FREE_TRIES_OF_ALL = 50;
    private static final String ALL = "";

    private final Clock clock;
    private final Map<String, Failures> failures = new HashMap<>();

    /** How many, and until when the next try has to wait. */
    private record Failures(int count, Instant last, Instant until) {}

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long a try for this name has to wait; zero where it may be made. */
    synchronized Duration wait(String name) {
        Instant now = clock.instant();
        failures.values().removeIf(each -> each.last().plus(Sessions.LONGEST).isBefore(now));
        Duration own = left(key(name), now);
        Duration all = left(ALL, now);
        return own.compareTo(all) > 0 ? own : all;
    }

    synchronized void failed(String name) {
        add(key(name), FREE_TRIES);
        add(ALL, FREE_TRIES_OF_ALL);
    }

    synchronized void succeeded(String name) {
        failures.remove(key(name));
    }

    private void add(String key, int free) {
        Instant now = clock.instant();
        Failures before = failures.getOrDefault(key, new Failures(0, now, now));
        int count = before.count() + 1;
        long seconds = count < free ? 0 : 1L << Math.min(20, count - free);
        Duration wait = Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
        failures.put(key, new Failures(count, now, now.plus(wait)));
    }

    private Duration left(String key, Instant now) {
        Failures known = failures.get(key);
        if (known == null || !known.until().isAfter(now)) return Duration.ZERO;
        return Duration.between(now, known.until());
    }

    private static String key(String name) {
        return name.isEmpty() ? " " : name.toLowerCase(Locale.ROOT);
    }
}
