package cvntrade.sweep.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ShockTest {
    private static final CandleSeries BTC = SyntheticMarket.generate(Truth.NULL, 200, 1, 3).stream()
            .filter(series -> series.symbol().equals(SyntheticMarket.REFERENCE))
            .findFirst()
            .orElseThrow();
    private static final int ROW = 100;

    @Test
    void aFlashCrashIsThirtyPercentDownWithinFourBarsAndBackWithinTheNextFour() {
        double[] factors = factors(Shock.FLASH_CRASH);
        assertThat(Arrays.copyOf(factors, ROW)).containsOnly(1);
        assertThat(Arrays.copyOfRange(factors, ROW, ROW + 8))
                .containsExactly(new double[] {0.925, 0.85, 0.775, 0.7, 0.775, 0.85, 0.925, 1}, within(1e-12));
        assertThat(Arrays.copyOfRange(factors, ROW + 7, factors.length)).containsOnly(1);
    }

    @Test
    void aLevelStepIsTenPercentUpForGood() {
        double[] factors = factors(Shock.LEVEL_STEP);
        assertThat(Arrays.copyOf(factors, ROW)).containsOnly(1);
        assertThat(Arrays.copyOfRange(factors, ROW, factors.length))
                .containsExactly(
                        Arrays.stream(new double[factors.length - ROW])
                                .map(each -> 1.1)
                                .toArray(),
                        within(1e-12));
    }

    @Test
    void volumesStay() {
        CandleSeries shocked = Shock.FLASH_CRASH.on(BTC, BTC.grid().bar(ROW));
        assertThat(BTC.grid().timeframe()).isEqualTo(Timeframe.M15);
        for (CandleField field : CandleField.values()) {
            boolean price = EnumSet.range(CandleField.OPEN, CandleField.CLOSE).contains(field);
            boolean same = Arrays.equals(
                    shocked.column(field).toArray(), BTC.column(field).toArray());
            assertThat(same).as(field.name()).isEqualTo(!price);
        }
    }

    /** Of the rows that have a candle. */
    private static double[] factors(Shock shock) {
        double[] shocked = shock.on(BTC, BTC.grid().bar(ROW)).close().toArray();
        double[] factors = new double[shocked.length];
        for (int row = 0; row < factors.length; row++) {
            double close = BTC.close().get(row);
            assertThat(close).as("no gap in this market").isPositive();
            factors[row] = shocked[row] == close ? 1 : shocked[row] / close;
        }
        return factors;
    }
}
