package cvntrade.features.window;

/** What has no finite answer is unknown. Written without a branch: a finite number times 0 is 0, an infinity times 0 is NaN. */
public final class Finite {
    private Finite() {}

    public static double orUnknown(double value) {
        return value + 0 * value;
    }

    public static float orUnknown(float value) {
        return value + 0 * value;
    }

    /** As a float; a number too large for one is unknown too. */
    public static float orUnknownFloat(double value) {
        return orUnknown((float) value);
    }
}
