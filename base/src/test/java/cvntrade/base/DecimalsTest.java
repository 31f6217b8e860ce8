package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
    private static final int DRAWS = 10_000;

    /** Whether a decimal of so few digits reads back as the value: of the two nearest ones, the one below and the one above. */
    private static boolean fits(double value, int digits) {
        BigDecimal exact = new BigDecimal(value);
        return Double.parseDouble(exact.round(new MathContext(digits, RoundingMode.FLOOR))
                                .toString())
                        == value
                || Double.parseDouble(exact.round(new MathContext(digits, RoundingMode.CEILING))
                                .toString())
                        == value;
    }

    private static int digitsNeeded(double value) {
        int digits = 1;
        while (!fits(value, digits)) digits++;
        return digits;
    }

    private static int digitsWritten(String text) {
        return new BigDecimal(text).stripTrailingZeros().precision();
    }

    /** The notation always has room for two digits and uses them: 4.9E-324, which 5E-324 would name too. */
    private static void requireShortest(double value) {
        String text = Decimals.shortest(value);
        assertThat(Double.doubleToRawLongBits(Double.parseDouble(text))).isEqualTo(Double.doubleToRawLongBits(value));
        assertThat(text.length()).isLessThanOrEqualTo(Double.toString(value).length());
        assertThat(digitsWritten(text)).isLessThanOrEqualTo(Math.max(2, digitsNeeded(value)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void anyNumberIsWrittenInItsFewestDigits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) requireShortest(value);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aSubnormalNumberIsWrittenInItsFewestDigits(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < 500; draw++) {
            requireShortest(Double.longBitsToDouble(random.nextLong() >>> random.nextInt(12, 63)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aDecimalOfFewDigitsComesBackAsItWasWritten(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < DRAWS; draw++) {
            String written = random.nextInt(1, 100_000) + "E" + random.nextInt(-300, 300);
            String text = Decimals.shortest(Double.parseDouble(written));
            assertThat(new BigDecimal(text)).isEqualByComparingTo(new BigDecimal(written));
        }
    }

    /** {@link Double#toString} wrote 2.0E-3 as 0.0020 once, and before JDK 19 writes the others with a digit too many. */
    @ParameterizedTest
    @CsvSource({
        "0.002, 0.002",
        "1e23, 1.0E23",
        "2e23, 2.0E23",
        "1.4e23, 1.4E23",
        "2.24132002032956928e18, 2.2413200203295693E18",
        "2.2250738585072014e-308, 2.2250738585072014E-308",
        "2.2250738585072011e-308, 2.225073858507201E-308",
        "4.9e-324, 4.9E-324",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "0.1, 0.1",
        "-0.0, -0.0",
        "0.0, 0.0",
        "100.0, 100.0",
        "1e7, 1.0E7",
        "0.001, 0.001",
        "0.0001, 1.0E-4"
    })
    void wellKnownNumbersHaveTheirTexts(double value, String text) {
        assertThat(Decimals.shortest(value)).isEqualTo(text);
        requireNoLonger(value);
    }

    private static void requireNoLonger(double value) {
        assertThat(Decimals.shortest(value).length())
                .isLessThanOrEqualTo(Double.toString(value).length());
    }

    /** From JDK 19 on the platform's own text is the same; before it some are longer, and this search must meet such ones. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theTextIsThatOfNewerJdksOnEveryJdk(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int shorter = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Decimals.shortest(value).length() < Double.toString(value).length()) shorter++;
            if (Runtime.version().feature() >= 19) {
                assertThat(Decimals.shortest(value)).isEqualTo(Double.toString(value));
            }
        }
        assertThat(shorter > 0).isEqualTo(Runtime.version().feature() < 19);
    }

    @Test
    void whatIsNoNumberHasAName() {
        assertThat(Decimals.shortest(Double.NaN)).isEqualTo("NaN");
        assertThat(Decimals.shortest(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
        assertThat(Decimals.shortest(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }

    @Test
    void anUnknownValueIsAnEmptyField() {
        assertThat(Decimals.field(Double.NaN)).isEmpty();
        assertThat(Decimals.field(0)).isEqualTo("0.0");
        assertThat(Decimals.field(Double.NEGATIVE_INFINITY)).isEqualTo("-Infinity");
    }
}
