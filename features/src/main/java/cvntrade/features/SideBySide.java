package cvntrade.features;

import cvntrade.base.Joined;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Parts of one piece of work on as many threads. */
final class SideBySide {
    private SideBySide() {}

    /** Runs parts 0 to {@code parts - 1} and returns when all are done; one part alone runs on the calling thread. */
    static void run(int parts, IntConsumer work) {
        if (parts == 1) {
            work.accept(0);
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(parts);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < parts; i++) {
                int part = i;
                running.add(threads.submit(() -> work.accept(part)));
            }
            for (Future<?> part : running) Joined.of(part, "interrupted while features were computed");
        } finally {
            threads.shutdownNow();
        }
    }
}
