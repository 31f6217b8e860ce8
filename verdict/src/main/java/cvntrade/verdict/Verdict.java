package cvntrade.verdict;

/** What a sweep says of its factor. */
public enum Verdict {
    /** A candidate clears every gate. The operator locks it, never the program. */
    LOCK_CANDIDATE,
    /** Worth keeping at hand, not enough for a lock. */
    KEEP_AVAILABLE,
    /** No lift that is worth having. */
    ABANDON,
    /** The data may reach into the future: no lift measured here can be trusted. */
    LEAKAGE_ABANDON,
    /** Too little was measured to say anything of the factor. */
    INSUFFICIENT_SAMPLE;

    /** For people: {@code LOCK CANDIDATE}. */
    public String words() {
        return name().replace('_', ' ');
    }
}
