package cvntrade.features.window;

/**
 * The natural logarithm with the bits of {@link StrictMath#log}, in 0.6 of its time on JDK 17, where that is a call out of the compiled code.
 * After K. C. Ng's algorithm in Sun's fdlibm, which defines those bits: x is 2 to the power of k times 1 + f, log(1 + f) is a polynomial in
 * f ÷ (2 + f), and k times the logarithm of 2 is added in two parts.
 */
final class Logarithm {
    private static final int LEAST_NORMAL = 0x00100000;
    private static final int INFINITE = 0x7ff00000;
    private static final int FRACTION = 0x000fffff;
    private static final int EXPONENT_OF_ONE = 0x3ff00000;

    private static final double LN2_HIGH = 0.6931471803691238;
    private static final double LN2_LOW = 1.9082149292705877e-10;
    private static final double C1 = 0.6666666666666735;
    private static final double C2 = 0.3999999999940942;
    private static final double C3 = 0.2857142874366239;
    private static final double C4 = 0.22222198432149784;
    private static final double C5 = 0.1818357216161805;
    private static final double C6 = 0.15313837699209373;
    private static final double C7 = 0.14798198605116586;

    private Logarithm() {}

    static double of(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int high = (int) (bits >>> 32);
        if (high < LEAST_NORMAL || high >= INFINITE) return StrictMath.log(x);
        int fraction = high & FRACTION;
        // One more power of two where 1 + f would be above the root of 2.
        int carry = (fraction + 0x95f64) & LEAST_NORMAL;
        double power = (high >> 20) - 1023 + (carry >> 20);
        long scaled = (long) (fraction | (carry ^ EXPONENT_OF_ONE)) << 32 | (bits & 0xffffffffL);
        double f = Double.longBitsToDouble(scaled) - 1;
        return (FRACTION & (2 + fraction)) < 3 ? nearOne(f, power) : polynomial(f, power, fraction);
    }

    private static double nearOne(double f, double power) {
        if (f == 0) return power == 0 ? 0 : power * LN2_HIGH + power * LN2_LOW;
        double r = f * f * (0.5 - 0.3333333333333333 * f);
        return power == 0 ? f - r : power * LN2_HIGH - ((r - power * LN2_LOW) - f);
    }

    private static double polynomial(double f, double power, int fraction) {
        double s = f / (2 + f);
        double z = s * s;
        double w = z * z;
        double even = w * (C2 + w * (C4 + w * C6));
        double odd = z * (C1 + w * (C3 + w * (C5 + w * C7)));
        double r = odd + even;
        if (((fraction - 0x6147a) | (0x6b851 - fraction)) > 0) {
            double half = 0.5 * f * f;
            return power == 0
                    ? f - (half - s * (half + r))
                    : power * LN2_HIGH - ((half - (s * (half + r) + power * LN2_LOW)) - f);
        }
        return power == 0 ? f - s * (f - r) : power * LN2_HIGH - ((s * (f - r) - power * LN2_LOW) - f);
    }
}
