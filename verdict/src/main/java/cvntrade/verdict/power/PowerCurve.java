package cvntrade.verdict.power;

import cvntrade.base.Check;
import cvntrade.verdict.gates.LeastShift;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.statistics.NormalDraws;
import cvntrade.verdict.statistics.PairsBootstrap;
import cvntrade.verdict.statistics.RobustMatrix;
import cvntrade.verdict.statistics.Sample;
import cvntrade.verdict.statistics.TwoWayBootstrap;
import java.util.Arrays;

/**
 * The probability that the F1 gate passes, by the true lift of a candidate.
 *
 * <p>Many sweeps without a lift are drawn from the noise and judged by the gate's own conditions: mean, lower end of the interval, effect
 * size. A lift moves all pairs of a sweep by the same, so for each of them there is one least lift from which the gate passes
 * ({@link LeastShift}); the power at a lift is the share of sweeps whose least lift it reaches. One simulation so serves every lift, and
 * power never falls as the lift grows.
 */
public final class PowerCurve {
    /** Simulated sweeps: the standard error of a power of 0.8 is then 0.9 points, and that of 0.5 is 1.1. */
    public static final int SWEEPS = 2_000;

    /** More resamples of each simulated sweep than this change its lower end by less than it matters, and cost time. */
    private static final int RESAMPLES_MAX = 1_000;

    private final double[] leastLifts;

    private PowerCurve(double[] leastLifts) {
        this.leastLifts = leastLifts;
    }

    public static PowerCurve simulate(Layout layout, GateSettings gates, Noise noise, int sweeps, long seed) {
        double[] least = new double[Check.atLeast(1, sweeps, "sweeps")];
        boolean measured = layout.cryptos() >= gates.cryptosMin() && layout.folds() >= gates.foldsMin();
        if (!measured) {
            Arrays.fill(least, Double.POSITIVE_INFINITY);
            return new PowerCurve(least);
        }
        NormalDraws draws = new NormalDraws(seed);
        int resamples = Math.min(gates.resamples(), RESAMPLES_MAX);
        TwoWayBootstrap twoWay = TwoWayBootstrap.seeded(layout.cryptos(), layout.folds(), resamples, seed + 1);
        for (int sweep = 0; sweep < sweeps; sweep++) {
            SimulatedSweep simulated = SimulatedSweep.draw(layout, noise, draws);
            double lower = lower(simulated, gates, twoWay, resamples, seed + 2);
            double mean = Sample.of(simulated.pairs()).mean();
            least[sweep] = LeastShift.of(mean, lower, simulated.spread(gates.effectSize()), gates);
        }
        Arrays.sort(least);
        return new PowerCurve(least);
    }

    private static double lower(
            SimulatedSweep sweep, GateSettings gates, TwoWayBootstrap twoWay, int resamples, long seed) {
        return switch (gates.interval()) {
            case TWO_WAY_BOOTSTRAP ->
                twoWay.means(sweep.deltas()).percentile(gates.confidence()).lower();
            case PAIRS_BOOTSTRAP ->
                PairsBootstrap.means(sweep.pairs(), resamples, seed)
                        .percentile(gates.confidence())
                        .lower();
            case TWO_WAY_T ->
                RobustMatrix.of(sweep.deltas())
                        .twoWay()
                        .interval(gates.confidence())
                        .lower();
        };
    }

    /** @param lift the candidate's true mean lift of F1   @return the probability that the F1 gate passes */
    public double at(double lift) {
        return (double) Arrays.stream(leastLifts).filter(least -> least <= lift).count() / leastLifts.length;
    }

    /** @return the least lift whose power is at least this; infinite if none is */
    public double leastLift(double power) {
        Check.within(0, 1, power, "power");
        int needed = (int) Math.ceil(power * leastLifts.length);
        return leastLifts[Math.max(0, needed - 1)];
    }
}
