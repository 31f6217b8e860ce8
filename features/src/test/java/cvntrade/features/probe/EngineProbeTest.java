package cvntrade.features.probe;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Timeframe;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineProbeTest {
    /** Models name this. A change of it refuses every model that was trained before: make one only when values are meant to change. */
    private static final String CATALOGUE_WITH_BTC = "c2d40309e4cd2657c41ae7ecb6252d98032c0af9f30726e32d03d011c09ee8c6";

    private static List<Feature> everyColumn() {
        List<Feature> all = new ArrayList<>(Catalogue.builtIn().features());
        all.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        return all;
    }

    @Test
    void theArithmeticOfTheCatalogueIsTheOneThatModelsWereTrainedOn() {
        assertThat(EngineProbe.version(everyColumn(), Timeframe.M15)).isEqualTo(CATALOGUE_WITH_BTC);
    }

    @Test
    void everyColumnShowsOnTheCandles() {
        List<Feature> own = Catalogue.builtIn().features();
        int lookback = own.stream().mapToInt(Feature::lookbackBars).max().orElseThrow();
        FeatureMatrix values =
                FeatureEngine.matrix(own, FeatureInput.of(ProbeCandles.of("TARGET", Timeframe.M15, lookback, 512)));
        for (int column = 0; column < values.columns(); column++) {
            int known = 0;
            int unknown = 0;
            boolean moves = false;
            for (int row = lookback; row < values.rows(); row++) {
                if (Float.isNaN(values.get(row, column))) unknown++;
                else known++;
                moves |= values.get(row, column) != values.get(lookback, column);
            }
            assertThat(known).as(values.names().get(column) + " known").isPositive();
            assertThat(moves).as(values.names().get(column) + " moves").isTrue();
            boolean readsCandles = !own.get(column).reads().isEmpty()
                    && !values.names().get(column).matches("(hour|weekday).*");
            if (readsCandles)
                assertThat(unknown)
                        .as(values.names().get(column) + " unknown in the hole")
                        .isPositive();
        }
    }

    @Test
    void aColumnOfTheSameNameByAnotherRuleIsAnotherVersion() {
        Feature four = Feature.named("change").of(Candles.target().close().change(4));
        Feature five = Feature.named("change").of(Candles.target().close().change(5));
        assertThat(EngineProbe.version(List.of(five), Timeframe.M15))
                .isNotEqualTo(EngineProbe.version(List.of(four), Timeframe.M15));
    }

    @Test
    void theOrderOfTheColumnsAndTheDelayAreParts() {
        List<Feature> columns = BtcFeatures.of(BtcFeatureSet.MIN, 20);
        List<Feature> turned = List.of(columns.get(1), columns.get(0), columns.get(2));
        assertThat(List.of(
                        EngineProbe.version(columns, Timeframe.M15),
                        EngineProbe.version(turned, Timeframe.M15),
                        EngineProbe.version(BtcFeatures.of(BtcFeatureSet.MIN, 21), Timeframe.M15)))
                .doesNotHaveDuplicates();
    }
}
