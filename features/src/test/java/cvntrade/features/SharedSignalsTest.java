package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.market.CandleField;
import org.junit.jupiter.api.Test;

class SharedSignalsTest {
    private static Signal close() {
        return new CandleColumn(CandleColumn.TARGET, CandleField.CLOSE);
    }

    @Test
    void equalSentencesBecomeOneObjectDownToTheirSources() {
        SharedSignals shared = new SharedSignals();
        Signal one = shared.of(close().sum(96).over(close()));
        Signal other = shared.of(close().sum(96).over(close()));
        assertThat(other).isSameAs(one);
        assertThat(shared.of(close())).isSameAs(one.readsFrom().get(1));
        assertThat(one).isEqualTo(close().sum(96).over(close()));
    }

    /** 60 rungs have 2 to the power of 60 paths: whoever goes over them never comes back. */
    @Test
    void aLadderOfManyRungsIsSharedInOneGoOverItsRungs() {
        SharedSignals shared = new SharedSignals();
        assertThat(shared.of(rungs(60))).isSameAs(shared.of(rungs(60)));
    }

    private static Signal rungs(int count) {
        Signal rung = close();
        for (int k = 0; k < count; k++) rung = rung.plus(rung);
        return rung;
    }
}
