package cvntrade.verdict.statistics;

/** A closed interval; both ends are NaN where it is unknown, infinite where it has no bound. */
public record Interval(double lower, double upper) {
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException(
                    "interval must satisfy lower <= upper: lower=" + lower + " upper=" + upper);
        }
    }

    public boolean known() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
