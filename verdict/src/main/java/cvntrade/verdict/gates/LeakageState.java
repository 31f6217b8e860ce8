package cvntrade.verdict.gates;

/** What the leakage pair says, worst first. */
public enum LeakageState {
    /** The suspect scores better than chance explains. It proves nothing; it starts an investigation. */
    FLAGGED,
    /** There are too few pairs to say anything. */
    NOT_EVALUABLE,
    /** No sign of a leak, or the factor says why no pair could show one. */
    CLEAR
}
