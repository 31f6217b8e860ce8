package cvntrade.console;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work that takes as long as a test wants. */
final class SlowWork {
    private final Semaphore over = new Semaphore(0);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile boolean isAbandoned;

    /** Does it once the test lets it. */
    <T> T done(Supplier<T> work) {
        begun.incrementAndGet();
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            over.acquireUninterruptibly();
            if (isAbandoned) throw new IllegalStateException("the test is over");
            return work.get();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    /** Lets so many come to their end, those that have not begun too. */
    void release(int count) {
        over.release(count);
    }

    /** Lets everything end without doing it. */
    void abandon() {
        isAbandoned = true;
        over.release(1_000);
    }

    int begun() {
        return begun.get();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }
}
