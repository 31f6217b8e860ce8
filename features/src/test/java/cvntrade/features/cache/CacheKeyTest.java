package cvntrade.features.cache;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.features.CandleColumn;
import cvntrade.features.CandleWalk;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.features.window.Kernel;
import cvntrade.features.window.Sum;
import cvntrade.features.window.Transform;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each part of what a matrix depends on, changed alone, is another key; what it does not depend on is the same one. */
class CacheKeyTest {
    private static final CandleSeries COIN = CandleWalk.of("AAAUSDT", 1, 300);
    private static final CandleSeries BTC = CandleWalk.of("BTCUSDT", 2, 300);
    private static final EnrichmentConfig FULL = new EnrichmentConfig(true, BtcFeatureSet.FULL, 20, 10);
    private static final EnrichmentConfig BLIND = new EnrichmentConfig(false, BtcFeatureSet.FULL, 20, 10);
    private static final String KEY = key(FULL, COIN, BTC);

    @Test
    void theSamePartsAreTheSameKey() {
        assertThat(key(FULL, CandleWalk.of("AAAUSDT", 1, 300), CandleWalk.of("BTCUSDT", 2, 300)))
                .isEqualTo(KEY);
    }

    @Test
    void anotherValueInTheTargetIsAnotherKey() {
        assertThat(key(FULL, changed(COIN, 137), BTC)).isNotEqualTo(KEY);
    }

    @Test
    void anotherSymbolIsAnotherKey() {
        assertThat(key(FULL, CandleWalk.of("AAAUSDC", 1, 300), BTC)).isNotEqualTo(KEY);
    }

    @Test
    void anotherTimeframeIsAnotherKey() {
        Timeframe hour = new Timeframe(3_600_000);
        assertThat(key(FULL, onTimeframe(COIN, hour), onTimeframe(BTC, hour))).isNotEqualTo(KEY);
    }

    @Test
    void anotherWindowIsAnotherKey() {
        assertThat(key(FULL, COIN.rows(1, 300), BTC)).isNotEqualTo(KEY);
        assertThat(key(FULL, COIN.rows(0, 299), BTC)).isNotEqualTo(KEY);
    }

    @Test
    void anotherEngineIsAnotherKey() {
        FeatureInput input = FeatureInput.of(COIN);
        List<Feature> features = OwnCatalogue.features();
        assertThat(CacheKey.of(features, input, Map.of(), "engine 2", "definitions"))
                .isNotEqualTo(CacheKey.of(features, input, Map.of(), "engine 1", "definitions"));
    }

    @Test
    void otherColumnsOrAnotherOrderAreAnotherKey() {
        FeatureInput input = FeatureInput.of(COIN);
        Feature first = OwnCatalogue.features().get(0);
        Feature second = OwnCatalogue.features().get(1);
        assertThat(Set.of(
                        hash(List.of(first, second), input),
                        hash(List.of(second, first), input),
                        hash(List.of(first), input)))
                .hasSize(3);
    }

    @Test
    void anotherSentenceUnderTheSameNameIsAnotherKey() {
        FeatureInput input = FeatureInput.of(COIN);
        Candles coin = Candles.target();
        assertThat(hash(List.of(Feature.named("sum").of(coin.close().sum(400))), input))
                .isNotEqualTo(hash(List.of(Feature.named("sum").of(coin.close().sum(401))), input))
                .isNotEqualTo(hash(List.of(Feature.named("sum").of(coin.open().sum(400))), input))
                .isEqualTo(hash(
                        List.of(Feature.named("sum").of(Candles.target().close().through(new Sum(400)))), input));
    }

    @Test
    void everyWordOfTheConfigIsInTheKey() {
        assertThat(Set.of(
                        KEY,
                        key(BLIND, COIN, BTC),
                        key(new EnrichmentConfig(true, BtcFeatureSet.MIN, 20, 10), COIN, BTC),
                        key(new EnrichmentConfig(true, BtcFeatureSet.VOL_ONLY, 20, 10), COIN, BTC),
                        key(new EnrichmentConfig(true, BtcFeatureSet.FULL, 0, 10), COIN, BTC),
                        key(new EnrichmentConfig(true, BtcFeatureSet.FULL, 20, 0), COIN, BTC)))
                .hasSize(6);
    }

    @Test
    void anotherBtcIsAnotherKeyByItsContentItsFirstAndItsLastBar() {
        assertThat(key(FULL, COIN, changed(BTC, 7))).isNotEqualTo(KEY);
        assertThat(key(FULL, COIN, BTC.rows(1, 300))).isNotEqualTo(KEY);
        assertThat(key(FULL, COIN, BTC.rows(0, 299))).isNotEqualTo(KEY);
        assertThat(text(FULL, COIN, BTC))
                .contains("\"BTCUSDT\":{\"symbol\":\"BTCUSDT\",\"sha256\":\"" + BTC.fingerprint() + "\",\"first_ts\":"
                        + BTC.grid().openTimeMs(0) + ",\"last_ts\":"
                        + BTC.grid().openTimeMs(299) + "}");
    }

    @Test
    void withoutBtcThereIsNoWordOfItsCandlesSoTheTwoCanNeverMeet() {
        assertThat(key(BLIND, COIN, BTC)).isEqualTo(key(BLIND, COIN, changed(BTC, 7)));
        assertThat(text(BLIND, COIN, BTC)).doesNotContain("BTCUSDT").contains("\"references\":{}");
        for (BtcFeatureSet set : BtcFeatureSet.values()) {
            assertThat(text(new EnrichmentConfig(true, set, 20, 10), COIN, BTC))
                    .contains("\"references\":{\"BTCUSDT\":");
        }
    }

    @Test
    void everyColumnOfTheCatalogueIsASentenceInThisRoomsWords() {
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        assertThat(Definitions.of(features)).isPresent();
    }

    @Test
    void aColumnWithATransformFromElsewhereHasNoDefinition() {
        Feature foreign = Feature.named("x")
                .of(Candles.target().close().through(new Elsewhere(3)).mean(4));
        assertThat(Definitions.of(List.of(OwnCatalogue.features().get(0), foreign)))
                .isEmpty();
    }

    @Test
    void aColumnThatIsNoSentenceHasNoDefinition() {
        assertThat(Definitions.of(List.of(new NoSentence()))).isEmpty();
    }

    private static String key(EnrichmentConfig config, CandleSeries coin, CandleSeries btc) {
        return keyOf(config, coin, btc).hash();
    }

    private static String text(EnrichmentConfig config, CandleSeries coin, CandleSeries btc) {
        return keyOf(config, coin, btc).text();
    }

    private static CacheKey keyOf(EnrichmentConfig config, CandleSeries coin, CandleSeries btc) {
        FeatureInput input = FeatureInput.of(coin, Map.of(BtcFeatures.REFERENCE, btc));
        List<Feature> features = Enrichment.features(config, coin);
        return CacheKey.of(
                features,
                input,
                config.settings(),
                "engine",
                Definitions.of(features).orElseThrow());
    }

    private static String hash(List<Feature> features, FeatureInput input) {
        return CacheKey.of(
                        features,
                        input,
                        Map.of(),
                        "engine",
                        Definitions.of(features).orElseThrow())
                .hash();
    }

    private static CandleSeries changed(CandleSeries series, int changedRow) {
        return series.withColumns((field, column) -> Column.generate(
                column.size(),
                row -> field == CandleField.VOLUME && row == changedRow ? column.get(row) + 1 : column.get(row)));
    }

    private static CandleSeries onTimeframe(CandleSeries series, Timeframe timeframe) {
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) columns.put(field, series.column(field));
        return CandleSeries.of(
                series.symbol(), new Grid(timeframe, series.grid().firstBar(), series.bars()), columns);
    }

    /** A transform that the engine version does not cover. */
    private record Elsewhere(int reachBars) implements Transform {
        @Override
        public Kernel start(long firstBar) {
            return (in, out, bars) -> System.arraycopy(in[0], 0, out[0], 0, bars);
        }
    }

    /** A feature that computes by itself. */
    private static final class NoSentence implements Feature {
        @Override
        public String name() {
            return "no_sentence";
        }

        @Override
        public String key() {
            return "no_sentence";
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
            return Column.unknown(input.grid().bars());
        }
    }
}
