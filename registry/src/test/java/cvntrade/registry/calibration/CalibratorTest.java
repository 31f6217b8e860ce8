package cvntrade.registry.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.features.regime.VolatilityRegimeDetector;
import cvntrade.registry.SmallModel;
import cvntrade.registry.contract.ModelContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibratorTest {
    private static final ModelContract CONTRACT = SmallModel.blind(1).contract();
    private static final String MODEL = "d".repeat(64);
    private static final String DETECTOR = VolatilityRegimeDetector.version(Timeframe.M15);
    private static final CalibrationRows ROWS =
            new CalibrationRows("2024-06-02T00:00:00Z", "2024-07-01T00:00:00Z", 900, 300, "max_f1", "e".repeat(64));

    private static PerRegimeThresholdCalibrator perRegime(String detector, List<Double> edges) {
        return new PerRegimeThresholdCalibrator(
                1, MODEL, detector, VolatilityRegimeDetector.COLUMN, edges, List.of(0.6, 0.5, 0.4), ROWS);
    }

    @Test
    void eachRegimeHasItsThresholdAndAnUnknownRegimeHasNone() {
        Calibrator.RowThreshold threshold =
                perRegime(DETECTOR, List.of(0.001, 0.002)).on(CONTRACT);
        int column = CONTRACT.featureNames().indexOf(VolatilityRegimeDetector.COLUMN);
        float[] row = new float[CONTRACT.featureNames().size()];
        float[] volatilities = {0.0005f, 0.0015f, 0.03f, Float.NaN};
        double[] expected = {0.6, 0.5, 0.4, Double.NaN};
        for (int i = 0; i < volatilities.length; i++) {
            row[column] = volatilities[i];
            assertThat(Double.valueOf(threshold.of(row))).isEqualTo(Double.valueOf(expected[i]));
        }
    }

    @Test
    void loadingUnderAnotherVersionOfTheDetectorFails() {
        assertThatThrownBy(
                        () -> perRegime("0".repeat(64), List.of(0.001, 0.002)).on(CONTRACT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must tell regimes apart as in calibration");
    }

    @Test
    void aTextThatThisProgramDoesNotWriteIsRefused() {
        Calibrator calibrator = perRegime(DETECTOR, List.of(0.001, 0.002));
        String text = calibrator.text();
        assertThat(Calibrator.read(calibrator.kind(), text)).isEqualTo(calibrator);
        Calibrator single = new ThresholdCalibrator(1, MODEL, 0.5, ROWS);
        assertThat(Calibrator.read(single.kind(), single.text())).isEqualTo(single);
        assertRefused("per_regime_threshold", text.replace("0.6", "0.60"), "another form");
        assertRefused(
                "per_regime_threshold",
                text.replace("\"calibrator_version\" : 1", "\"calibrator_version\" : 2"),
                "calibrator_version=2");
        assertRefused("per_regime_threshold", text.replace("\"model_id\"", "\"model\""), "model");
        assertRefused("threshold", text, "Missing creator property 'threshold'");
        assertRefused("per_moon_phase", text, "kind=per_moon_phase");
    }

    @Test
    void partsThatContradictEachOtherAreRefused() {
        assertThatThrownBy(() -> perRegime(DETECTOR, List.of(0.002, 0.001))).hasMessageContaining("must rise");
        assertThatThrownBy(() -> perRegime(DETECTOR, List.of(0.002))).hasMessageContaining("an edge between two");
        assertThatThrownBy(() -> new ThresholdCalibrator(1, MODEL, Double.NaN, ROWS))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new ThresholdCalibrator(1, "x", 0.5, ROWS)).hasMessageContaining("model_id=x");
    }

    private static void assertRefused(String kind, String text, String because) {
        assertThatThrownBy(() -> Calibrator.read(kind, text))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
    }
}
