package cvntrade.features.cache;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.own.OwnCatalogue;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that asks for the same few matrices again and again, on two threads, from a cache with room for half of them: so it reads, writes
 * and evicts all the time. Arguments: folder, rounds. It ends with 1 if a bit is wrong or an entry was found damaged.
 */
public final class CacheRacer {
    private static final int COINS = 4;

    private CacheRacer() {}

    public static void main(String[] arguments) throws InterruptedException {
        List<Feature> features = OwnCatalogue.features().subList(0, 20);
        List<FeatureInput> inputs = new ArrayList<>();
        List<FeatureMatrix> expected = new ArrayList<>();
        for (int coin = 0; coin < COINS; coin++) {
            inputs.add(FeatureInput.of(CandleWalk.of("AA" + coin + "USDT", coin, 2000)));
            expected.add(FeatureEngine.matrix(features, inputs.get(coin)));
        }
        long bytesMax = 4L * 2000 * features.size() * COINS / 2;
        ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();
        AtomicInteger hits = new AtomicInteger();
        EventLog events = event -> {
            if (event.name().equals("cache_hit")) hits.incrementAndGet();
            else if (isFault(event)) faults.add(event.line());
        };
        Runnable racing = () -> {
            DiskCache cache =
                    new DiskCache(new CacheFolder(Path.of(arguments[0])), bytesMax, InstantSource.system(), events);
            for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
                int coin = round % COINS;
                FeatureMatrix matrix = cache.matrix(features, inputs.get(coin), Map.of());
                if (!same(matrix, expected.get(coin))) faults.add("wrong values in round " + round);
                matrix = cache.matrix(features, inputs.get(coin), Map.of());
                if (!same(matrix, expected.get(coin))) faults.add("wrong values in round " + round);
            }
        };
        List<Thread> threads = List.of(new Thread(racing), new Thread(racing));
        threads.forEach(Thread::start);
        for (Thread thread : threads) thread.join();
        faults.forEach(System.out::println);
        System.out.println("hits=" + hits);
        System.exit(faults.isEmpty() && hits.get() > 0 ? 0 : 1);
    }

    private static boolean isFault(Event event) {
        return !List.of("cache_entry_kept", "cache_entry_evicted").contains(event.name());
    }

    private static boolean same(FeatureMatrix actual, FeatureMatrix expected) {
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                int bits = Float.floatToRawIntBits(actual.get(row, column));
                if (bits != Float.floatToRawIntBits(expected.get(row, column))) return false;
            }
        }
        return true;
    }
}
