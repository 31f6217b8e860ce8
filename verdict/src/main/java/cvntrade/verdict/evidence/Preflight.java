package cvntrade.verdict.evidence;

/**
 * Whether one cell, run before the sweep, gave enough BUY trades to go on.
 *
 * @param trades   how many it gave; NaN if that is not said
 * @param required how many it must give; NaN if that is not said
 */
public record Preflight(Outcome outcome, double trades, double required) {
    public static final Preflight NOT_MEASURED = new Preflight(Outcome.NOT_MEASURED, Double.NaN, Double.NaN);

    public Preflight {
        boolean enough = trades >= required;
        boolean tooFew = trades < required;
        if ((outcome == Outcome.PASSED && tooFew) || (outcome == Outcome.FAILED && enough)) {
            throw new IllegalArgumentException("preflight must agree with its own numbers: outcome=" + outcome
                    + " trades=" + trades + " required=" + required);
        }
    }

    public static Preflight of(int trades, int required) {
        return new Preflight(Outcome.of(trades >= required), trades, required);
    }
}
