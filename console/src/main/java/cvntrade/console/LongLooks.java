package cvntrade.console;

import cvntrade.base.Fingerprint;
import cvntrade.base.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What reads all candles for a page, and so may take longer than a connection lasts. One is done at a time, in the order asked, which leaves
 * the machine to what runs; asked again while it waits or is at work, a question is not done twice; its answer stays to be read again, until
 * many others came after it or the console ends.
 */
final class LongLooks<T> {
    private static final int WAITING_MOST = 8;
    private static final int KEPT_MOST = 64;
    private static final int ID_DIGITS = 16;

    private final Clock clock;
    private final Duration patience;

    /** Who waits for a moment holds a place of the server's, so one at a time does. */
    private final Semaphore waiter = new Semaphore(1);

    private final Map<String, Look<T>> looks = new LinkedHashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "long-look");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * One question.
     *
     * @param at when it was asked
     */
    record Look<T>(String id, Instant at, CompletableFuture<T> answer) {
        boolean isDone() {
            return answer.isDone();
        }

        /** What it came to, or whatever it was refused for, once it is done. */
        T result() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException said) throw said;
                throw new IllegalStateException("a look must come to an end: cause=" + failed.getCause(), failed);
            }
        }
    }

    /** @param patience the longest moment */
    LongLooks(Clock clock, Duration patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * Asks, and does not wait.
     *
     * @param question all that tells it from others
     * @throws Refusal {@code IN_USE} if too many wait already
     */
    synchronized Look<T> ask(String question, Supplier<T> work) {
        String id =
                Fingerprint.ofBytes(question.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
        Look<T> known = looks.get(id);
        if (known != null && !known.isDone()) return known;
        if (waiting().size() >= WAITING_MOST) {
            throw new Refusal(
                    Refusal.Reason.IN_USE,
                    "not too many may wait for a look: waiting=" + WAITING_MOST
                            + "; nothing was done, send the form again in a moment");
        }
        looks.remove(id);
        Look<T> look = new Look<>(id, SecondLook.now(clock), CompletableFuture.supplyAsync(work, one));
        looks.put(id, look);
        forgetTheOldest();
        return look;
    }

    /** Spares a quick answer the page that waits for it. */
    void awaitAMoment(Look<T> look) {
        if (!waiter.tryAcquire()) return;
        try {
            look.answer()
                    .handle((answer, failed) -> true)
                    .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } finally {
            waiter.release();
        }
    }

    synchronized Optional<Look<T>> find(String id) {
        return Optional.ofNullable(looks.get(id));
    }

    /** How many come before one that is not done. */
    synchronized int before(Look<T> look) {
        return Math.max(0, waiting().indexOf(look));
    }

    private List<Look<T>> waiting() {
        return looks.values().stream().filter(look -> !look.isDone()).toList();
    }

    private void forgetTheOldest() {
        List<String> done =
                looks.values().stream().filter(Look::isDone).map(Look::id).toList();
        for (int i = 0; i < done.size() && looks.size() > KEPT_MOST; i++) looks.remove(done.get(i));
    }
}
