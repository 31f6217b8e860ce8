package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bar after the other gives the bits of the whole history. */
class FeatureStreamTest {
    private static final int ROWS = 4_000;
    private static final List<Feature> FEATURES = Stream.concat(
                    OwnCatalogue.features().stream(), BtcFeatures.of(BtcFeatureSet.FULL, 20).stream())
            .toList();
    private static final CandleSeries TARGET = CandleWalk.without(CandleWalk.of("AAAUSDT", 1, ROWS), 1_200, 1_203);
    private static final CandleSeries BTC = CandleWalk.without(CandleWalk.of("BTCUSDT", 2, ROWS), 1_500, 1_501);
    private static final FeatureInput WHOLE = input(0, ROWS);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 700, 1_199, 1_201, 2_500})
    void everyBarHasTheBitsOfTheHistory(int start) {
        FeatureMatrix batch = FeatureEngine.matrix(FEATURES, WHOLE);
        FeatureStream stream = FeatureStream.after(FEATURES, input(0, start));
        for (int row = start; row < ROWS; row++) {
            assertThat(stream.next(input(row, row + 1))).as("row " + row).isEqualTo(row(batch, row));
        }
    }

    @Test
    void aWindowOfTheLookbackIsHistoryEnough() {
        FeatureMatrix batch = FeatureEngine.matrix(FEATURES, WHOLE);
        int lookback = FeatureStream.after(FEATURES, input(0, 0)).lookbackBars();
        assertThat(lookback).isLessThan(ROWS / 2 + 200);
        for (int row = lookback - 1; row < ROWS; row += 41) {
            FeatureStream cold = FeatureStream.after(FEATURES, input(row + 1 - lookback, row + 1));
            assertThat(cold.row()).as("row " + row).isEqualTo(row(batch, row));
        }
    }

    @Test
    void barsThatNeverCameAreMissing() {
        FeatureStream stream = FeatureStream.after(FEATURES, input(0, 1_000));
        FeatureInput gapped = FeatureInput.of(
                CandleWalk.without(TARGET, 1_000, 1_004),
                Map.of(BtcFeatures.REFERENCE, CandleWalk.without(BTC, 1_000, 1_004)));
        assertThat(stream.next(input(1_004, 1_005))).isEqualTo(row(FeatureEngine.matrix(FEATURES, gapped), 1_004));
    }

    @Test
    void severalBarsAtOnceAreTakenInOrder() {
        FeatureStream stream = FeatureStream.after(FEATURES, input(0, 1_000));
        assertThat(stream.next(input(1_000, 1_777))).isEqualTo(row(FeatureEngine.matrix(FEATURES, WHOLE), 1_776));
    }

    @Test
    void aBarThatWasTakenIsRefused() {
        FeatureStream stream = FeatureStream.after(FEATURES, input(0, 1_000));
        assertThatThrownBy(() -> stream.next(input(999, 1_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be given bars after the last one");
    }

    @Test
    void aFeatureThatIsNoSentenceIsRefused() {
        assertThatThrownBy(() -> FeatureStream.after(List.of(new Whole()), WHOLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name=whole");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void threadsNeverShow(int threads) {
        FeatureMatrix one = FeatureEngine.matrix(FEATURES, WHOLE, 1);
        FeatureMatrix several = FeatureEngine.matrix(FEATURES, WHOLE, threads);
        for (int row = 0; row < ROWS; row++) assertThat(row(several, row)).isEqualTo(row(one, row));
    }

    @Test
    void moreThreadsThanRowsAreNoTrouble() {
        assertThat(row(FeatureEngine.matrix(FEATURES, input(0, 3), 8), 2))
                .isEqualTo(row(FeatureEngine.matrix(FEATURES, input(0, 3)), 2));
        assertThat(FeatureEngine.matrix(FEATURES, input(0, 0), 2).rows()).isZero();
    }

    private static float[] row(FeatureMatrix matrix, int row) {
        float[] values = new float[matrix.columns()];
        matrix.copyRow(row, values, 0);
        return values;
    }

    private static FeatureInput input(int from, int to) {
        return FeatureInput.of(TARGET.rows(from, to), Map.of(BtcFeatures.REFERENCE, BTC.rows(from, to)));
    }

    /** A feature computed on everything at once. */
    private record Whole() implements Feature {
        @Override
        public String name() {
            return "whole";
        }

        @Override
        public String key() {
            return "whole";
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
