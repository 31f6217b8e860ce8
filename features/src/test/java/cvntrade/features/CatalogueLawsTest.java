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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws, over every column there is: own ones and BTC's, undelayed and delayed. */
class CatalogueLawsTest {
    private static final int ROWS = 3_000;
    private static final List<Feature> FEATURES = Stream.of(
                    OwnCatalogue.features(),
                    BtcFeatures.of(BtcFeatureSet.FULL, 0),
                    BtcFeatures.of(BtcFeatureSet.FULL, 20))
            .flatMap(List::stream)
            .toList();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePastStandsWhenTheFutureIsRewritten(long seed) {
        int cut = 2_600;
        List<Column> before = FeatureEngine.columns(FEATURES, input(seed));
        List<Column> after = FeatureEngine.columns(
                FEATURES, input(joined(target(seed), target(seed + 50), cut), joined(btc(seed), btc(seed + 50), cut)));
        for (int i = 0; i < FEATURES.size(); i++) {
            assertThat(after.get(i).rows(0, cut + 1))
                    .as(FEATURES.get(i).key())
                    .isEqualTo(before.get(i).rows(0, cut + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theLookbackIsHonest(long seed) {
        List<Column> columns = FeatureEngine.columns(FEATURES, input(seed));
        for (int i = 0; i < FEATURES.size(); i++) {
            Feature feature = FEATURES.get(i);
            int row = ROWS - 1 - (int) ((seed * 131 + i) % 97);
            int first = row + 1 - feature.lookbackBars();
            FeatureInput window =
                    input(target(seed).rows(first, row + 1), btc(seed).rows(first, row + 1));
            Column onWindow = FeatureEngine.columns(List.of(feature), window).get(0);
            sameBits(feature, columns.get(i).get(row), onWindow.get(onWindow.size() - 1));
            FeatureInput olderRewritten = input(
                    joined(target(seed + 9), target(seed), first - 1), joined(btc(seed + 9), btc(seed), first - 1));
            Column withOther =
                    FeatureEngine.columns(List.of(feature), olderRewritten).get(0);
            sameBits(feature, columns.get(i).get(row), withOther.get(row));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 97, 256, 700})
    void anyStartingPointGivesTheSameBits(int start) {
        long seed = 4;
        List<Column> whole = FeatureEngine.columns(FEATURES, input(seed));
        FeatureInput later = input(target(seed).rows(start, ROWS), btc(seed).rows(start, ROWS));
        List<Column> columns = FeatureEngine.columns(FEATURES, later);
        for (int i = 0; i < FEATURES.size(); i++) {
            int known = FEATURES.get(i).lookbackBars() - 1;
            assertThat(columns.get(i).rows(known, ROWS - start))
                    .as(FEATURES.get(i).key())
                    .isEqualTo(whole.get(i).rows(start + known, ROWS));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aMissingBarBlanksWhatReadsItAndLeavesNoTrace(long seed) {
        int from = 700;
        int to = 703;
        List<Column> whole = FeatureEngine.columns(FEATURES, input(seed));
        List<Column> gapped = FeatureEngine.columns(
                FEATURES, input(CandleWalk.without(target(seed), from, to), CandleWalk.without(btc(seed), from, to)));
        List<Column> moved =
                FeatureEngine.columns(FEATURES, input(raised(target(seed), from, to), raised(btc(seed), from, to)));
        for (int i = 0; i < FEATURES.size(); i++) {
            Feature feature = FEATURES.get(i);
            int gone = to + feature.lookbackBars() - 1;
            for (int row = 0; row < ROWS; row++) {
                double value = gapped.get(i).get(row);
                boolean mayRead = row >= from && row < gone;
                if (mayRead && Double.isNaN(value)) continue;
                sameBits(feature, whole.get(i).get(row), value);
                // What is known although a bar is missing must not have read it.
                sameBits(feature, moved.get(i).get(row), value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7})
    void everyColumnIsKnownOnceItsLookbackIsThere(long seed) {
        List<Column> columns = FeatureEngine.columns(FEATURES, input(seed));
        for (int i = 0; i < FEATURES.size(); i++) {
            for (int row = FEATURES.get(i).lookbackBars() - 1; row < ROWS; row++) {
                assertThat(columns.get(i).get(row))
                        .as(FEATURES.get(i).key() + " " + row)
                        .isFinite();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void theOrderOfTheFeaturesAndTheirCompanyDoNotMatter(long seed) {
        List<Column> together = FeatureEngine.columns(FEATURES, input(seed));
        for (int i = 0; i < FEATURES.size(); i += 7) {
            assertThat(FEATURES.get(i).on(input(seed)))
                    .as(FEATURES.get(i).key())
                    .isEqualTo(together.get(i));
        }
    }

    private static CandleSeries target(long seed) {
        return CandleWalk.of("AAAUSDT", seed, ROWS);
    }

    private static CandleSeries btc(long seed) {
        return CandleWalk.of("BTCUSDT", seed + 1000, ROWS);
    }

    private static FeatureInput input(long seed) {
        return input(target(seed), btc(seed));
    }

    private static FeatureInput input(CandleSeries target, CandleSeries btc) {
        return FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, btc));
    }

    /** One series up to a row, another after it. */
    private static CandleSeries joined(CandleSeries until, CandleSeries after, int lastRow) {
        return until.withColumns((field, column) -> Column.generate(
                column.size(),
                row -> row <= lastRow ? column.get(row) : after.column(field).get(row)));
    }

    private static CandleSeries raised(CandleSeries series, int from, int to) {
        return series.withColumns((field, column) -> Column.generate(
                column.size(), row -> row >= from && row < to ? 1.01 * column.get(row) : column.get(row)));
    }

    private static void sameBits(Feature feature, double expected, double actual) {
        assertThat(Double.doubleToLongBits(actual))
                .as(feature.key() + " expected=" + expected + " actual=" + actual)
                .isEqualTo(Double.doubleToLongBits(expected));
    }
}
