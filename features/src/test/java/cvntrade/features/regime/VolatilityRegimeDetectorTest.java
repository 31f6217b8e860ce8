package cvntrade.features.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Timeframe;
import cvntrade.features.probe.EngineProbe;
import java.util.List;
import org.junit.jupiter.api.Test;

class VolatilityRegimeDetectorTest {
    @Test
    void aThirdOfTheFittedValuesIsInEachRegime() {
        float[] values = new float[300];
        for (int i = 0; i < values.length; i++) values[i] = (i * 7 % 300) / 1_000f;
        List<Double> edges = VolatilityRegimeDetector.edges(values);
        int[] rows = new int[VolatilityRegimeDetector.REGIMES];
        for (float value : values) rows[VolatilityRegimeDetector.regime(value, edges)]++;
        assertThat(rows).containsExactly(100, 100, 100);
    }

    @Test
    void anEdgeBelongsToTheRegimeAboveIt() {
        assertThat(VolatilityRegimeDetector.regime(0.25f, List.of(0.25, 0.5))).isEqualTo(1);
        assertThat(VolatilityRegimeDetector.regime(Math.nextDown(0.25f), List.of(0.25, 0.5)))
                .isZero();
        assertThat(VolatilityRegimeDetector.regime(7, List.of(0.25, 0.5))).isEqualTo(2);
    }

    @Test
    void tooFewValuesHaveNoThirds() {
        assertThatThrownBy(() -> VolatilityRegimeDetector.edges(new float[2])).hasMessageContaining("values=2");
    }

    @Test
    void itsVersionIsOfItsRuleAndOfTheValuesOfItsColumn() {
        String version = VolatilityRegimeDetector.version(Timeframe.M15);
        assertThat(version)
                .matches("[0-9a-f]{64}")
                .isEqualTo(VolatilityRegimeDetector.version(Timeframe.M15))
                .isNotEqualTo(EngineProbe.version(List.of(VolatilityRegimeDetector.feature()), Timeframe.M15));
    }
}
