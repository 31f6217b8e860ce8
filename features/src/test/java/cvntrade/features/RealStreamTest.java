package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.NeedsRealCandles;
import cvntrade.base.RealCandles;
import cvntrade.base.Timeframe;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import cvntrade.market.kline.KlineFile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** History and stream on real candles, outages and all. */
@Tag("slow")
@NeedsRealCandles
class RealStreamTest {
    private static final Instant LATER = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<Feature> FEATURES = Stream.concat(
                    OwnCatalogue.features().stream(), BtcFeatures.of(BtcFeatureSet.FULL, 20).stream())
            .toList();

    @Test
    void everyBarOfACoinHasTheBitsOfTheHistory() {
        CandleSeries coin = load("ADAUSDT");
        CandleSeries btc = load(BtcFeatures.REFERENCE);
        FeatureMatrix batch = FeatureEngine.matrix(FEATURES, input(coin, btc, 0, coin.bars()), 2);
        FeatureStream stream = FeatureStream.after(FEATURES, input(coin, btc, 0, 1));
        for (int row = 1; row < coin.bars(); row++) {
            sameBits(batch, row, stream.next(input(coin, btc, row, row + 1)));
        }
    }

    @Test
    void aThousandStartingPointsGiveTheSameBits() {
        CandleSeries coin = load("DOGEUSDT");
        CandleSeries btc = load(BtcFeatures.REFERENCE);
        FeatureMatrix batch = FeatureEngine.matrix(FEATURES, input(coin, btc, 0, coin.bars()), 2);
        int lookback = FeatureStream.after(FEATURES, input(coin, btc, 0, 0)).lookbackBars();
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(11);
        for (int start = 0; start < 1_000; start++) {
            int row = lookback - 1 + random.nextInt(coin.bars() - lookback);
            FeatureStream cold = FeatureStream.after(FEATURES, input(coin, btc, row + 1 - lookback, row + 1));
            sameBits(batch, row, cold.row());
        }
    }

    private static void sameBits(FeatureMatrix batch, int row, float[] values) {
        float[] expected = new float[batch.columns()];
        batch.copyRow(row, expected, 0);
        int moved = Arrays.mismatch(expected, values);
        assertThat(moved < 0 ? "none" : FEATURES.get(moved).key() + " at row " + row)
                .as("first column that differs")
                .isEqualTo("none");
    }

    private static CandleSeries load(String symbol) {
        return KlineFile.load(RealCandles.folder().resolve("klines/" + symbol + "-15m.csv.gz"), Timeframe.M15, LATER)
                .series();
    }

    /** BTC's candles of the same bars: the files begin together. */
    private static FeatureInput input(CandleSeries coin, CandleSeries btc, int from, int to) {
        int shift = (int) (coin.grid().firstBar() - btc.grid().firstBar());
        return FeatureInput.of(coin.rows(from, to), Map.of(BtcFeatures.REFERENCE, btc.rows(from + shift, to + shift)));
    }
}
