package cvntrade.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Many people at the pages of a console at once.
 *
 * <p>Arguments: address, readers, seconds, mean seconds that a reader reads a page (0: none, asks for the next at once), then the paths. One
 * reader in ten watches the job that was asked for last. Who ends it early is told what was measured until then.
 */
public final class Readers {
    private static final int WATCH_ONE_IN = 10;

    private Readers() {}

    public static void main(String[] words) throws Exception {
        String address = words[0].replaceAll("/$", "");
        int readers = Integer.parseInt(words[1]);
        long end = System.nanoTime() + (long) (Double.parseDouble(words[2]) * 1e9);
        double reads = Double.parseDouble(words[3]);
        List<String> paths = List.of(words).subList(4, words.length);
        ReadTally tally = new ReadTally();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.print(tally.words())));
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        List<Future<@Nullable Void>> all = new ArrayList<>();
        for (int number = 0; number < readers; number++) {
            boolean watches = number % WATCH_ONE_IN == WATCH_ONE_IN - 1;
            all.add(threads.submit(new Reader(new ReaderBrowser(address), tally, paths, watches, number, end, reads)));
        }
        for (Future<@Nullable Void> done : all) done.get();
        threads.shutdown();
    }
}
