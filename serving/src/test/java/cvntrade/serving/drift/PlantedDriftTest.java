package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.serving.drift.WatchedRows.ReturnPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is planted into the rows after training, and how many weeks pass until it is an alert of that column and signal. */
class PlantedDriftTest {
    private static final DriftRule RULE = DriftRule.DEFAULT;
    private static final int WEEKS = 12;
    private static final int FIRST = Streams.TRAINED_WEEKS * Streams.WEEK;
    private static final String RETURN = "btc_return_1h";
    /** {@code -Dcvntrade.drift.markets=8} for the long proof. */
    private static final int MARKETS = Integer.getInteger("cvntrade.drift.markets", 2);

    private static final List<WatchedRows> STREAMS = new ArrayList<>();
    private static final List<DriftWatch> WATCHES = new ArrayList<>();

    static {
        for (int seed = 1; seed <= MARKETS; seed++) {
            STREAMS.add(Streams.nothingChanges(WEEKS, seed));
            WATCHES.add(DriftWatch.of(Streams.training(STREAMS.get(seed - 1)), RULE));
        }
    }

    private interface Plant {
        WatchedRows into(WatchedRows stream);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 2", "1, 2", "-1, 2"})
    void aMeanThatMoves(double deviations, int within) {
        expect(within, RETURN, Signal.MEAN, stream -> {
            double sigma = deviation(stream, RETURN);
            return Streams.changed(stream, RETURN, (row, value) -> value + deviations * sigma);
        });
    }

    /** The market's own regimes change its deviation 1.8-fold, so what is less than threefold can be one of its weeks. */
    @ParameterizedTest
    @CsvSource({"4, 6", "6, 2", "0.25, 3", "0.15, 2"})
    void aDeviationThatChanges(double factor, int within) {
        expect(
                within,
                RETURN,
                Signal.SPREAD,
                stream -> Streams.changed(stream, RETURN, (row, value) -> value * factor));
    }

    /** The same returns of an earlier time know nothing of the reference's of now. */
    @Test
    void aCorrelationThatIsGone() {
        expect(9, "BTCUSDT", Signal.CORRELATION, stream -> {
            ReturnPair pair = stream.returns().orElseThrow();
            Column target = Streams.afterTraining(
                    pair.target(), (row, value) -> pair.target().get(row - 5_000));
            return new WatchedRows(
                    stream.grid(),
                    stream.columns(),
                    Optional.of(new ReturnPair(pair.symbol(), target, pair.reference())));
        });
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "10, 2"})
    void oneRowInSoManyThatGoesMissing(int rows, int within) {
        expect(
                within,
                RETURN,
                Signal.MISSING,
                stream -> Streams.changed(stream, RETURN, (row, value) -> row % rows == 0 ? Double.NaN : value));
    }

    private static void expect(int within, String name, Signal signal, Plant plant) {
        for (int market = 0; market < MARKETS; market++) {
            WatchedRows planted = plant.into(STREAMS.get(market));
            assertThat(weeksUntilAlert(WATCHES.get(market).weeks(planted), name, signal))
                    .as("seed=" + (market + 1))
                    .isBetween(2, within);
        }
    }

    private static int weeksUntilAlert(List<WeekReport> weeks, String name, Signal signal) {
        for (int week = 0; week < weeks.size(); week++) {
            boolean seen = weeks.get(week).inState(DriftState.ALERT).stream()
                    .anyMatch(finding -> finding.reading().column().equals(name)
                            && finding.reading().signal() == signal);
            if (seen) return week + 1;
        }
        return Integer.MAX_VALUE;
    }

    private static double deviation(WatchedRows stream, String name) {
        Column column = stream.columns().getOrDefault(name, Column.unknown(0));
        return Math.sqrt(StatUtils.variance(WeekBars.known(column.rows(0, FIRST).toArray())));
    }
}
