package cvntrade.features.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every transform: the laws that make features causal, finite and the same in history and stream. */
class KernelLawsTest {
    private static final int ROWS = 1200;
    private static final long FIRST_BAR = 1_893_408;

    static Stream<Arguments> everyTransformAndSeed() {
        return Transforms.all().stream().flatMap(t -> Stream.of(1L, 2L).map(seed -> Arguments.of(t, seed)));
    }

    static Stream<Arguments> everyWindowAndSeed() {
        return Transforms.windows().stream().flatMap(t -> Stream.of(3L, 4L).map(seed -> Arguments.of(t, seed)));
    }

    @ParameterizedTest
    @MethodSource("everyTransformAndSeed")
    void portionsNeverShow(Transform transform, long seed) {
        double[][] columns = columns(seed);
        double[][] whole = Runs.run(transform, FIRST_BAR, ROWS, columns);
        for (int portion : new int[] {1, 7, 256}) {
            sameBits(whole, Runs.run(transform, FIRST_BAR, portion, columns));
        }
    }

    @ParameterizedTest
    @MethodSource("everyTransformAndSeed")
    void anyStartingPointGivesTheSameBits(Transform transform, long seed) {
        double[][] columns = columns(seed);
        double[][] whole = Runs.run(transform, FIRST_BAR, 256, columns);
        for (int start : new int[] {1, 63, 200, 511}) {
            double[][] later = Runs.run(transform, FIRST_BAR + start, 256, tails(columns, start));
            int known = start + transform.reachBars();
            sameBits(tails(whole, known), tails(later, transform.reachBars()));
        }
    }

    @ParameterizedTest
    @MethodSource("everyTransformAndSeed")
    void thePastStandsWhenTheFutureIsRewritten(Transform transform, long seed) {
        double[][] columns = columns(seed);
        double[][] rewritten = columns(seed + 1000);
        int cut = 700;
        for (int k = 0; k < columns.length; k++) System.arraycopy(columns[k], 0, rewritten[k], 0, cut);
        sameBits(
                heads(Runs.run(transform, FIRST_BAR, ROWS, columns), cut),
                heads(Runs.run(transform, FIRST_BAR, ROWS, rewritten), cut));
    }

    @ParameterizedTest
    @MethodSource("everyWindowAndSeed")
    void aNanBlanksItsWindowsAndLeavesWithItsBar(Transform transform, long seed) {
        double[][] columns = columns(seed);
        double[][] before = Runs.run(transform, FIRST_BAR, 256, columns);
        int gap = 555;
        int input = transform.inputs() - 1;
        double[][] gapped = columns.clone();
        gapped[input] = Runs.with(columns[input], gap, Double.NaN);
        double[][] after = Runs.run(transform, FIRST_BAR, 256, gapped);
        int back = gap + transform.reachBars() + 1;
        sameBits(heads(before, gap), heads(after, gap));
        for (double[] values : after)
            assertThat(Arrays.copyOfRange(values, gap, back)).containsOnly(Double.NaN);
        sameBits(tails(before, back), tails(after, back));
    }

    @ParameterizedTest
    @MethodSource("everyWindowAndSeed")
    void aPartialWindowIsUnknownAndAFullOneIsKnown(Transform transform, long seed) {
        double[][] results = Runs.run(transform, FIRST_BAR, 256, columns(seed));
        for (double[] values : results) {
            for (int row = 0; row < ROWS; row++) {
                assertThat(Double.isNaN(values[row])).as("row " + row).isEqualTo(row < transform.reachBars());
            }
        }
    }

    private static void sameBits(double[][] expected, double[][] actual) {
        for (int k = 0; k < expected.length; k++) assertArrayEquals(expected[k], actual[k]);
    }

    private static double[][] columns(long seed) {
        return new double[][] {Runs.prices(seed, ROWS, 100), Runs.noise(seed + 500, ROWS, 1)};
    }

    private static double[][] tails(double[][] columns, int from) {
        return Arrays.stream(columns)
                .map(c -> Arrays.copyOfRange(c, from, c.length))
                .toArray(double[][]::new);
    }

    private static double[][] heads(double[][] columns, int to) {
        return Arrays.stream(columns).map(c -> Arrays.copyOf(c, to)).toArray(double[][]::new);
    }
}
