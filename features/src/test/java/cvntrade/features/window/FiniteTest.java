package cvntrade.features.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiniteTest {
    /** The first number that rounds to an infinite float. */
    private static final double TOO_LARGE = 0x1.ffffffp127;

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 1, 1e-320, Float.MIN_VALUE, Float.MAX_VALUE, 3.4028235e38, -1e38})
    void whatRoundsToAFiniteFloatStays(double value) {
        assertThat(Finite.orUnknownAsFloat(value)).isEqualTo(value);
        assertThat(Finite.orUnknownFloat(value)).isEqualTo((float) value);
    }

    @ParameterizedTest
    @ValueSource(doubles = {TOO_LARGE, -TOO_LARGE, 1e39, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NaN})
    void whatDoesNotIsUnknown(double value) {
        assertThat(Finite.orUnknownFloat(value)).isNaN();
    }

    @Test
    void theBoundaryIsExact() {
        double largest = Math.nextDown(TOO_LARGE);
        assertThat((float) largest).isEqualTo(Float.MAX_VALUE);
        assertThat(Finite.orUnknownFloat(largest)).isEqualTo(Float.MAX_VALUE);
        assertThat(Finite.orUnknownFloat(-largest)).isEqualTo(-Float.MAX_VALUE);
    }
}
