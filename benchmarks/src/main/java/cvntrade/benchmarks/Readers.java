package cvntrade.benchmarks;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Many people at the pages of a console at once.
 *
 * <p>Arguments: address, readers, then the paths. One reader in ten watches the job that was asked for last. What they do is told by lines
 * on standard input: {@code read SECONDS}, the mean time at a page (0: asks for the next at once); {@code rest}, after which is printed what
 * was measured since they began to read, and a line {@code end}. They go when the input ends.
 */
public final class Readers {
    private static final int WATCH_ONE_IN = 10;

    private Readers() {}

    public static void main(String[] words) throws Exception {
        String address = words[0].replaceAll("/$", "");
        int readers = Integer.parseInt(words[1]);
        List<String> paths = List.of(words).subList(2, words.length);
        ReadTally tally = new ReadTally();
        Pace pace = new Pace();
        ExecutorService threads = Executors.newFixedThreadPool(readers, work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });
        for (int number = 0; number < readers; number++) {
            boolean watches = number % WATCH_ONE_IN == WATCH_ONE_IN - 1;
            var unused = threads.submit(new Reader(new ReaderBrowser(address), tally, pace, paths, watches, number));
        }
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) obey(line, tally, pace);
    }

    private static void obey(String line, ReadTally tally, Pace pace) {
        if (line.equals("rest")) {
            pace.rest();
            System.out.println(tally.words() + "end");
            return;
        }
        if (!line.startsWith("read "))
            throw new IllegalArgumentException("a line must be read SECONDS or rest: line=" + line);
        tally.begin();
        pace.read(Double.parseDouble(line.substring("read ".length())));
    }
}
