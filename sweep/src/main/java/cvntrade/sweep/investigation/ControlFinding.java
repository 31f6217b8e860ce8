package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;

/**
 * The lift of columns without delay whose reference is read ahead: true look-ahead, put in on purpose.
 *
 * @param shiftBars by how many bars
 * @param liftMin a smaller lift means that the machine could not see one
 */
public record ControlFinding(MeasuredLift lift, int shiftBars, double liftMin) implements Finding {
    @Override
    public Probe probe() {
        return Probe.CONTROL;
    }

    @Override
    public Outcome outcome() {
        return Double.isNaN(lift.mean()) ? Outcome.NOT_MEASURED : Outcome.of(lift.mean() >= liftMin);
    }

    @Override
    public String sentence() {
        return "With the reference read " + shiftBars + " bars ahead the lift is " + lift.words() + "; at least "
                + Wording.signed(liftMin) + " shows that the machine has the power to see one.";
    }
}
