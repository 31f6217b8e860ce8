package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleSeries;
import cvntrade.market.binance.StubExchange;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two years of four symbols from a stub of the exchange: as many requests as are needed, and the time they take. Too long for every build. */
class FetchAtFullSize {
    /** 2022 and 2023. */
    private static final int BARS = 730 * 96;

    private static final int MONTHS = 24;
    private static final int PAGE_BARS = 1000;

    /** The clock, the listings, and each symbol's first candle. */
    private static final int ASKED_FIRST = 2 + 4;

    private static final List<CandleSeries> MARKET = SyntheticMarket.generate(Truth.NULL, BARS, 3, 1);

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"archive", "rest"})
    void noRequestIsMadeThatIsNotNeeded(String source) {
        try (StubExchange exchange = new StubExchange(MARKET.toArray(CandleSeries[]::new))) {
            long began = System.nanoTime();
            long cpuBegan = cpuNanos();
            assertThat(fetch(exchange, source).exit()).isZero();
            double seconds = (System.nanoTime() - began) / 1e9;
            double cpu = (cpuNanos() - cpuBegan) / 1e9;
            int requests = exchange.asked.size();
            assertThat(requests).isEqualTo(atLeast(source) + more(source));
            exchange.asked.clear();
            assertThat(fetch(exchange, source).exit()).isZero();
            System.out.printf(
                    "fetch --source %s: %d bars, %.1f s, %.1f s of processor time with the stub's, %d requests, "
                            + "%d for candles at the least; a second time %d%n",
                    source, 4 * BARS, seconds, cpu, requests, atLeast(source), exchange.asked.size());
            assertThat(exchange.asked).noneMatch(asked -> asked.endsWith(".zip"));
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** A file and its checksum a month, or one page a thousand bars; a page with a hole is asked for twice, so that the hole is believed. */
    private static int atLeast(String source) {
        if (source.equals("archive")) return 4 * MONTHS * 2;
        int pages = 0;
        for (CandleSeries truth : MARKET) {
            for (int row = 0; row < BARS; row += PAGE_BARS) {
                int end = Math.min(BARS, row + PAGE_BARS);
                boolean isWhole = truth.rows(row, end).candles() == end - row;
                pages += isWhole ? 1 : 2;
            }
        }
        return pages;
    }

    /** The archive is asked for the first and the last checksum of each symbol; REST for what a fetch asks first. */
    private static int more(String source) {
        return source.equals("archive") ? 4 * 2 : ASKED_FIRST;
    }

    private Answer fetch(StubExchange exchange, String source) {
        return Answer.of(
                "fetch",
                "--symbols=" + MARKET.get(1).symbol() + "," + MARKET.get(2).symbol() + ","
                        + MARKET.get(3).symbol(),
                "--from=2022-01-01",
                "--to=2024-01-01",
                "--timeframe=" + Timeframe.M15,
                "--source=" + source,
                "--home=" + home,
                "--archive-url=" + exchange.address(),
                "--rest-url=" + exchange.address());
    }
}
