package cvntrade.registry.calibration;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.features.regime.VolatilityRegimeDetector;
import cvntrade.registry.contract.ModelContract;
import java.util.List;

/**
 * A threshold for each regime of volatility.
 *
 * @param calibratorVersion form of the text
 * @param modelId the model it was fitted for
 * @param regimeDetectorVersion what told the regimes apart; loading under another version fails
 * @param regimeColumn the model's column that the detector reads
 * @param regimeEdges between the regimes, rising
 * @param thresholds one a regime, the calmest first
 * @param rows that set them
 */
public record PerRegimeThresholdCalibrator(
        int calibratorVersion,
        String modelId,
        String regimeDetectorVersion,
        String regimeColumn,
        List<Double> regimeEdges,
        List<Double> thresholds,
        CalibrationRows rows)
        implements Calibrator {
    static final String KIND = "per_regime_threshold";

    public PerRegimeThresholdCalibrator {
        regimeEdges = List.copyOf(regimeEdges);
        thresholds = List.copyOf(thresholds);
        Calibrator.check(calibratorVersion, modelId);
        Problems problems = new Problems();
        problems.addIf(
                thresholds.size() != VolatilityRegimeDetector.REGIMES || regimeEdges.size() != thresholds.size() - 1,
                "calibrator must have a threshold for each regime and an edge between two: thresholds=" + thresholds
                        + " regime_edges=" + regimeEdges);
        for (int edge = 1; edge < regimeEdges.size(); edge++) {
            problems.addIf(
                    !(regimeEdges.get(edge - 1) < regimeEdges.get(edge)),
                    "edges of the regimes must rise: regime_edges=" + regimeEdges);
        }
        problems.throwIfAny(Refusal.Reason.CONTRACT);
        thresholds.forEach(ThresholdCalibrator::requireScore);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public RowThreshold on(ModelContract contract) {
        String version = VolatilityRegimeDetector.version(contract.candleTimeframe());
        int column = contract.featureNames().indexOf(regimeColumn);
        Problems problems = new Problems();
        problems.addIf(
                !version.equals(regimeDetectorVersion),
                "this program must tell regimes apart as in calibration: regime_detector_version=" + version
                        + " calibrator=" + regimeDetectorVersion
                        + "; calibrate anew, or serve it with the program that made it");
        problems.addIf(
                !regimeColumn.equals(VolatilityRegimeDetector.COLUMN) || column < 0,
                "the detector's column must be one of the model's: regime_column=" + regimeColumn + " detector="
                        + VolatilityRegimeDetector.COLUMN);
        problems.throwIfAny(Refusal.Reason.CONTRACT);
        return row -> Float.isNaN(row[column])
                ? Double.NaN
                : thresholds.get(VolatilityRegimeDetector.regime(row[column], regimeEdges));
    }
}
