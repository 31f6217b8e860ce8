package cvntrade.sweep.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.sweep.planted.PlantedSweep;
import cvntrade.trades.BarrierSettings;
import cvntrade.trades.Labels;
import cvntrade.trades.TripleBarrier;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No label moves when bars beyond its span are rewritten; and one that reads further than it states is told by how much. */
class LabelAuditTest {
    private static final List<Integer> CUTS =
            IntStream.iterate(150, row -> row < 1_450, row -> row + 37).boxed().toList();

    private static CandleSeries coin(long seed) {
        return SyntheticMarket.generate(Truth.NULL, 1_500, 1, seed).get(1);
    }

    private static LabelAudit audited(Labelling labelling, long seed) {
        LabelAudit audit = new LabelAudit(coin(seed), BarrierSettings.DEFAULT, labelling, seed);
        audit.run(CUTS);
        return audit;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void labelsStandAtEveryCut(long seed) {
        LabelAudit audit = audited(candles -> TripleBarrier.label(candles, BarrierSettings.DEFAULT), seed);
        assertThat(audit.finding()).isEmpty();
        assertThat(audit.compared()).isGreaterThan(5_000);
    }

    /** A label of up to 16 bars whose stated span is one bar reads up to 15 bars further. */
    @Test
    void aLabelThatReadsPastItsSpanIsFound() {
        Finding finding = audited(candles -> PlantedSweep.withShortSpans(candles, BarrierSettings.DEFAULT), 4)
                .finding()
                .orElseThrow();
        assertThat(finding.what()).isEqualTo("label");
        assertThat(finding.barsAhead()).isBetween(10L, BarrierSettings.DEFAULT.horizonBars() - 1L);
        assertThat(finding.moves()).isGreaterThan(1);
        assertThat(finding.sentence()).contains("beyond the span that it states", "before=", "after=");
    }

    /** BUY if the close 3 bars after the end of the stated span is higher than the one at its end: the reach is 3 for every row. */
    @Test
    void theReachBeyondTheSpanIsExact() {
        Finding finding =
                audited(LabelAuditTest::byTheCloseThreeBarsLater, 4).finding().orElseThrow();
        assertThat(finding.barsAhead()).isEqualTo(3);
    }

    private static Labels byTheCloseThreeBarsLater(CandleSeries candles) {
        boolean[] buy = new boolean[candles.bars()];
        int[] exitRow = new int[candles.bars()];
        for (int row = 0; row < candles.bars(); row++) {
            boolean known = row + 5 < candles.bars()
                    && !Double.isNaN(
                            candles.close().get(row + 2) + candles.close().get(row + 5));
            exitRow[row] = known ? row + 2 : Labels.NONE;
            buy[row] = known && candles.close().get(row + 5) > candles.close().get(row + 2);
        }
        return Labels.of(candles.grid(), buy, exitRow);
    }
}
