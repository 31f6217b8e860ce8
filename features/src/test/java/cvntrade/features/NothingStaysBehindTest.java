package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was once odd in a series is forgotten, to the last bit, as soon as it has left the window, wherever it stood. */
class NothingStaysBehindTest {
    private static final List<Feature> FEATURES = Stream.concat(
                    OwnCatalogue.features().stream(), BtcFeatures.of(BtcFeatureSet.FULL, 20).stream())
            .toList();
    private static final int LOOKBACK =
            FEATURES.stream().mapToInt(Feature::lookbackBars).max().orElseThrow();

    /** So many places in a row see every position in the blocks of the longest window. */
    private static final int PLACES = 672;

    private static final int ROWS = PLACES + LOOKBACK + 40;
    private static final CandleSeries COIN = CandleWalk.of("AAAUSDT", 31, ROWS);
    private static final CandleSeries BTC = CandleWalk.of("BTCUSDT", 32, ROWS);
    private static final List<Column> CLEAN = columns(COIN, BTC);

    @Test
    void aMissingBarAtAnyPosition() {
        for (int place = 0; place < PLACES; place++) {
            List<Column> gapped =
                    columns(CandleWalk.without(COIN, place, place + 1), CandleWalk.without(BTC, place, place + 1));
            sameOnceItHasLeft(gapped, place);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, 1_000, 1e8})
    void aSpikeAtAnyPosition(double factor) {
        for (int place = 0; place < PLACES; place += 7) {
            sameOnceItHasLeft(columns(spiked(COIN, place, factor), spiked(BTC, place, factor)), place);
        }
    }

    private static void sameOnceItHasLeft(List<Column> columns, int place) {
        for (int i = 0; i < FEATURES.size(); i++) {
            Feature feature = FEATURES.get(i);
            assertThat(columns.get(i).rows(0, place))
                    .as(feature.key())
                    .isEqualTo(CLEAN.get(i).rows(0, place));
            int gone = place + feature.lookbackBars();
            assertThat(columns.get(i).rows(gone, ROWS))
                    .as(feature.key() + " after row " + place)
                    .isEqualTo(CLEAN.get(i).rows(gone, ROWS));
        }
    }

    private static CandleSeries spiked(CandleSeries series, int place, double factor) {
        return series.withColumns((field, column) ->
                Column.generate(column.size(), row -> row == place ? factor * column.get(row) : column.get(row)));
    }

    private static List<Column> columns(CandleSeries coin, CandleSeries btc) {
        return FeatureEngine.columns(FEATURES, FeatureInput.of(coin, Map.of(BtcFeatures.REFERENCE, btc)));
    }
}
