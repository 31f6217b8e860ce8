package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was once odd in a series is forgotten, to the last bit, as soon as it has left the window, wherever it stood. */
@Tag("slow")
class NothingStaysBehindTest {
    private static final int WEEK = 673;
    private static final List<Feature> ALL = Stream.concat(
                    OwnCatalogue.features().stream(), BtcFeatures.of(BtcFeatureSet.FULL, 20).stream())
            .toList();

    /** So many places in a row see every position in the blocks of the longest window. */
    private record Stage(
            List<Feature> features, int places, int rows, CandleSeries coin, CandleSeries btc, List<Column> clean) {
        static Stage of(Predicate<Feature> shown) {
            List<Feature> features = ALL.stream().filter(shown).toList();
            int lookback =
                    features.stream().mapToInt(Feature::lookbackBars).max().orElseThrow();
            int rows = 2 * lookback + 40;
            CandleSeries coin = CandleWalk.of("AAAUSDT", 31, rows);
            CandleSeries btc = CandleWalk.of("BTCUSDT", 32, rows);
            return new Stage(features, lookback, rows, coin, btc, columns(features, coin, btc));
        }
    }

    private static final Stage UP_TO_A_WEEK = Stage.of(feature -> feature.lookbackBars() <= WEEK);

    /** The exponential means of many bars. */
    private static final Stage LONGER = Stage.of(feature -> feature.lookbackBars() > WEEK);

    static Stream<Stage> stages() {
        return Stream.of(UP_TO_A_WEEK, LONGER);
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aMissingBarAtAnyPosition(Stage stage) {
        for (int place = 0; place < stage.places; place++) {
            CandleSeries coin = CandleWalk.without(stage.coin, place, place + 1);
            CandleSeries btc = CandleWalk.without(stage.btc, place, place + 1);
            sameOnceItHasLeft(stage, columns(stage.features, coin, btc), place);
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aSpikeAtAnyPosition(Stage stage) {
        for (double factor : new double[] {1e-8, 1_000, 1e8}) {
            for (int place = 0; place < stage.places; place += 7) {
                CandleSeries coin = spiked(stage.coin, place, factor);
                CandleSeries btc = spiked(stage.btc, place, factor);
                sameOnceItHasLeft(stage, columns(stage.features, coin, btc), place);
            }
        }
    }

    private static void sameOnceItHasLeft(Stage stage, List<Column> columns, int place) {
        for (int i = 0; i < columns.size(); i++) {
            Feature feature = stage.features.get(i);
            Column clean = stage.clean.get(i);
            assertThat(columns.get(i).rows(0, place)).as(feature.key()).isEqualTo(clean.rows(0, place));
            int gone = place + feature.lookbackBars();
            assertThat(columns.get(i).rows(gone, stage.rows))
                    .as(feature.key() + " after row " + place)
                    .isEqualTo(clean.rows(gone, stage.rows));
        }
    }

    private static CandleSeries spiked(CandleSeries series, int place, double factor) {
        return series.withColumns((field, column) ->
                Column.generate(column.size(), row -> row == place ? factor * column.get(row) : column.get(row)));
    }

    private static List<Column> columns(List<Feature> features, CandleSeries coin, CandleSeries btc) {
        return FeatureEngine.columns(features, FeatureInput.of(coin, Map.of(BtcFeatures.REFERENCE, btc)));
    }
}
