package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;

/**
 * The lift of columns without delay whose reference was shuffled in blocks before they were computed.
 *
 * @param blockBars length of a block
 * @param liftMax a smaller lift, up or down, is none
 */
public record PlaceboFinding(MeasuredLift lift, int blockBars, double liftMax) implements Finding {
    @Override
    public Probe probe() {
        return Probe.PLACEBO;
    }

    @Override
    public Outcome outcome() {
        if (Double.isNaN(lift.mean())) return Outcome.NOT_MEASURED;
        return Outcome.of(lift.intervalHoldsZero() && Math.abs(lift.mean()) < liftMax);
    }

    @Override
    public String sentence() {
        return "With the reference's returns shuffled in blocks of " + blockBars + " bars the lift is " + lift.words()
                + "; the interval must hold 0 and the lift be smaller than " + Wording.figure(liftMax) + ".";
    }
}
