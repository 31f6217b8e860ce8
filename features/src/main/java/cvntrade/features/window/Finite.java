package cvntrade.features.window;

/** What has no finite answer is unknown. Written without a branch: a finite number times 0 is 0, an infinity times 0 is NaN. */
public final class Finite {
    /** The one factor that makes a number infinite if and only if it rounds to an infinite float. */
    private static final double FLOATS_TO_DOUBLES = 0x1.0000008000004p896;

    private Finite() {}

    public static double orUnknown(double value) {
        return value + 0 * value;
    }

    /** As a float; a number too large for one is unknown too. */
    public static float orUnknownFloat(double value) {
        return (float) orUnknownAsFloat(value);
    }

    /** The number itself where it rounds to a finite float, else unknown. */
    public static double orUnknownAsFloat(double value) {
        return value + 0 * (value * FLOATS_TO_DOUBLES);
    }
}
