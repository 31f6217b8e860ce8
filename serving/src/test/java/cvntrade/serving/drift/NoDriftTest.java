package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markets in which nothing changes after training. */
@Tag("slow")
class NoDriftTest {
    private static final DriftRule RULE = DriftRule.DEFAULT;
    private static final int WEEKS = 200;
    /** {@code -Dcvntrade.drift.markets=8} for the long proof. */
    private static final int MARKETS = Integer.getInteger("cvntrade.drift.markets", 2);

    static LongStream everyMarket() {
        return LongStream.rangeClosed(1, MARKETS);
    }

    @ParameterizedTest
    @MethodSource("everyMarket")
    void ofTwoHundredWeeksAtMostTwoPercentAreAnAlert(long seed) {
        WatchedRows stream = Streams.nothingChanges(WEEKS, seed);
        List<WeekReport> weeks = DriftWatch.of(Streams.training(stream), RULE).weeks(stream);
        assertThat(weeks).hasSize(WEEKS);
        int alerts = count(weeks, week -> week.state() == DriftState.ALERT);
        System.out.printf(
                "no drift seed=%d weeks=%d naive=%d symmetric=%d uncorrected=%d single=%d alerts=%d%n",
                seed,
                weeks.size(),
                count(weeks, week -> any(week, finding -> finding.reading().pNaive() < 0.01)),
                symmetricallyFar(stream, WEEKS),
                count(weeks, week -> any(week, NoDriftTest::isFarUncorrected)),
                count(weeks, week -> any(week, Finding::alarm)),
                alerts);
        assertThat(alerts).isLessThanOrEqualTo(WEEKS / 50);
    }

    /** The weeks of the training span itself, each held against the others. */
    @ParameterizedTest
    @MethodSource("everyMarket")
    void weeksOfTheTrainingSpanAlarmInAtMostTwoPercent(long seed) {
        WatchedRows training = Streams.training(Streams.nothingChanges(0, seed));
        DriftWatch watch = DriftWatch.of(training, RULE);
        List<WeekReport> weeks = watch.weeks(Streams.after(training));
        assertThat(weeks).hasSizeGreaterThan(50);
        assertThat(count(weeks, week -> week.state() == DriftState.ALERT)).isLessThanOrEqualTo(1);
    }

    /** Weeks by the plain rule: some column's mean beyond three standard deviations of the training span's weekly means. */
    private static int symmetricallyFar(WatchedRows stream, int weeks) {
        WeekBars bars = WeekBars.of(stream.grid().timeframe());
        int first = Streams.TRAINED_WEEKS * Streams.WEEK;
        boolean[] far = new boolean[weeks];
        for (Column column : stream.columns().values()) {
            double[] trained = WeekBars.known(IntStream.rangeClosed(0, first - Streams.WEEK)
                    .mapToDouble(row -> StatUtils.mean(bars.known(column, row)))
                    .toArray());
            double mean = StatUtils.mean(trained);
            double deviation = Math.sqrt(StatUtils.variance(trained));
            for (int week = 0; week < weeks; week++) {
                double here = StatUtils.mean(bars.known(column, first + week * Streams.WEEK));
                far[week] |= Math.abs(here - mean) > 3 * deviation;
            }
        }
        return (int) IntStream.range(0, weeks).filter(week -> far[week]).count();
    }

    private static boolean isFarUncorrected(Finding finding) {
        return Math.abs(finding.reading().effect())
                        >= RULE.effectMin(finding.reading().signal())
                && finding.reading().p() < 0.01;
    }

    private static boolean any(WeekReport week, Predicate<Finding> rule) {
        return week.findings().stream().anyMatch(rule);
    }

    private static int count(List<WeekReport> weeks, Predicate<WeekReport> rule) {
        return (int) weeks.stream().filter(rule).count();
    }
}
