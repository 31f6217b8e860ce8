package cvntrade.verdict.gates;

import cvntrade.verdict.plan.EffectSize;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.statistics.Sample;

/**
 * How far every difference of F1 would have to move, all by the same, until the F1 gate passes.
 *
 * <p>Such a move adds itself to the mean and to both ends of every listed interval, and it leaves every spread as it is. So each of the
 * three conditions turns at one point, and the gate at the last of the three: below it the gate fails, from it on it passes.
 */
public final class LeastShift {
    private LeastShift() {}

    /** @return negative if the gate passes already: the fall that it bears; NaN if it is not measured */
    public static double of(Lift lift, GateSettings settings) {
        double spread = lift.effect()
                .map(d -> settings.effectSize() == EffectSize.POOLED ? d.pooledSd() : spread(lift))
                .orElse(Double.NaN);
        return of(lift.mean(), lift.interval(settings.interval()).lower(), spread, settings);
    }

    /**
     * @param mean   of the differences
     * @param lower  end of their interval
     * @param spread the standard deviation that the effect divides the mean by
     */
    public static double of(double mean, double lower, double spread, GateSettings settings) {
        double toLift = settings.liftMin() - mean;
        double toInterval = Math.nextUp(-lower); // The lower end must lie above zero, not on it.
        double toEffect = settings.cohensDMin() * spread - mean;
        return Math.max(toLift, Math.max(toInterval, toEffect));
    }

    private static double spread(Lift lift) {
        return Sample.of(lift.pairs().known()).standardDeviation();
    }
}
