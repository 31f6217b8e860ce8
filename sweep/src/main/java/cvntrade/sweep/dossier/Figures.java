package cvntrade.sweep.dossier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as a reader wants them: few digits, a sign where it matters, a dash where there is none. */
final class Figures {
    private static final String UNDEFINED = "–";

    private Figures() {}

    static String signed(double value) {
        if (!Double.isFinite(value)) return special(value);
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + rounded.toPlainString() : rounded.toPlainString();
    }

    /** A number that can be very small: with an exponent below a thousandth. */
    static String significant(double value, int digits) {
        if (!Double.isFinite(value)) return special(value);
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        if (value == 0 || Math.abs(value) >= 1e-3) return rounded.toPlainString();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
    }

    /** A count without decimals, anything else like {@link #plain}. */
    static String countOrPlain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : plain(value);
    }

    static String plain(double value) {
        return Double.isFinite(value) ? round(value, 4) : special(value);
    }

    static String rounded(double value, int digits) {
        return Double.isFinite(value) ? round(value, digits) : special(value);
    }

    static String percent(double share) {
        return Double.isFinite(share) ? round(share * 100, 1) + " %" : special(share);
    }

    private static String special(double value) {
        if (Double.isNaN(value)) return UNDEFINED;
        return value > 0 ? "∞" : "−∞";
    }

    private static String round(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
