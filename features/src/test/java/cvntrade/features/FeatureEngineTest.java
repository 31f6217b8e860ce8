package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.features.window.Correlation;
import cvntrade.features.window.Moments;
import cvntrade.market.CandleSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeatureEngineTest {
    private static final CandleSeries TARGET = CandleWalk.of("AAAUSDT", 1, 1000);

    @Test
    void theMatrixIsTheColumnsAsFloatsRowByRow() {
        List<Feature> features = OwnCatalogue.features();
        FeatureMatrix matrix = FeatureEngine.matrix(features, FeatureInput.of(TARGET));
        List<Column> columns = FeatureEngine.columns(features, FeatureInput.of(TARGET));
        float[] row = new float[features.size() + 2];
        for (int r = 0; r < matrix.rows(); r += 37) {
            matrix.copyRow(r, row, 1);
            for (int c = 0; c < features.size(); c++) {
                assertThat(Float.valueOf(matrix.get(r, c)))
                        .isEqualTo(Float.valueOf((float) columns.get(c).get(r)));
                assertThat(Float.valueOf(row[c + 1])).isEqualTo(Float.valueOf(matrix.get(r, c)));
            }
        }
        assertThat(matrix.names())
                .isEqualTo(features.stream().map(Feature::name).toList());
        assertThat(matrix.keys()).isEqualTo(features.stream().map(Feature::key).toList());
        assertThat(matrix.grid()).isEqualTo(TARGET.grid());
    }

    /** Columns are written eight at a time; what is left over must be written just as well, and nothing beside it. */
    @Test
    void everyWidthOfATableHasEveryColumnInItsPlace() {
        List<Feature> catalogue = OwnCatalogue.features();
        CandleSeries history = TARGET.rows(0, Walk.PORTION_BARS + 11);
        List<Column> columns = FeatureEngine.columns(catalogue, FeatureInput.of(history));
        for (int width = 1; width <= 27; width++) {
            int first = 3 * width;
            float[] values = new float[width * history.grid().bars() + 1];
            Arrays.fill(values, 4711);
            FeatureEngine.fill(values, catalogue.subList(first, first + width), FeatureInput.of(history), 1);
            for (int at = 0; at < values.length - 1; at++) {
                float expected = (float) columns.get(first + at % width).get(at / width);
                assertThat(Float.valueOf(values[at]))
                        .as("width %d place %d", width, at)
                        .isEqualTo(Float.valueOf(expected));
            }
            assertThat(values[values.length - 1]).isEqualTo(4711);
        }
    }

    @Test
    void theUnknownShareCountsTheOwnColumnsAlone() {
        Candles coin = Candles.target();
        List<Feature> features = List.of(
                Feature.named("a").of(coin.close().change(1)),
                Feature.named("b").of(coin.close().change(5)),
                Feature.named("c").of(Candles.of("BTCUSDT").close().change(900)));
        FeatureMatrix matrix = FeatureEngine.matrix(
                features, FeatureInput.of(TARGET, Map.of("BTCUSDT", CandleWalk.of("BTCUSDT", 2, 1000))));
        assertThat(matrix.unknownOwnShare(0)).isEqualTo(1);
        assertThat(matrix.unknownOwnShare(3)).isEqualTo(0.5);
        assertThat(matrix.unknownOwnShare(5)).isZero();
    }

    @Test
    void aFeatureThatIsNoSentenceHasItsValuesHoweverFewTheRows() {
        List<Feature> features = List.of(
                new Constant("seven", 7),
                Feature.named("step").of(Candles.target().close().change(1)),
                new Constant("eight", 8));
        for (int rows : new int[] {1, Walk.PORTION_BARS, Walk.PORTION_BARS + 1, 1000}) {
            FeatureMatrix matrix = FeatureEngine.matrix(features, FeatureInput.of(TARGET.rows(0, rows)));
            assertThat(matrix.get(0, 0)).as("rows " + rows).isEqualTo(7);
            assertThat(matrix.get(rows - 1, 2)).as("rows " + rows).isEqualTo(8);
        }
    }

    @Test
    void aNumberTooLargeForAFloatIsUnknownThere() {
        Feature huge = Feature.named("huge").of(Candles.target().close().times(1e300));
        assertThat(FeatureEngine.matrix(List.of(huge), FeatureInput.of(TARGET)).get(5, 0))
                .isNaN();
        assertThat(huge.on(FeatureInput.of(TARGET)).get(5)).isFinite();
    }

    @Test
    void aFeatureThatIsNoSentenceStandsInItsPlace() {
        Feature own = OwnCatalogue.features().get(3);
        Feature other = new Constant("seven", 7);
        Feature third = OwnCatalogue.features().get(40);
        FeatureMatrix matrix = FeatureEngine.matrix(List.of(own, other, third), FeatureInput.of(TARGET));
        assertThat(matrix.get(999, 1)).isEqualTo(7);
        assertThat(matrix.get(999, 2))
                .isEqualTo((float) third.on(FeatureInput.of(TARGET)).get(999));
    }

    @Test
    void aFeatureReadsAsASentenceAndKnowsWhatItReads() {
        Candles btc = Candles.of("BTCUSDT");
        SignalFeature feature = Feature.named("smooth")
                .of(btc.close().change(4))
                .through(new Moments(10))
                .delayedBy(20);
        assertThat(feature.name()).isEqualTo("smooth");
        assertThat(feature.key()).isEqualTo("smooth@20");
        assertThat(feature.lookbackBars()).isEqualTo(1 + 4 + 9 + 20);
        assertThat(feature.reads()).isEqualTo(Set.of(btc.close()));
        assertThat(feature.referenceDelayBars()).isEqualTo(20);
        assertThatThrownBy(() -> feature.delayedBy(5)).hasMessageContaining("delayed once");
        assertThatThrownBy(() -> btc.close().delayedBy(-1)).hasMessageContaining("bars must be at least 0: bars=-1");
    }

    @Test
    void equalSentencesAreOneComputation() {
        Candles coin = Candles.target();
        assertThat(coin.close().zScore(96)).isEqualTo(Candles.target().close().zScore(96));
        Plan plan = Plan.of(List.of(
                Feature.named("a").of(coin.close().zScore(96)),
                Feature.named("b").of(coin.close().zScore(96)),
                Feature.named("c").of(coin.close().deviation(96))));
        // Candles, one pass for both moments, root, ratio, and three deliveries.
        assertThat(plan.steps()).hasSize(7);
        assertThat(plan.buffers()).isLessThanOrEqualTo(5);
    }

    @Test
    void aMissingReferenceIsNamed() {
        Feature feature = Feature.named("f").of(Candles.of("ETHUSDT").close());
        assertThatThrownBy(() -> feature.on(FeatureInput.of(TARGET)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference=ETHUSDT given=[]");
    }

    @Test
    void aTransformMustBeGivenAllItReads() {
        Signal close = Candles.target().close();
        assertThatThrownBy(() -> close.through(new Correlation(96)))
                .hasMessageContaining("must be given as many signals as it reads");
    }

    /** A feature of another kind. */
    private record Constant(String name, double value) implements Feature {
        @Override
        public String key() {
            return name;
        }

        @Override
        public int lookbackBars() {
            return 1;
        }

        @Override
        public Set<CandleColumn> reads() {
            return Set.of();
        }

        @Override
        public int referenceDelayBars() {
            return 0;
        }

        @Override
        public Column on(FeatureInput input) {
            return Column.generate(input.grid().bars(), row -> value);
        }
    }
}
