package cvntrade.features.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rolling statistic against its plain definition in 40 digits, on easy and on hard columns. */
class WindowsAgainstDefinitionsTest {
    private static final long FIRST_BAR = 1_893_408;
    private static final int ROWS = 2_000;

    /** Relative error allowed to means (to the largest value in size). */
    private static final double TIGHT = 1e-14;

    /** Relative error allowed to what divides sums of powers. */
    private static final double POWERS = 1e-10;

    /** Distances from the mean lose what the mean keeps: to the deviation, times the ratio of level to deviation is not lost. */
    private static final double OF_A_DEVIATION = 1e-13;

    static Stream<Arguments> hardColumns() {
        return Stream.of(4, 16, 96, 672)
                .flatMap(bars -> Stream.of(1L, 2L)
                        .limit(bars > 96 ? 1 : 2)
                        .flatMap(seed -> Stream.of(
                                Arguments.of("returns", bars, Runs.noise(seed, ROWS, 0.003)),
                                Arguments.of("prices", bars, Runs.prices(seed, ROWS, 100)),
                                Arguments.of("prices of 1e8", bars, Runs.prices(seed, ROWS, 1e8)),
                                Arguments.of("prices of 1e-8", bars, Runs.prices(seed, ROWS, 1e-8)),
                                Arguments.of("spikes of 1000 deviations", bars, spiked(seed, bars)),
                                Arguments.of("noise of 1e-6 on a level of 1", bars, raised(seed)))));
    }

    @ParameterizedTest(name = "{0}, {1} bars")
    @MethodSource("hardColumns")
    void meanAndVariance(String name, int bars, double[] column) {
        double[] sums = Runs.run(new Sum(bars), FIRST_BAR, 256, column)[0];
        double[][] moments = Runs.run(new Moments(bars), FIRST_BAR, 256, column);
        for (int row = bars - 1; row < ROWS; row += step(bars)) {
            Exact exact = Exact.window(column, row, bars);
            double largest = largest(column, row, bars);
            assertThat(moments[Moments.MEAN][row]).isCloseTo(exact.mean(), within(TIGHT * largest));
            assertThat(sums[row]).isCloseTo(exact.total(), within(TIGHT * largest * bars));
            double variance = exact.variance();
            assertThat(moments[Moments.VARIANCE][row]).isCloseTo(variance, within(cancelled(bars) * variance));
            double allowed = OF_A_DEVIATION * Math.sqrt(variance);
            assertThat(moments[Moments.DISTANCE][row]).isCloseTo(exact.newestFromMean(), within(allowed));
        }
    }

    @ParameterizedTest(name = "{0}, {1} bars")
    @MethodSource("hardColumns")
    void skewnessAndKurtosis(String name, int bars, double[] column) {
        double[][] moments = Runs.run(new Moments(bars), FIRST_BAR, 256, column);
        for (int row = bars - 1; row < ROWS; row += step(bars)) {
            Exact exact = Exact.window(column, row, bars);
            double skewness = exact.skewness();
            assertThat(moments[Moments.SKEWNESS][row]).isCloseTo(skewness, within(POWERS * (1 + Math.abs(skewness))));
            double kurtosis = exact.kurtosis();
            assertThat(moments[Moments.KURTOSIS][row]).isCloseTo(kurtosis, within(POWERS * (1 + Math.abs(kurtosis))));
        }
    }

    @ParameterizedTest(name = "{0}, {1} bars")
    @MethodSource("hardColumns")
    void correlation(String name, int bars, double[] column) {
        double[] other = Runs.noise(77, ROWS, 0.01);
        for (int row = 0; row < ROWS; row++) other[row] += column[row] / largest(column, ROWS - 1, ROWS);
        double[] correlations = Runs.run(new Correlation(bars), FIRST_BAR, 256, column, other)[0];
        for (int row = bars - 1; row < ROWS; row += step(bars)) {
            double exact = Exact.window(column, row, bars).correlationWith(Exact.window(other, row, bars));
            assertThat(correlations[row])
                    .isCloseTo(exact, within(10 * cancelled(bars)))
                    .isBetween(-1.0, 1.0);
        }
    }

    @ParameterizedTest(name = "{0}, {1} bars")
    @MethodSource("hardColumns")
    void weightedMeansAndSlope(String name, int bars, double[] column) {
        double[][] ramp = Runs.run(new Ramp(bars), FIRST_BAR, 256, column);
        ExponentialMean exponential = ExponentialMean.ofSpan(Math.max(2, bars / 12));
        double[] means = Runs.run(exponential, FIRST_BAR, 256, column)[0];
        for (int row = Math.max(bars, exponential.bars()) - 1; row < ROWS; row += step(bars)) {
            Exact exact = Exact.window(column, row, bars);
            double largest = largest(column, row, bars);
            assertThat(ramp[0][row]).isCloseTo(exact.linearlyWeightedMean(), within(TIGHT * largest));
            assertThat(ramp[1][row]).isCloseTo(exact.slope(), within(TIGHT * largest));
            Exact longer = Exact.window(column, row, exponential.bars());
            double allowed = TIGHT * largest(column, row, exponential.bars());
            assertThat(means[row]).isCloseTo(longer.exponentialMean(1 - exponential.alpha()), within(allowed));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 48, 672})
    void orderStatistics(int bars) {
        double[] column = Runs.noise(5, ROWS, 3);
        for (int row = 0; row < ROWS; row++) column[row] = Math.rint(column[row]);
        double[] ages = Runs.run(new HighestAge(bars), FIRST_BAR, 256, column)[0];
        double[] ranks = Runs.run(new Rank(List.of(bars)), FIRST_BAR, 256, column)[0];
        double[] quartiles = Runs.run(new Quantile(bars, 0.25), FIRST_BAR, 256, column)[0];
        double[] deviations = Runs.run(new MeanDeviation(bars), FIRST_BAR, 256, column, column)[0];
        for (int row = bars - 1; row < ROWS; row++) {
            double[] window = Arrays.copyOfRange(column, row - bars + 1, row + 1);
            double newest = column[row];
            assertThat(ages[row]).isEqualTo(ageOfHighest(window));
            double above = Arrays.stream(window).filter(v -> v < newest).count();
            double equal = Arrays.stream(window).filter(v -> v == newest).count();
            assertThat(ranks[row]).isEqualTo((above + (equal + 1) / 2) / bars);
            assertThat(deviations[row])
                    .isEqualTo(
                            Arrays.stream(window).map(v -> Math.abs(v - newest)).sum() / bars);
            Arrays.sort(window);
            assertThat(quartiles[row]).isEqualTo(quartile(window));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 16, 97})
    void aConstantStretchHasNoSpreadWhateverStoodBefore(int bars) {
        double[] column = Runs.prices(9, 600, 1.23);
        column[250] = 1e9;
        Arrays.fill(column, 260, 600, 0.1);
        int settled = 260 + bars - 1;
        double[][] moments = Runs.run(new Moments(bars), FIRST_BAR, 256, column);
        double[][] ramp = Runs.run(new Ramp(bars), FIRST_BAR, 256, column);
        double[] correlations = Runs.run(new Correlation(bars), FIRST_BAR, 256, column, Runs.noise(1, 600, 1))[0];
        for (int row = settled; row < 600; row++) {
            assertThat(moments[Moments.MEAN][row]).isEqualTo(0.1);
            assertThat(moments[Moments.DISTANCE][row]).isZero();
            assertThat(moments[Moments.VARIANCE][row]).isZero();
            assertThat(moments[Moments.SKEWNESS][row]).isNaN();
            assertThat(moments[Moments.KURTOSIS][row]).isNaN();
            assertThat(ramp[0][row]).isEqualTo(0.1);
            assertThat(ramp[1][row]).isZero();
            assertThat(correlations[row]).isNaN();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 48, 288})
    void theRunningTotalAgainstItsOwnMeanAndVariance(int bars) {
        double[] column = Runs.noise(6, ROWS, 3);
        column[900] = 1e6;
        double[][] results = Runs.run(new RunningTotal(bars), FIRST_BAR, 256, column);
        for (int row = bars - 1; row < ROWS; row++) {
            // The total may begin anywhere; here it begins with the window.
            double[] totals = Arrays.copyOfRange(column, row - bars + 1, row + 1);
            totals[0] = 0;
            Arrays.parallelPrefix(totals, Double::sum);
            double mean = Arrays.stream(totals).sum() / bars;
            double squares =
                    Arrays.stream(totals).map(v -> (v - mean) * (v - mean)).sum();
            double deviation = Math.sqrt(squares / (bars - 1));
            assertThat(results[RunningTotal.DISTANCE][row])
                    .isCloseTo(totals[bars - 1] - mean, within(1e-10 * deviation));
            assertThat(results[RunningTotal.VARIANCE][row])
                    .isCloseTo(deviation * deviation, within(POWERS * deviation * deviation));
        }
    }

    @Test
    void exponentialWeightsAreCutWhereLessThanABillionthIsLeft() {
        for (double alpha : new double[] {0.5, 2.0 / 27, 1.0 / 14}) {
            int bars = new ExponentialMean(alpha).bars();
            assertThat(StrictMath.pow(1 - alpha, bars)).isLessThan(1e-9);
            assertThat(StrictMath.pow(1 - alpha, bars - 1)).isGreaterThanOrEqualTo(1e-9);
        }
    }

    /** Not every row: several in each window are enough, and so many digits take their time. */
    private static int step(int bars) {
        return Math.max(13, bars / 3);
    }

    /**
     * The pivot's squared distance from the mean is at most n variances: so much may cancel, of sums whose n roundings are as many steps of a
     * random walk.
     */
    private static double cancelled(int bars) {
        return Math.max(TIGHT, bars * Math.sqrt(bars) * Math.ulp(1.0));
    }

    private static double[] spiked(long seed, int bars) {
        double[] column = Runs.noise(seed, ROWS, 0.003);
        // One spike at the end of a block and one at the beginning of another, where it is the pivot; one in between.
        int block = (int) (bars - Math.floorMod(FIRST_BAR, (long) bars));
        column[block - 1 + 672] = 3;
        column[(block + 1300) / bars * bars] = -3;
        column[1500] = 3;
        return column;
    }

    private static double[] raised(long seed) {
        return Arrays.stream(Runs.noise(seed, ROWS, 1e-6)).map(v -> 1 + v).toArray();
    }

    private static double largest(double[] column, int row, int bars) {
        double largest = 0;
        for (int i = row - bars + 1; i <= row; i++) largest = Math.max(largest, Math.abs(column[i]));
        return largest;
    }

    private static double ageOfHighest(double[] window) {
        int place = 0;
        for (int i = 1; i < window.length; i++) if (window[i] >= window[place]) place = i;
        return window.length - 1 - place;
    }

    private static double quartile(double[] ordered) {
        double place = 0.25 * (ordered.length - 1);
        int below = (int) place;
        return ordered[below] + (place - below) * (ordered[below + 1] - ordered[below]);
    }
}
