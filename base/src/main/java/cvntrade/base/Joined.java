package cvntrade.base;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What a task on another thread gave, or threw. */
public final class Joined {
    private Joined() {}

    /**
     * Waits for it.
     *
     * @param interrupted what is said where the waiting thread is stopped
     * @throws RuntimeException as the task threw it
     * @throws Refusal if the waiting thread is stopped
     */
    public static <T> T of(Future<T> running, String interrupted) {
        try {
            return running.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Refusal.Reason.INCOMPLETE, interrupted);
        }
    }
}
