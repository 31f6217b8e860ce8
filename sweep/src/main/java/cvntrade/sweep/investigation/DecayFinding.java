package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;
import java.util.List;
import java.util.OptionalInt;

/**
 * The lift by the delay of the columns, all delays on the same rows.
 *
 * @param points rising delays, from 0
 * @param leadBars the longest lag of the lead in raw returns; 0 if there is none
 * @param shareMax the share of the lift without delay below which it has decayed
 */
public record DecayFinding(List<Point> points, int leadBars, double shareMax) implements Finding {
    public DecayFinding {
        points = List.copyOf(points);
    }

    /** The lift at one delay. */
    public record Point(int delayBars, MeasuredLift lift) {}

    /** The lift below which it counts as decayed. */
    public double decayedBelow() {
        return shareMax * points.get(0).lift().mean();
    }

    /** The first measured delay at which nothing of the lead is left, if it was measured that far. */
    private Point afterLead() {
        return points.stream()
                .filter(point -> point.delayBars() >= leadBars)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "decay must be measured as far as the lead: leadBars=" + leadBars));
    }

    /** The longest measured delay that the lead outlasts and that keeps the lift: what a new plan could register. */
    public OptionalInt longestDelayThatKeepsTheLift() {
        return points.stream()
                .filter(point -> point.delayBars() < leadBars)
                .filter(point -> point.lift().mean() >= decayedBelow())
                .mapToInt(Point::delayBars)
                .max();
    }

    @Override
    public Probe probe() {
        return Probe.DECAY;
    }

    @Override
    public Outcome outcome() {
        if (leadBars == 0 || Double.isNaN(decayedBelow())) return Outcome.NOT_MEASURED;
        return Outcome.of(decayedBelow() > 0 && afterLead().lift().mean() < decayedBelow());
    }

    @Override
    public String sentence() {
        String without = "The lift without delay is " + points.get(0).lift().words();
        if (leadBars == 0) return without + "; there is no lead to compare its decay with.";
        Point after = afterLead();
        return without + "; at a delay of " + after.delayBars() + " bars, the first from the lead's " + leadBars
                + " on, it is " + after.lift().words() + " and must be below " + Wording.signed(decayedBelow()) + ".";
    }
}
