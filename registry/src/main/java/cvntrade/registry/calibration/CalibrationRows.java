package cvntrade.registry.calibration;

import cvntrade.base.Refusal;

/**
 * The rows that set a threshold.
 *
 * @param firstBar open time of the first, after the last bar that the model was trained on
 * @param lastBar open time of the last
 * @param count of them
 * @param buys count of those that are BUY
 * @param rule how the threshold was found, in the words of a plan
 * @param candles fingerprint of the coin's series
 */
public record CalibrationRows(String firstBar, String lastBar, int count, int buys, String rule, String candles) {
    public CalibrationRows {
        if (count < 1 || buys < 0 || buys > count) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT, "calibrator must have its rows: count=" + count + " buys=" + buys);
        }
    }
}
