package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.serving.drift.WatchedRows.ReturnPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hipparchus.stat.StatUtils;

/**
 * Something that is planted into the rows after training, and how many weeks pass in each market until it is an alert of that column and signal.
 *
 * @param what for people
 * @param column into which it is planted
 * @param signal that should tell
 * @param change the rows with it
 */
record PlantedDrift(String what, String column, Signal signal, UnaryOperator<WatchedRows> change) {
    static final String RETURN = "btc_return_1h";
    static final int NEVER = Integer.MAX_VALUE;
    private static final int WEEKS = 12;
    private static final int FIRST = Streams.TRAINED_WEEKS * Streams.WEEK;
    /** {@code -Dcvntrade.drift.markets=8} for the long proof. */
    private static final int MARKETS = Integer.getInteger("cvntrade.drift.markets", 2);

    private static final List<WatchedRows> STREAMS = new ArrayList<>();
    private static final List<DriftWatch> WATCHES = new ArrayList<>();

    static {
        for (int seed = 1; seed <= MARKETS; seed++) {
            STREAMS.add(Streams.nothingChanges(WEEKS, seed));
            WATCHES.add(DriftWatch.of(Streams.training(STREAMS.get(seed - 1)), DriftRule.DEFAULT));
        }
    }

    /** The mean moves by so many standard deviations of the rows. */
    static PlantedDrift mean(double deviations) {
        return new PlantedDrift("mean " + deviations + " deviations", RETURN, Signal.MEAN, stream -> {
            double sigma = deviation(stream);
            return Streams.changed(stream, RETURN, (row, value) -> value + deviations * sigma);
        });
    }

    static PlantedDrift spread(double factor) {
        return new PlantedDrift(
                "deviation times " + factor,
                RETURN,
                Signal.SPREAD,
                stream -> Streams.changed(stream, RETURN, (row, value) -> value * factor));
    }

    /** One row in so many has no value. */
    static PlantedDrift missing(int rows) {
        return new PlantedDrift(
                "one row in " + rows + " missing",
                RETURN,
                Signal.MISSING,
                stream -> Streams.changed(stream, RETURN, (row, value) -> row % rows == 0 ? Double.NaN : value));
    }

    /** The target's returns are to a part those of an earlier time, which know nothing of the reference's of now. */
    static PlantedDrift correlation(double kept) {
        return new PlantedDrift("correlation times " + kept, "BTCUSDT", Signal.CORRELATION, stream -> {
            ReturnPair pair = stream.returns().orElseThrow();
            Column target = Streams.afterTraining(
                    pair.target(),
                    (row, value) -> kept * value
                            + Math.sqrt(1 - kept * kept) * pair.target().get(row - 5_000));
            return new WatchedRows(
                    stream.grid(),
                    stream.columns(),
                    Optional.of(new ReturnPair(pair.symbol(), target, pair.reference())));
        });
    }

    /** In each market; {@link #NEVER} is not within twelve. Says so on standard output, for the page of measurements. */
    List<Integer> weeksUntilAlert() {
        List<Integer> weeks = new ArrayList<>();
        for (int market = 0; market < MARKETS; market++)
            weeks.add(first(WATCHES.get(market).weeks(change.apply(STREAMS.get(market)))));
        assertThat(weeks).as("two weeks decide, so none is an alert sooner").allMatch(week -> week >= 2);
        System.out.println("planted drift " + column + " " + what + ": weeks until the alert "
                + weeks.stream()
                        .map(week -> week == NEVER ? "-" : Integer.toString(week))
                        .collect(Collectors.joining(" ")));
        return weeks;
    }

    private int first(List<WeekReport> weeks) {
        for (int week = 0; week < weeks.size(); week++) {
            boolean seen = weeks.get(week).inState(DriftState.ALERT).stream()
                    .anyMatch(finding -> finding.reading().column().equals(column)
                            && finding.reading().signal() == signal);
            if (seen) return week + 1;
        }
        return NEVER;
    }

    private static double deviation(WatchedRows stream) {
        Column column = stream.columns().getOrDefault(RETURN, Column.unknown(0));
        return Math.sqrt(StatUtils.variance(WeekBars.known(column.rows(0, FIRST).toArray())));
    }
}
