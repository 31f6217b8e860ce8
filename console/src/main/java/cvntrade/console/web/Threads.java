package cvntrade.console.web;

import cvntrade.console.web.Gate.Closed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A thread for each request, and work for a few at a time.
 *
 * <p>The server reads a request on the thread that answers it, so a client that sends or reads by the drop keeps one. Such a client must not
 * keep others out: it holds a thread, but no leave to work; and where too many threads wait for their clients, those that wait longest lose
 * their connection. Who sends at the speed of this machine is through long before.
 */
final class Threads implements Executor, AutoCloseable {
    static final int MOST_WAITING = 100;
    private static final int WORKERS = 8;
    private static final int MOST_QUEUED = 1000;
    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    private final ExecutorService pool = Executors.newCachedThreadPool();
    private final Semaphore leave = new Semaphore(WORKERS, true);

    /** Since when a thread has waited for its client, the longest first. */
    private final Map<Thread, Long> waiting = new LinkedHashMap<>();

    /** What is done for a request. */
    interface Work<T> {
        T done() throws IOException;
    }

    @Override
    public void execute(Runnable request) {
        hangUpOnTheSlowest();
        pool.execute(() -> {
            waits();
            try {
                request.run();
            } finally {
                waitsNoMore();
            }
        });
    }

    /**
     * Does what a request asks for, once all of it was read.
     *
     * @throws Closed if too many wait for the same
     */
    <T> T work(Work<T> work) throws IOException {
        if (leave.getQueueLength() >= MOST_QUEUED)
            throw new Closed(503, "Too many ask at once. Try again in a moment.");
        waitsNoMore();
        leave.acquireUninterruptibly();
        try {
            return work.done();
        } finally {
            leave.release();
            waits();
        }
    }

    private synchronized void waits() {
        waiting.put(Thread.currentThread(), System.nanoTime());
    }

    private synchronized void waitsNoMore() {
        // One that was hung up on a moment too late has all it needs from its client.
        if (waiting.remove(Thread.currentThread()) == null) Thread.interrupted();
    }

    /** An interrupt closes the connection that a thread reads from or writes to. */
    private synchronized void hangUpOnTheSlowest() {
        int tooMany = waiting.size() - MOST_WAITING;
        if (tooMany <= 0) return;
        long now = System.nanoTime();
        List<Thread> slowest = new ArrayList<>();
        waiting.forEach((thread, since) -> {
            if (slowest.size() < tooMany && now - since > GRACE) slowest.add(thread);
        });
        for (Thread thread : slowest) {
            waiting.remove(thread);
            thread.interrupt();
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
