package cvntrade.sweep.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.trades.BarrierSettings;
import cvntrade.trades.Labels;
import cvntrade.trades.TripleBarrier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No label moves when bars beyond its span are rewritten; and a label from other barriers would be seen. */
class LabelAuditTest {
    private static CandleSeries coin(long seed) {
        return SyntheticMarket.generate(Truth.NULL, 1_500, 1, seed).get(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void labelsStandAtEveryCut(long seed) {
        LabelAudit audit = new LabelAudit(coin(seed), BarrierSettings.DEFAULT);
        List<Finding> findings = new ArrayList<>();
        for (int cutRow = 150; cutRow < 1_450; cutRow += 37) findings.addAll(audit.at(cutRow));
        assertThat(findings).isEmpty();
        assertThat(audit.compared()).isGreaterThan(5_000);
    }

    /** The audited labels claim shorter spans than the history bears out: as if a label had read past the end it states. */
    @Test
    void aLabelThatReadsPastItsSpanIsFound() {
        CandleSeries coin = coin(4);
        LabelAudit audit = new LabelAudit(coin, BarrierSettings.DEFAULT, LabelAuditTest::withShortSpans);
        List<Finding> findings = new ArrayList<>();
        for (int cutRow = 150; cutRow < 1_450; cutRow += 37) findings.addAll(audit.at(cutRow));
        assertThat(findings).isNotEmpty();
        assertThat(findings.get(0).column()).isEqualTo("label");
        assertThat(findings.get(0).sentence())
                .contains("bars ahead")
                .contains("before=")
                .contains("after=");
    }

    private static Labels withShortSpans(CandleSeries candles, BarrierSettings settings) {
        Labels honest = TripleBarrier.label(candles, settings);
        boolean[] buy = new boolean[honest.rows()];
        int[] exitRow = new int[honest.rows()];
        for (int row = 0; row < honest.rows(); row++) {
            exitRow[row] = honest.known(row) ? row + 1 : Labels.NONE;
            buy[row] = honest.known(row) && honest.buy(row);
        }
        return Labels.of(candles.grid(), buy, exitRow);
    }
}
