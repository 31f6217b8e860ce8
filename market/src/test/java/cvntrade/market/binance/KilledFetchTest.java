package cvntrade.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.DurableFile;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleSeries;
import cvntrade.market.store.CandleStore;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fetch that is killed at any point: the next one ends with the candles of the exchange, bit for bit, and leaves nothing beside them. The point is
 * counted at the exchange. {@code -Dcvntrade.kills=100} kills more often.
 */
@Tag("slow")
class KilledFetchTest {
    /** What the system says of a process that was ended by {@code kill -9}. */
    private static final int KILLED = 137;

    /** January has no monthly file, so it comes by days; the first days of February come in pages. */
    private static final Instant FROM = Instant.parse("2022-01-14T06:00:00Z");

    private static final Instant TO = Instant.parse("2022-02-05T12:15:00Z");
    private static final CandleSeries TRUTH = truth(FROM, TO);

    private static int requests;
    private static int unfinished;

    /** Where in a request the process is killed. */
    private enum Point {
        ASKED,
        HALF_SENT,
        SENT,
        /** As soon as a half-written file lies in the store, from the request on; at the last request at the latest. */
        WRITING
    }

    @TempDir
    Path home;

    @BeforeAll
    static void anUndisturbedFetch(@TempDir Path home) {
        try (StubExchange exchange = exchange()) {
            assertThat(FetchingProcess.fetch(exchange.address(), home, FROM, TO))
                    .isEmpty();
            requests = exchange.asked.size();
        }
        assertThat(stored(home)).isEqualTo(TRUTH.fingerprint());
        assertThat(requests).isGreaterThan(30);
    }

    @AfterAll
    static void say() {
        System.out.println("killed fetches that left a half-written file: " + unfinished);
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("cvntrade.kills", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theNextFetchEndsWithTheSameCandles(int seed) throws Exception {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        Point point = Point.values()[seed % Point.values().length];
        // After the last answer nothing would hold the process back until it is killed.
        int request = 1 + random.nextInt(requests - 1);
        try (StubExchange exchange = exchange()) {
            CompletableFuture<Process> started = new CompletableFuture<>();
            exchange.watcher = (number, moment) -> {
                boolean isLast = point == Point.WRITING && number == requests;
                if (isLast) started.join().destroyForcibly();
                if (number != request) return;
                if (moment.name().equals(point.name())) started.join().destroyForcibly();
                if (moment == StubExchange.Moment.ASKED && point == Point.WRITING) killWhileWriting(started.join());
            };
            Process child = start(exchange);
            started.complete(child);
            assertThat(child.waitFor())
                    .as("%s of request %d of %d; %s", point, request, requests, said())
                    .isEqualTo(KILLED);
        }
        if (files("store").anyMatch(KilledFetchTest::isUnfinished)) unfinished++;
        try (StubExchange exchange = exchange()) {
            assertThat(FetchingProcess.fetch(exchange.address(), home, FROM, TO))
                    .isEmpty();
        }
        assertThat(stored(home)).isEqualTo(TRUTH.fingerprint());
        assertThat(files("store")).containsExactlyInAnyOrder(".lock", "AAAUSDT-15m.parquet");
        assertThat(files("downloads")).containsExactly(".lock");
    }

    private void killWhileWriting(Process child) {
        new Thread(() -> {
                    while (child.isAlive()) {
                        if (files("store").anyMatch(KilledFetchTest::isUnfinished)) child.destroyForcibly();
                        Thread.onSpinWait();
                    }
                })
                .start();
    }

    private Process start(StubExchange exchange) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FetchingProcess.class.getName(),
                        exchange.address().toString(),
                        home.toString(),
                        FROM.toString(),
                        TO.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(home.resolve("said"));
    }

    private Stream<String> files(String folder) {
        String[] names = home.resolve(folder).toFile().list();
        return names == null ? Stream.of() : Arrays.stream(names);
    }

    private static boolean isUnfinished(String name) {
        return DurableFile.isUnfinished(Path.of(name));
    }

    static String stored(Path home) {
        return CandleStore.open(home.resolve("store"), Timeframe.M15)
                .load(FetchingProcess.SYMBOL)
                .series()
                .fingerprint();
    }

    private static StubExchange exchange() {
        StubExchange exchange = new StubExchange(TRUTH);
        exchange.absent.add("AAAUSDT-15m-2022-01.zip");
        return exchange;
    }

    /** A part of a market that begins in January 2022 and has holes. */
    static CandleSeries truth(Instant from, Instant to) {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, 4_000, 1, 9);
        CandleSeries coin = market.get(1);
        return coin.rows(
                coin.grid().rowOf(Timeframe.M15.barAt(from.toEpochMilli())),
                coin.grid().rowOf(Timeframe.M15.barAt(to.toEpochMilli())));
    }
}
