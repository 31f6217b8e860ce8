package cvntrade.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BuyAndHoldTest {
    private final Bars bars = Bars.empty()
            .missing(1)
            .bar(100, 120, 90, 110)
            .bar(110, 111, 80, 88)
            .missing(1)
            .bar(90, 105, 90, 105)
            .missing(1);

    @Test
    void itBuysTheFirstOpenAndValuesTheLastClose() {
        BuyAndHold held = BuyAndHold.of(bars.series(), new Span(0, 5), Costs.DEFAULT);
        assertThat(held.gross()).isCloseTo(0.05, within(1e-12));
        assertThat(held.net()).isCloseTo(0.0455, within(1e-12));
        // From the close of 110 down to the close of 88.
        assertThat(held.maxDrawdown()).isCloseTo(0.20, within(1e-12));
    }

    @Test
    void aStretchWithoutACandleIsUnknown() {
        BuyAndHold held = BuyAndHold.of(bars.series(), new Span(3, 3), Costs.DEFAULT);
        assertThat(held.gross()).isNaN();
        assertThat(held.maxDrawdown()).isNaN();
    }
}
