package cvntrade.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.base.EventLog;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.store.CandleStore;
import dev.failsafe.spi.Scheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The store equals the truth bar by bar after every fault of the exchange, or the absence is named. */
class FetcherTest {
    private static final Instant FROM = Instant.parse("2024-12-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2025-02-03T07:30:00Z");
    private static final CandleSeries TRUTH = truth();
    private static final ScheduledExecutorService THREAD = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    Path home;

    private final StubExchange exchange = new StubExchange(TRUTH);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private List<String> missing = List.of();

    @AfterEach
    void close() {
        exchange.close();
    }

    @AfterAll
    static void end() {
        THREAD.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "AUTO, NONE, 0", "REST, NONE, 0", "AUTO, SERVER_ERROR, 3", "REST, SERVER_ERROR, 3", "REST, TOO_MANY, 3",
        "REST, BANNED, 1", "AUTO, CUT_BODY, 1", "REST, CUT_BODY, 2", "AUTO, DAMAGED, 2", "REST, DAMAGED, 2",
        "REST, EARLIER_PAGE, 1", "REST, OPEN_LAST_BAR, 1", "REST, SPENT_WEIGHT, 1", "REST, SLOW_BODY, 1"
    })
    void theStoreIsTheTruth(FetchSource source, StubExchange.Fault fault, int faults) {
        exchange.fault = fault;
        exchange.faults = faults;
        fetch(source);
        assertThat(missing).isEmpty();
        assertThat(stored().fingerprint()).isEqualTo(TRUTH.fingerprint());
    }

    @Test
    void aHeaderAndMicrosecondsAreRead() {
        exchange.header = true;
        fetch(FetchSource.AUTO);
        assertThat(stored().fingerprint()).isEqualTo(TRUTH.fingerprint());
    }

    @Test
    void theWaitThatTheExchangeAsksForIsKept() {
        exchange.fault = StubExchange.Fault.TOO_MANY;
        exchange.faults = 2;
        fetch(FetchSource.REST);
        assertThat(waits).filteredOn(wait -> wait.equals(Duration.ofSeconds(7))).hasSize(2);
    }

    /** Of the minute 43.5 seconds are left at an instant 16.5 seconds into it. */
    @Test
    void aSpentWeightWaitsForTheNextMinute() {
        exchange.fault = StubExchange.Fault.SPENT_WEIGHT;
        exchange.faults = 1;
        fetch(FetchSource.REST);
        assertThat(waits).contains(Duration.ofMillis(43_500));
    }

    @Test
    void aSecondFetchAsksForNothing() {
        fetch(FetchSource.AUTO);
        exchange.asked.clear();
        fetch(FetchSource.AUTO);
        assertThat(exchange.asked).isEmpty();
    }

    @Test
    void aMonthThatTheArchiveLacksComesByDays() {
        exchange.absent.add("AAAUSDT-15m-2024-12.zip");
        fetch(FetchSource.AUTO);
        assertThat(missing).isEmpty();
        assertThat(stored().fingerprint()).isEqualTo(TRUTH.fingerprint());
        assertThat(exchange.asked).anyMatch(asked -> asked.contains("/daily/"));
    }

    @Test
    void aDayThatTheArchiveLacksTooIsNamed() {
        exchange.absent.add("AAAUSDT-15m-2024-12.zip");
        exchange.absent.add("AAAUSDT-15m-2024-12-05.zip");
        fetch(FetchSource.ARCHIVE);
        assertThat(missing).singleElement().asString().startsWith("AAAUSDT-15m-2024-12-05:");
        CandleSeries stored = stored();
        for (int row = 0; row < stored.bars(); row++) {
            boolean lost = stored.grid().openTime(row).toString().startsWith("2024-12-05");
            boolean there = TRUTH.hasCandle(TRUTH.grid().rowOf(stored.grid().bar(row))) && !lost;
            assertThat(stored.hasCandle(row)).isEqualTo(there);
        }
    }

    @Test
    void aFileThatNeverFitsItsChecksumIsNamedAndNotStored() {
        exchange.fault = StubExchange.Fault.DAMAGED;
        exchange.faults = Integer.MAX_VALUE;
        fetch(FetchSource.ARCHIVE);
        assertThat(missing).isNotEmpty();
        assertThat(CandleStore.open(home.resolve("store"), Timeframe.M15).symbols())
                .isEmpty();
    }

    private void fetch(FetchSource source) {
        ExchangeAddress address = new ExchangeAddress(
                exchange.address(), exchange.address(), Optional.empty(), Duration.ofMillis(1500), 4, 5000);
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-02-03T07:40:16.500Z"));
        Scheduler noWaiting = (task, delay, unit) -> {
            if (delay > 0) waits.add(Duration.of(delay, unit.toChronoUnit()));
            return THREAD.schedule(task, 0, TimeUnit.MILLISECONDS);
        };
        ExchangeClient client = new ExchangeClient(address, clock, noWaiting);
        CandleStore store = CandleStore.open(home.resolve("store"), Timeframe.M15);
        List<LoadedSeries> before = store.has("AAAUSDT") ? List.of(store.load("AAAUSDT")) : List.of();
        FetchPlan plan = FetchPlan.of("AAAUSDT", Timeframe.M15, source, before, FROM, TO, clock.instant());
        Fetcher fetcher = new Fetcher(client, store, home.resolve("downloads"), EventLog.SILENT);
        missing = fetcher.fetch(List.of(plan), segment -> {});
    }

    private CandleSeries stored() {
        return CandleStore.open(home.resolve("store"), Timeframe.M15)
                .load("AAAUSDT")
                .series();
    }

    /** Every value differs from its neighbours, and five bars are a hole that the exchange has. */
    private static CandleSeries truth() {
        long first = Timeframe.M15.barAt(FROM.toEpochMilli());
        Grid grid = Grid.between(Timeframe.M15, first, Timeframe.M15.barAt(TO.toEpochMilli()) - 1);
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) {
            double base = field == CandleField.HIGH
                    ? 200
                    : field == CandleField.LOW ? 50 : 100 + field.name().length();
            columns.put(
                    field,
                    Column.generate(
                            grid.bars(), row -> row >= 3000 && row < 3005 ? Double.NaN : base + row % 97 / 8.0));
        }
        return CandleSeries.of("AAAUSDT", grid, columns);
    }
}
