package cvntrade.registry.calibration;

import cvntrade.base.Refusal;
import cvntrade.registry.contract.ModelContract;

/**
 * One threshold for all rows.
 *
 * @param calibratorVersion form of the text
 * @param modelId the model it was fitted for
 * @param threshold BUY if score ≥ it
 * @param rows that set it
 */
public record ThresholdCalibrator(int calibratorVersion, String modelId, double threshold, CalibrationRows rows)
        implements Calibrator {
    static final String KIND = "threshold";

    public ThresholdCalibrator {
        Calibrator.check(calibratorVersion, modelId);
        requireScore(threshold);
    }

    /** Just above 1 is "never BUY". */
    static void requireScore(double threshold) {
        if (threshold >= 0 && threshold <= 2) return;
        throw new Refusal(Refusal.Reason.CONTRACT, "threshold must be a score: threshold=" + threshold);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RowThreshold on(ModelContract contract) {
        return row -> threshold;
    }
}
