package cvntrade.verdict.gates;

import cvntrade.verdict.plan.EffectSize;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.plan.IntervalMethod;
import cvntrade.verdict.statistics.CohensD;
import cvntrade.verdict.statistics.Interval;
import cvntrade.verdict.statistics.ResampledMeans;
import cvntrade.verdict.statistics.RobustMatrix;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of the change in one metric that a variant brings: its mean, its interval by every listed method, its effect size.
 *
 * @param mean      over the known pairs; NaN if there is none
 * @param intervals at the plan's confidence; unknown where a method needs more than there is
 * @param effect    empty with fewer than two known pairs
 * @param resampled the two-way resamples, for shares and for comparing variants draw by draw
 * @param robust    the tests that allow for kinship; empty unless every pair is known and there are two cryptos and two folds
 */
public record Lift(
        PairedCells pairs,
        double mean,
        Map<IntervalMethod, Interval> intervals,
        Optional<CohensD> effect,
        ResampledMeans resampled,
        Optional<RobustMatrix> robust) {
    /** A lift below this is none, whatever its sign. */
    public static final double NEGLIGIBLE = 0.01;

    public Lift {
        intervals = Map.copyOf(intervals);
    }

    public static Lift of(PairedCells pairs, Resampling resampling, GateSettings settings) {
        ResampledMeans twoWay = resampling.twoWay(pairs);
        Optional<RobustMatrix> robust = robust(pairs);
        Map<IntervalMethod, Interval> intervals = new EnumMap<>(IntervalMethod.class);
        intervals.put(IntervalMethod.TWO_WAY_BOOTSTRAP, twoWay.percentile(settings.confidence()));
        intervals.put(IntervalMethod.PAIRS_BOOTSTRAP, resampling.pairs(pairs).percentile(settings.confidence()));
        intervals.put(
                IntervalMethod.TWO_WAY_T,
                robust.map(matrix -> matrix.twoWay().interval(settings.confidence()))
                        .orElse(Interval.UNKNOWN));
        Optional<CohensD> effect = pairs.known().length < 2
                ? Optional.empty()
                : Optional.of(CohensD.of(pairs.firstOfKnown(), pairs.secondOfKnown()));
        return new Lift(pairs, pairs.mean(), intervals, effect, twoWay, robust);
    }

    public Interval interval(IntervalMethod method) {
        return intervals.getOrDefault(method, Interval.UNKNOWN);
    }

    /** NaN with fewer than two known pairs. */
    public double effect(EffectSize size) {
        return effect.map(d -> size == EffectSize.PAIRED ? d.paired() : d.pooled())
                .orElse(Double.NaN);
    }

    /** Share of the two-way resamples in which the mean is at least this. */
    public double shareAtLeast(double lift) {
        return resampled.share(mean -> mean >= lift);
    }

    /** Share of the two-way resamples in which the mean is nearly nothing. */
    public double shareNegligible() {
        return resampled.share(mean -> Math.abs(mean) < NEGLIGIBLE);
    }

    /** Share of the two-way resamples in which the mean is below zero. */
    public double shareNegative() {
        return resampled.share(mean -> mean < 0);
    }

    private static Optional<RobustMatrix> robust(PairedCells pairs) {
        boolean enough = pairs.cryptos() >= 2 && pairs.folds() >= 2 && pairs.leftOut() == 0;
        return enough ? Optional.of(RobustMatrix.of(pairs.deltas())) : Optional.empty();
    }
}
