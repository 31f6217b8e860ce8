package cvntrade.trades;

import cvntrade.base.Check;
import cvntrade.base.Column;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far the barriers of a position lie from its entry price and how long it may wait for them.
 *
 * @param horizonBars bars after the signal in which the position is open; it closes at the last one's close
 * @param upperSigmas distance of the upper barrier in σ·√horizonBars
 * @param lowerSigmas distance of the lower barrier in σ·√horizonBars
 * @param volatilityBars count of the one-bar returns whose sample standard deviation is σ
 * @see "spec.md §6"
 */
public record BarrierSettings(int horizonBars, double upperSigmas, double lowerSigmas, int volatilityBars) {
    public static final BarrierSettings DEFAULT = new BarrierSettings(16, 1.25, 1.0, 96);

    public BarrierSettings {
        Check.atLeast(1, horizonBars, "horizonBars");
        Check.positive(upperSigmas, "upperSigmas");
        Check.positive(lowerSigmas, "lowerSigmas");
        Check.atLeast(2, volatilityBars, "volatilityBars");
    }

    /**
     * The barriers a signal at a row's close sets, from the closes up to that row alone.
     *
     * @param close closing prices, oldest first
     * @return barriers that are not {@linkplain Barriers#known() known} where a close of the window is missing or not there yet
     */
    public Barriers barriersAt(Column close, int row) {
        double reach = volatilityAt(close, row) * Math.sqrt(horizonBars);
        return new Barriers(upperSigmas * reach, lowerSigmas * reach);
    }

    /**
     * Standard deviation of the last {@code volatilityBars} one-bar simple returns up to a row, divisor n - 1.
     *
     * <p>Summed afresh for every row in an order of its own window: the bits are the same from any starting point.
     *
     * @return NaN where the window reaches before the first row or meets a missing bar
     */
    double volatilityAt(Column close, int row) {
        if (row < volatilityBars) return Double.NaN;
        double sum = 0;
        for (int i = row - volatilityBars + 1; i <= row; i++) sum += change(close, i);
        double mean = sum / volatilityBars;
        double squares = 0;
        for (int i = row - volatilityBars + 1; i <= row; i++) {
            double deviation = change(close, i) - mean;
            squares += deviation * deviation;
        }
        return Math.sqrt(squares / (volatilityBars - 1));
    }

    /** By name, in a fixed order, for plans and contracts. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("horizon_bars", horizonBars);
        parameters.put("upper_sigmas", upperSigmas);
        parameters.put("lower_sigmas", lowerSigmas);
        parameters.put("volatility_bars", volatilityBars);
        return parameters;
    }

    private static double change(Column close, int row) {
        return close.get(row) / close.get(row - 1) - 1;
    }
}
