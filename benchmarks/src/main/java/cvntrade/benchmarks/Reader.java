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
    private static final double RENEW_SECONDS = 5;

    private static final Pattern JOB = Pattern.compile("href=\"(/job\\?q=[^\"]+)\"");

    private final ReaderBrowser browser;
    private final ReadTally tally;
    private final Pace pace;
    private final List<String> paths;
    private final boolean watches;
    private final int number;
    private final Random chance;

    /**
     * @param watches the last job, for as long as it runs
     * @param number of this reader, by which its pauses and its first page differ from others'
     */
    Reader(ReaderBrowser browser, ReadTally tally, Pace pace, List<String> paths, boolean watches, int number) {
        this.browser = browser;
        this.tally = tally;
        this.pace = pace;
        this.paths = paths;
        this.watches = watches;
        this.number = number;
        this.chance = new Random(number);
    }

    @Override
    public @Nullable Void call() throws Exception {
        for (int page = number; ; page++) {
            if (pace.isRest()) {
                // They do not all come back at once.
                pause(chance.nextDouble() * pace.seconds());
                continue;
            }
            if (watches) watch();
            else read(paths.get(page % paths.size()));
        }
    }

    private void watch() throws Exception {
        String list = read("/jobs");
        Matcher job = JOB.matcher(list);
        if (job.find()) read(job.group(1));
    }

    private String read(String path) throws Exception {
        String page = waitedFor(name(path), () -> browser.page(path));
        stay(path, page);
        return page;
    }

    /** Half the mean time at least, half as much again at most; who watches stays while there is something to see. */
    private void stay(String path, String first) throws Exception {
        double mean = pace.isRest() ? 0 : pace.seconds();
        double left = (0.5 + chance.nextDouble()) * mean;
        String page = first;
        while (page.contains("data-live") && mean > 0 && (watches || left > RENEW_SECONDS) && !pace.isRest()) {
            pause(RENEW_SECONDS);
            left -= RENEW_SECONDS;
            page = waitedFor("renewal of " + name(path), () -> browser.renewed(path));
        }
        pause(Math.max(0, left));
    }

    private String waitedFor(String name, Callable<String> page) throws Exception {
        long began = System.nanoTime();
        try {
            String read = page.call();
            tally.read(name, System.nanoTime() - began);
            return read;
        } catch (Exception failed) {
            tally.failed(name, failed);
            throw failed;
        }
    }

    private static String name(String path) {
        return path.startsWith("/job?") ? "/job" : path;
    }

    private static void pause(double seconds) throws InterruptedException {
        Thread.sleep((long) (seconds * 1000));
    }
}
