package cvntrade.features.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.CandleWalk;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NanLedgerTest {
    private static final Candles COIN = Candles.target();
    private static final Feature CHANGE =
            Feature.named("change_5").of(COIN.close().change(5));
    private static final Feature MEAN = Feature.named("mean_10").of(COIN.close().mean(10));
    private static final Feature SCORE = Feature.named("z_10").of(COIN.close().zScore(10));
    private static final Feature LATE =
            Feature.named("late").of(Candles.of("BTCUSDT").close().change(4)).delayedBy(20);
    private static final CandleSeries WALK = CandleWalk.of("AAAUSDT", 1, 120);

    @Test
    void theFirstRowsAreWarmUp() {
        NanLedger ledger = ledger(WALK, CHANGE, MEAN);
        // A change over 5 bars first exists in row 5, a mean of 10 bars in row 9.
        expect(ledger, "change_5", 0, 5, 0, 0);
        expect(ledger, "mean_10", 0, 9, 0, 0);
        assertThat(ledger.rows()).isEqualTo(120);
    }

    @Test
    void aGapCountsInEveryWindowThatHoldsItButItsOwnBarsAreNoRows() {
        NanLedger ledger = ledger(CandleWalk.without(WALK, 40, 43), CHANGE, MEAN);
        // The change reads rows t and t - 5, so rows 45 to 47 miss their start; the mean of row t reads t - 9 to t, so
        // rows 43 to 51 are hit.
        expect(ledger, "change_5", 0, 5, 3, 0);
        expect(ledger, "mean_10", 0, 9, 9, 0);
        assertThat(ledger.rows()).isEqualTo(117);
    }

    @Test
    void aFlatStretchIsUndefinedForWhatDividesByItsSpread() {
        CandleSeries flat = WALK.withColumns(
                (field, column) -> Column.generate(120, row -> row >= 60 && row < 80 ? 7 : column.get(row)));
        NanLedger ledger = ledger(flat, MEAN, SCORE);
        // The windows of rows 69 to 79 lie wholly in rows 60 to 79.
        expect(ledger, "z_10", 0, 9, 0, 11);
        expect(ledger, "mean_10", 0, 9, 0, 0);
    }

    @Test
    void aSeriesShorterThanEveryLookbackIsAllWarmUp() {
        NanLedger ledger = ledger(WALK.rows(0, 4), CHANGE, MEAN, SCORE);
        expect(ledger, "change_5", 0, 4, 0, 0);
        expect(ledger, "mean_10", 0, 4, 0, 0);
        expect(ledger, "z_10", 0, 4, 0, 0);
        assertThat(ledger(WALK.rows(0, 0), CHANGE).missing()).isZero();
    }

    @Test
    void barsMissingBeforeTheFirstCandleAreNoGap() {
        NanLedger ledger = ledger(CandleWalk.without(WALK, 0, 30), CHANGE);
        // History begins in row 30, so rows 30 to 34 warm up.
        expect(ledger, "change_5", 0, 5, 0, 0);
        assertThat(ledger.rows()).isEqualTo(90);
    }

    @Test
    void aReferenceThatBeginsLaterIsMissingFirstAndWarmsUpThen() {
        CandleSeries btc = CandleWalk.of("BTCUSDT", 2, 120).rows(30, 120);
        NanLedger ledger = NanLedger.of(
                List.of(LATE), FeatureInput.of(WALK, Map.of("BTCUSDT", btc)), matrix(List.of(LATE), WALK, btc));
        // Rows 0 to 29 have no reference. Row t reads rows t - 20 and t - 24 of it, so rows 30 to 53 warm up.
        expect(ledger, "late@20", 30, 24, 0, 0);
    }

    @Test
    void aReferenceThatEndsEarlierIsMissingFromItsDelayOn() {
        CandleSeries btc = CandleWalk.of("BTCUSDT", 2, 120).rows(0, 80);
        NanLedger ledger = NanLedger.of(
                List.of(LATE), FeatureInput.of(WALK, Map.of("BTCUSDT", btc)), matrix(List.of(LATE), WALK, btc));
        // Row 99 reads row 79, the last there is; rows 100 to 119 would read later ones.
        expect(ledger, "late@20", 20, 24, 0, 0);
    }

    @Test
    void aGapOfTheReferenceCountsAfterTheDelay() {
        CandleSeries btc = CandleWalk.without(CandleWalk.of("BTCUSDT", 2, 120), 50, 52);
        NanLedger ledger = NanLedger.of(
                List.of(LATE), FeatureInput.of(WALK, Map.of("BTCUSDT", btc)), matrix(List.of(LATE), WALK, btc));
        // Rows 50 and 51 are read 20 bars later as the end and 24 bars later as the start: rows 70, 71, 74, 75.
        expect(ledger, "late@20", 0, 24, 4, 0);
    }

    @Test
    void aReferenceWithoutAnyCandleIsMissingThroughout() {
        CandleSeries btc = CandleWalk.of("BTCUSDT", 2, 0);
        NanLedger ledger = NanLedger.of(
                List.of(LATE), FeatureInput.of(WALK, Map.of("BTCUSDT", btc)), matrix(List.of(LATE), WALK, btc));
        expect(ledger, "late@20", 120, 0, 0, 0);
    }

    @Test
    void aFlowThatTheSourceLacksForSomeBarsIsAGapOfThatColumnAlone() {
        Feature flow = Feature.named("trades").of(COIN.trades().mean(3));
        CandleSeries patchy = WALK.withColumns((field, column) ->
                Column.generate(120, row -> field == CandleField.TRADES && row == 50 ? Double.NaN : column.get(row)));
        NanLedger ledger = ledger(patchy, flow, MEAN);
        expect(ledger, "trades", 0, 2, 3, 0);
        expect(ledger, "mean_10", 0, 9, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyUnknownValueOfTheCatalogueHasOneCauseAndAllOfThemAreCounted(long seed) {
        CandleSeries coin = CandleWalk.without(flat(CandleWalk.of("AAAUSDT", seed, 1500), 300, 420), 900, 911);
        CandleSeries btc = CandleWalk.without(CandleWalk.of("BTCUSDT", seed + 10, 1500), 1000, 1001)
                .rows(100, 1400);
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        FeatureInput input = FeatureInput.of(coin, Map.of(BtcFeatures.REFERENCE, btc));
        FeatureMatrix matrix = FeatureEngine.matrix(features, input);
        NanLedger ledger = NanLedger.of(features, input, matrix);
        for (int column = 0; column < matrix.columns(); column++) {
            int unknown = 0;
            for (int row = 0; row < matrix.rows(); row++) {
                if (coin.hasCandle(row) && Float.isNaN(matrix.get(row, column))) unknown++;
            }
            ColumnLedger counted = ledger.columns().get(column);
            assertThat(counted.missing()).as(counted.column()).isEqualTo(unknown);
            assertThat(counted.count(MissingCause.WARM_UP))
                    .as(counted.column())
                    .isLessThan(features.get(column).lookbackBars());
        }
        for (MissingCause cause : MissingCause.values())
            assertThat(ledger.count(cause)).as(cause.word()).isPositive();
        assertThat(NanLedger.of(features, input, FeatureEngine.columns(features, input)))
                .isEqualTo(ledger);
    }

    @Test
    void aWholeWalkLacksNothingButItsWarmUp() {
        CandleSeries coin = CandleWalk.of("AAAUSDT", 4, 1500);
        List<Feature> features = OwnCatalogue.features();
        NanLedger ledger = ledger(coin, features.toArray(Feature[]::new));
        assertThat(ledger.missing()).isEqualTo(ledger.count(MissingCause.WARM_UP));
    }

    @Test
    void theWorstColumnsComeFirstAndThoseWithoutFaultNotAtAll() {
        Feature plain = Feature.named("plain").of(COIN.close());
        NanLedger ledger = ledger(WALK, plain, CHANGE, MEAN, SCORE);
        assertThat(ledger.worst(9)).extracting(ColumnLedger::column).containsExactly("mean_10", "z_10", "change_5");
        assertThat(ledger.worst(1)).extracting(ColumnLedger::column).containsExactly("mean_10");
    }

    @Test
    void theFileHasOneRowAColumnWhoseCausesSumToItsMissingValues() {
        NanLedger ledger = ledger(CandleWalk.without(WALK, 40, 43), CHANGE, MEAN);
        assertThat(LedgerCsv.of(List.of(ledger))).isEqualTo("""
                        symbol,column,rows,missing,no_reference,warm_up,gap,undefined
                        AAAUSDT,change_5,117,8,0,5,3,0
                        AAAUSDT,mean_10,117,18,0,9,9,0
                        """);
    }

    private static CandleSeries flat(CandleSeries series, int fromRow, int toRow) {
        return series.withColumns((field, column) ->
                Column.generate(column.size(), row -> row >= fromRow && row < toRow ? 3 : column.get(row)));
    }

    private static NanLedger ledger(CandleSeries coin, Feature... features) {
        FeatureInput input = FeatureInput.of(coin);
        return NanLedger.of(List.of(features), input, FeatureEngine.matrix(List.of(features), input));
    }

    private static FeatureMatrix matrix(List<Feature> features, CandleSeries coin, CandleSeries btc) {
        return FeatureEngine.matrix(features, FeatureInput.of(coin, Map.of("BTCUSDT", btc)));
    }

    private static void expect(NanLedger ledger, String column, int noReference, int warmUp, int gap, int undefined) {
        ColumnLedger counted = ledger.columns().stream()
                .filter(one -> one.column().equals(column))
                .findFirst()
                .orElseThrow();
        assertThat(counted.byCause())
                .as(column)
                .isEqualTo(Map.of(
                        MissingCause.NO_REFERENCE, noReference,
                        MissingCause.WARM_UP, warmUp,
                        MissingCause.GAP, gap,
                        MissingCause.UNDEFINED, undefined));
    }
}
