package cvntrade.sweep.untouched;

import cvntrade.verdict.statistics.Interval;

/** What the untouched stretch says of the winner. */
public enum UntouchedReading {
    /** The whole interval of the lift lies above 0. */
    CONFIRMED("confirmed"),
    /** The lift is above 0, and its interval is not. */
    UNDECIDED("undecided"),
    /** There is no lift. */
    CONTRADICTED("contradicted");

    private final String word;

    UntouchedReading(String word) {
        this.word = word;
    }

    static UntouchedReading of(double lift, Interval interval) {
        if (!(lift > 0)) return CONTRADICTED;
        return interval.lower() > 0 ? CONFIRMED : UNDECIDED;
    }

    /** As it stands in files and tables. */
    public String word() {
        return word;
    }
}
