package cvntrade.features.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Column;
import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the six columns whatever the candles are. */
class BtcFeaturesTest {
    private static final int ROWS = 600;
    private static final CandleSeries TARGET = CandleWalk.of("AAAUSDT", 1, ROWS);
    private static final CandleSeries BTC = CandleWalk.of("BTCUSDT", 2, ROWS);

    @Test
    void theSetsHaveTheirColumnsInOrder() {
        assertThat(names(BtcFeatureSet.MIN)).containsExactly("btc_return_1h", "btc_return_4h", "btc_return_24h");
        assertThat(names(BtcFeatureSet.VOL_ONLY))
                .containsExactly("btc_realized_vol_24h", "btc_z_score_close", "btc_correlation_15m_lag5");
        assertThat(names(BtcFeatureSet.FULL))
                .containsExactly(
                        "btc_return_1h",
                        "btc_return_4h",
                        "btc_return_24h",
                        "btc_realized_vol_24h",
                        "btc_z_score_close",
                        "btc_correlation_15m_lag5");
    }

    @Test
    void theKeyTellsTheDelayAndTheBoundIsDeclared() {
        List<Feature> features = BtcFeatures.of(BtcFeatureSet.FULL, 20);
        assertThat(features).allMatch(feature -> feature.key().equals(feature.name() + "@20"));
        assertThat(features.stream().map(Feature::referenceDelayBars)).containsExactly(20, 20, 20, 20, 20, 25);
        assertThat(features.stream().map(Feature::lookbackBars)).containsExactly(25, 37, 117, 117, 116, 122);
        assertThat(features).allMatch(Feature::readsReference);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 200})
    void aPurgeIsAShiftOfWholeColumns(int purgeBars) {
        List<Column> fresh = columns(0, TARGET, BTC);
        List<Column> delayed = columns(purgeBars, TARGET, BTC);
        for (int i = 0; i < fresh.size(); i++) {
            assertThat(delayed.get(i).rows(purgeBars, ROWS))
                    .isEqualTo(fresh.get(i).rows(0, ROWS - purgeBars));
            assertThat(delayed.get(i).rows(0, purgeBars)).isEqualTo(Column.unknown(purgeBars));
        }
    }

    @Test
    void theFirstKnownRowsFollowFromWindowsAndPurge() {
        int[] firstKnown = columns(20, TARGET, BTC).stream()
                .mapToInt(column -> known(column).nextSetBit(0))
                .toArray();
        assertThat(firstKnown).containsExactly(24, 36, 116, 116, 115, 121);
    }

    @ParameterizedTest
    @CsvSource({"0,200", "20,200", "20,300", "10,257"})
    void aMissingBtcBarBlanksExactlyWhatReadsIt(int purgeBars, int missing) {
        List<Column> whole = columns(purgeBars, TARGET, BTC);
        List<Column> gapped = columns(purgeBars, TARGET, CandleWalk.without(BTC, missing, missing + 1));
        int s = missing + purgeBars;
        List<BitSet> blanked = List.of(
                rows(s, s + 4), rows(s, s + 16), rows(s, s + 96), run(s, s + 96), run(s, s + 95), run(s + 5, s + 101));
        for (int i = 0; i < whole.size(); i++) {
            for (int row = 0; row < ROWS; row++) {
                double expected =
                        blanked.get(i).get(row) ? Double.NaN : whole.get(i).get(row);
                assertThat(Double.doubleToLongBits(gapped.get(i).get(row)))
                        .as("column " + i + " row " + row)
                        .isEqualTo(Double.doubleToLongBits(expected));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 20})
    void aStepInTheLast50BtcBarsIsInvisibleBeforeThePurge(int purgeBars) {
        CandleSeries stepped = BTC.withColumns((field, column) ->
                Column.generate(ROWS, row -> row >= ROWS - 50 ? 1.3 * column.get(row) : column.get(row)));
        List<Column> plain = columns(purgeBars, TARGET, BTC);
        List<Column> seen = columns(purgeBars, TARGET, stepped);
        int firstSeen = ROWS - 50 + purgeBars;
        for (int i = 0; i < plain.size(); i++) {
            assertThat(seen.get(i).rows(0, firstSeen)).isEqualTo(plain.get(i).rows(0, firstSeen));
            assertThat(seen.get(i)).isNotEqualTo(plain.get(i));
        }
    }

    @Test
    void theCorrelationPairsTheTargetWithBtcFiveBarsEarlier() {
        // A target that repeats BTC's returns five bars later correlates fully, and no other lag does.
        double[] close = new double[ROWS];
        Arrays.fill(close, 0, 6, 100);
        for (int row = 6; row < ROWS; row++) {
            close[row] = close[row - 1] * BTC.close().get(row - 5) / BTC.close().get(row - 6);
        }
        CandleSeries follower =
                TARGET.withColumns((field, column) -> field == CandleField.CLOSE ? Column.of(close) : column);
        Column correlation = columns(20, follower, BTC).get(5);
        for (int row = 130; row < ROWS; row++) assertThat(correlation.get(row)).isCloseTo(1, within(1e-9));
        CandleSeries earlier = CandleSeries.of("BTCUSDT", BTC.grid(), onto(BTC, 1));
        assertThat(columns(20, follower, earlier).get(5).get(ROWS - 1)).isLessThan(0.9);
    }

    @Test
    void btcMayBeginBeforeTheTargetAndEndAfterIt() {
        CandleSeries late = TARGET.rows(200, 400);
        List<Column> columns = columns(20, late, BTC);
        List<Column> whole = columns(20, TARGET, BTC);
        for (int i = 0; i < 5; i++)
            assertThat(columns.get(i)).isEqualTo(whole.get(i).rows(200, 400));
        assertThat(columns.get(5).rows(116, 200)).isEqualTo(whole.get(5).rows(316, 400));
    }

    @Test
    void theSameInputGivesTheSameBits() {
        assertThat(columns(20, TARGET, BTC)).isEqualTo(columns(20, TARGET, BTC));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 201})
    void aPurgeOutsideItsRangeIsRejected(int purgeBars) {
        assertThatThrownBy(() -> BtcFeatures.of(BtcFeatureSet.FULL, purgeBars))
                .hasMessage("btcPurgeBars must lie in [0, 200]: btcPurgeBars=" + purgeBars);
    }

    private static List<String> names(BtcFeatureSet set) {
        return BtcFeatures.of(set, 20).stream().map(Feature::name).toList();
    }

    private static List<Column> columns(int purgeBars, CandleSeries target, CandleSeries btc) {
        FeatureInput input = FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, btc));
        return FeatureEngine.columns(BtcFeatures.of(BtcFeatureSet.FULL, purgeBars), input);
    }

    /** The candles some bars later on the same grid. */
    private static Map<CandleField, Column> onto(CandleSeries series, int bars) {
        Map<CandleField, Column> moved = new java.util.EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) {
            Column column = series.column(field);
            moved.put(field, Column.generate(column.size(), row -> row < bars ? Double.NaN : column.get(row - bars)));
        }
        return moved;
    }

    private static BitSet known(Column column) {
        BitSet known = new BitSet();
        for (int row = 0; row < column.size(); row++) if (!Double.isNaN(column.get(row))) known.set(row);
        return known;
    }

    private static BitSet rows(int... rows) {
        BitSet set = new BitSet();
        for (int row : rows) set.set(row);
        return set;
    }

    private static BitSet run(int from, int to) {
        BitSet set = new BitSet();
        set.set(from, to + 1);
        return set;
    }
}
