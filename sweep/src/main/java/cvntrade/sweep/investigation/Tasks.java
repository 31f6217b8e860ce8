package cvntrade.sweep.investigation;

import cvntrade.base.Joined;
import cvntrade.sweep.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Independent pieces of work side by side; the answers come in the order of the pieces, whichever ended first. */
record Tasks(int threads, Progress progress) {
    <T, R> List<R> each(Probe probe, List<T> pieces, Function<T, String> name, Function<T, R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        progress.begin(probe.label(), pieces.size());
        try {
            List<Future<R>> running = new ArrayList<>();
            for (T piece : pieces) {
                running.add(pool.submit(() -> {
                    R answer = work.apply(piece);
                    progress.step(name.apply(piece));
                    return answer;
                }));
            }
            List<R> answers = new ArrayList<>();
            for (Future<R> task : running)
                answers.add(Joined.of(task, "the investigation was interrupted; start it again to go on"));
            return answers;
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }

    /** Work that parts itself: it is handed the threads and tells of each step. */
    interface Parted<R> {
        R run(ExecutorService pool, Consumer<String> step);
    }

    <R> R together(Probe probe, int steps, Parted<R> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        progress.begin(probe.label(), steps);
        try {
            return work.run(pool, progress::step);
        } finally {
            pool.shutdownNow();
            progress.end();
        }
    }
}
