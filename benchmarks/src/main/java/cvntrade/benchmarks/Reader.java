package cvntrade.benchmarks;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of them: asks for a page with all it needs, reads it for a while, and asks for the next. */
final class Reader implements Callable<@Nullable Void> {
    /** As the script of the pages has it. */
    private static final double RENEW_SECONDS = 2;

    private static final Pattern JOB = Pattern.compile("href=\"(/job\\?q=[^\"]+)\"");

    private final ReaderBrowser browser;
    private final ReadTally tally;
    private final List<String> paths;
    private final boolean watches;
    private final int number;
    private final long end;
    private final double reads;
    private final Random chance;

    /**
     * @param watches the last job, for as long as it runs
     * @param number of this reader, by which its pauses and its first page differ from others'
     * @param end by {@link System#nanoTime}
     * @param reads mean seconds at a page
     */
    Reader(
            ReaderBrowser browser,
            ReadTally tally,
            List<String> paths,
            boolean watches,
            int number,
            long end,
            double reads) {
        this.browser = browser;
        this.tally = tally;
        this.paths = paths;
        this.watches = watches;
        this.number = number;
        this.end = end;
        this.reads = reads;
        this.chance = new Random(number);
    }

    @Override
    public @Nullable Void call() throws Exception {
        // They do not all come at once, nor all to the same page.
        pause(chance.nextDouble() * reads);
        for (int page = number; System.nanoTime() < end; page++) {
            if (watches) watch();
            else read(paths.get(page % paths.size()));
        }
        return null;
    }

    private void watch() throws Exception {
        String list = read("/jobs");
        Matcher job = JOB.matcher(list);
        if (job.find()) read(job.group(1));
    }

    private String read(String path) throws Exception {
        long began = System.nanoTime();
        String page;
        try {
            page = browser.page(path);
        } catch (Exception failed) {
            tally.failed(path, failed);
            throw failed;
        }
        tally.read(path.startsWith("/job?") ? "/job" : path, System.nanoTime() - began);
        stay(path, page);
        return page;
    }

    /** Half the mean time at least, half as much again at most; who watches stays while there is something to see. */
    private void stay(String path, String first) throws Exception {
        double left = (0.5 + chance.nextDouble()) * reads;
        String page = first;
        while (page.contains("data-live")
                && reads > 0
                && (watches || left > RENEW_SECONDS)
                && System.nanoTime() < end) {
            pause(RENEW_SECONDS);
            left -= RENEW_SECONDS;
            long began = System.nanoTime();
            page = browser.renewed(path);
            tally.read("renewal of /job", System.nanoTime() - began);
        }
        pause(Math.max(0, left));
    }

    private static void pause(double seconds) throws InterruptedException {
        Thread.sleep((long) (seconds * 1000));
    }
}
