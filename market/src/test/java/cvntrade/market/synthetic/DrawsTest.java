package cvntrade.market.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawsTest {
    /** The 97.5 % quantile of t with 4 degrees is 2.776; scaled to a variance of one, 2.776 / √2 = 1.963. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void studentsDrawsHaveTheirQuantile(long seed) {
        double[] draws = sorted(seed, each -> each.student(4));

        assertThat(draws[97_500]).isCloseTo(1.963, within(0.05));
        assertThat(draws[2_500]).isCloseTo(-1.963, within(0.05));
        assertThat(draws[50_000]).isCloseTo(0, within(0.02));
    }

    /** The 97.5 % quantile of the normal distribution is 1.960. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void normalDrawsHaveTheirQuantile(long seed) {
        double[] draws = sorted(seed, Draws::gaussian);

        assertThat(draws[97_500]).isCloseTo(1.960, within(0.04));
        assertThat(draws[15_866]).isCloseTo(-1, within(0.03));
    }

    private static double[] sorted(long seed, ToDoubleFunction<Draws> draw) {
        Draws draws = Draws.of(seed, "BTCUSDT", "test");
        double[] values = new double[100_000];
        for (int i = 0; i < values.length; i++) values[i] = draw.applyAsDouble(draws);
        Arrays.sort(values);
        return values;
    }
}
