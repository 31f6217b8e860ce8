package cvntrade.verdict.gates;

import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.statistics.Interval;

/**
 * The change of a metric that stands beside F1: shown, not deciding.
 *
 * @param mean     over the known pairs; NaN if there is none
 * @param interval two-way bootstrap at the plan's confidence, on the draws that F1 is judged by; unknown without a known pair
 */
public record MetricChange(PairedCells pairs, double mean, Interval interval) {
    public static MetricChange of(PairedCells pairs, Resampling resampling, GateSettings settings) {
        return new MetricChange(pairs, pairs.mean(), resampling.twoWay(pairs).percentile(settings.confidence()));
    }
}
