package cvntrade.console.web;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in, kept in memory: a restart signs everybody out. A session gets its key when it begins and never one that a browser
 * brought along, so nobody can be made to sign in under a key that another knows.
 */
final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST = 200;
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** @return the key of the new session */
    synchronized String begin(String name) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> isOver(session, now));
        if (sessions.size() >= MOST)
            sessions.remove(sessions.keySet().iterator().next());
        String key = secret();
        sessions.put(key, new Session(name, secret(), now, now));
        return key;
    }

    /** @param isUse whether a person asks, so that the session lasts from now on */
    synchronized Optional<Session> find(String key, boolean isUse) {
        Session session = sessions.get(key);
        if (session == null) return Optional.empty();
        Instant now = clock.instant();
        if (isOver(session, now)) {
            sessions.remove(key);
            return Optional.empty();
        }
        if (isUse) sessions.put(key, session.usedAt(now));
        return Optional.of(session);
    }

    synchronized void end(String key) {
        sessions.remove(key);
    }

    private static boolean isOver(Session session, Instant now) {
        return session.used().plus(IDLE).isBefore(now)
                || session.since().plus(LONGEST).isBefore(now);
    }

    private String secret() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
