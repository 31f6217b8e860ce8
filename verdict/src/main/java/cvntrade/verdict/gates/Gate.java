package cvntrade.verdict.gates;

import java.util.Locale;

/** The conditions of a lock, in the order in which they are told. */
public enum Gate {
    /** Not a bit moves when the future is rewritten. */
    AUDIT,
    /** F1 rises, by enough, with certainty, and against its own spread. */
    F1_BUY,
    /** What is earned does not get worse. */
    JOINT,
    /** F1 does not swing from fold to fold. */
    STABILITY,
    /** Most cryptos gain. */
    PER_ASSET,
    /** Enough trades stand behind each cell. */
    SAMPLE,
    /** Operations are ready. */
    MLOPS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
