package cvntrade.base;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/**
 * Numbers as text in their shortest exact form: the fewest digits that read back to the same double.
 *
 * <p>{@link Double#toString} prints a digit too many for some values before JDK 19, so the same result would have other bytes on
 * another Java; Raffaello Giulietti's Schubfach algorithm, which newer JDKs use themselves, gives one answer everywhere.
 */
public final class Decimals {
    private Decimals() {}

    /** Reads back to the same bits; {@code NaN}, {@code Infinity} and {@code -Infinity} by name. */
    public static String shortest(double value) {
        return DoubleToDecimal.toString(value);
    }

    /** For tables: an unknown value is an empty field. */
    public static String field(double value) {
        return Double.isNaN(value) ? "" : shortest(value);
    }
}
