package cvntrade.features.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogarithmTest {
    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                2,
                0.5,
                -1,
                1e-8,
                1e8,
                Double.MIN_VALUE,
                Double.MIN_NORMAL,
                Double.MAX_VALUE,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                0x1.6a09e667f3bcdp0,
                0x1.6a09e667f3bccp0,
                0x1.fffffffffffffp-1,
                0x1.0000000000001p0,
                0x1.000002p0,
                0x1.fffffdp-1
            })
    void aHardNumberHasTheBitsOfStrictMath(double x) {
        assertSame(x);
    }

    @Test
    void anyNumberHasTheBitsOfStrictMath() {
        Random random = new Random(20261128);
        for (int i = 0; i < 1_000_000; i++) {
            assertSame(Double.longBitsToDouble(random.nextLong()));
            assertSame(random.nextDouble() * 100_000);
            assertSame(1 + (random.nextDouble() - 0.5) * StrictMath.pow(2, -random.nextInt(50)));
            assertSame(Math.scalb(1.0, random.nextInt(2000) - 1000));
        }
    }

    private static void assertSame(double x) {
        long expected = Double.doubleToLongBits(StrictMath.log(x));
        long is = Double.doubleToLongBits(Logarithm.of(x));
        if (is != expected)
            assertThat(is).as("bits of log(%s)", Double.toHexString(x)).isEqualTo(expected);
    }
}
