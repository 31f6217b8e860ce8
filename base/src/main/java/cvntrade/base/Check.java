package cvntrade.base;

/** Guards at the door of a record: each throws with the name and the value of what is wrong. */
public final class Check {
    private Check() {}

    public static int atLeast(int minimum, int value, String name) {
        if (value < minimum)
            throw new IllegalArgumentException(name + " must be at least " + minimum + ": " + name + "=" + value);
        return value;
    }

    public static int within(int minimum, int maximum, int value, String name) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(
                    name + " must lie in [" + minimum + ", " + maximum + "]: " + name + "=" + value);
        }
        return value;
    }

    /** Refuses NaN too. */
    public static double within(double minimum, double maximum, double value, String name) {
        if (!(value >= minimum && value <= maximum)) {
            throw new IllegalArgumentException(
                    name + " must lie in [" + minimum + ", " + maximum + "]: " + name + "=" + value);
        }
        return value;
    }

    /** Refuses NaN and infinity too. */
    public static double positive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " must be positive and finite: " + name + "=" + value);
        }
        return value;
    }

    public static String filled(String value, String name) {
        if (value.isBlank()) throw new IllegalArgumentException(name + " must not be blank");
        return value;
    }
}
