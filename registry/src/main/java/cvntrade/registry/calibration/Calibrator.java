package cvntrade.registry.calibration;

import cvntrade.base.Refusal;
import cvntrade.registry.contract.ModelContract;
import cvntrade.registry.contract.StrictJson;
import java.nio.charset.StandardCharsets;

/** From which score on a row is called BUY, in the place of the threshold of the model's contract. */
public sealed interface Calibrator permits ThresholdCalibrator, PerRegimeThresholdCalibrator {
    /** The form that this program writes. */
    int CALIBRATOR_VERSION = 1;

    /** The threshold of a row. */
    @FunctionalInterface
    interface RowThreshold {
        /**
         * @param row the model's columns, in its order
         * @return BUY if score ≥ it; NaN where the row does not say which one holds
         */
        double of(float[] row);
    }

    /** The model it was fitted for, by the name of its files. */
    String modelId();

    /** Where it was fitted. */
    CalibrationRows rows();

    /** Its kind, in a word. */
    String kind();

    /**
     * @param contract of its model
     * @throws Refusal if this program is not the one it was made with
     */
    RowThreshold on(ModelContract contract);

    /** As it is kept. */
    default String text() {
        return new String(StrictJson.write(this), StandardCharsets.UTF_8);
    }

    /** @throws Refusal if the text is not one that this program writes */
    static Calibrator read(String kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (kind) {
            case ThresholdCalibrator.KIND -> StrictJson.read(bytes, ThresholdCalibrator.class, kind);
            case PerRegimeThresholdCalibrator.KIND -> StrictJson.read(bytes, PerRegimeThresholdCalibrator.class, kind);
            default ->
                throw new Refusal(
                        Refusal.Reason.CONTRACT,
                        "calibrator must be of a kind that this program knows: kind=" + kind
                                + "; serve it with the program that made it");
        };
    }

    /** What all kinds must hold to. */
    static void check(int calibratorVersion, String modelId) {
        if (calibratorVersion != CALIBRATOR_VERSION) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    "calibrator must be of the form that this program knows: calibrator_version=" + calibratorVersion
                            + " known=" + CALIBRATOR_VERSION);
        }
        if (!modelId.matches("[0-9a-f]{64}")) {
            throw new Refusal(Refusal.Reason.CONTRACT, "calibrator must name its model: model_id=" + modelId);
        }
    }
}
