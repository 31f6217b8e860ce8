package cvntrade.benchmarks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Many readers of a console at once: each asks for a page, reads it for a while, and asks for the next.
 *
 * <p>Arguments: address, readers, seconds, seconds that a reader reads a page, then the paths. Says for each path how often it was asked for,
 * and the milliseconds in which the middle one, 95 of 100, and all were answered.
 */
public final class Readers {
    private static final Queue<Asked> ASKED = new ConcurrentLinkedQueue<>();

    private Readers() {}

    private record Asked(String path, double millis) {}

    public static void main(String[] words) throws Exception {
        String address = words[0].replaceAll("/$", "");
        int readers = Integer.parseInt(words[1]);
        long end = System.nanoTime() + (long) (Double.parseDouble(words[2]) * 1e9);
        double reads = Double.parseDouble(words[3]);
        List<String> paths = List.of(words).subList(4, words.length);
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        List<Callable<@Nullable Void>> all = new ArrayList<>();
        for (int reader = 0; reader < readers; reader++) {
            int first = reader;
            all.add(() -> read(client, address, paths, first, end, reads));
        }
        // Whoever ends it early is told what was measured until then.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> say(paths, List.copyOf(ASKED))));
        for (Future<@Nullable Void> done : threads.invokeAll(all)) done.get();
        threads.shutdown();
    }

    private static void say(List<String> paths, List<Asked> asked) {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (String path : paths) millis.put(path, new ArrayList<>());
        for (Asked each : asked) millis.get(each.path()).add(each.millis());
        millis.forEach(Readers::say);
        say("all", millis.values().stream().flatMap(List::stream).toList());
    }

    private static @Nullable Void read(
            HttpClient client, String address, List<String> paths, int first, long end, double seconds)
            throws Exception {
        Random pause = new Random(first);
        // They do not all begin at once, nor all with the same page.
        Thread.sleep((long) (pause.nextDouble() * seconds * 1000));
        for (int page = first; System.nanoTime() < end; page++) {
            String path = paths.get(page % paths.size());
            long begin = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200)
                throw new IllegalStateException(
                        "a page must answer 200: path=" + path + " status=" + answer.statusCode());
            ASKED.add(new Asked(path, (System.nanoTime() - begin) / 1e6));
            Thread.sleep((long) ((0.5 + pause.nextDouble()) * seconds * 1000));
        }
        return null;
    }

    private static void say(String path, List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%-60s asked %5d  p50 %7.1f  p95 %7.1f  max %7.1f ms%n",
                path,
                sorted.length,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
