package cvntrade.trades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostsTest {
    @Test
    void theDefaultRoundTripCosts45Bps() {
        assertThat(Costs.DEFAULT.roundTripBps()).isEqualTo(45);
        assertThat(Costs.DEFAULT.net(0.01)).isCloseTo(0.0055, within(1e-15));
    }

    @Test
    void theFeeIsPaidOnBothSidesAndTheOtherPartsOnce() {
        assertThat(new Costs(7.5, 1, 2, 4).roundTripBps()).isEqualTo(2 * 7.5 + 1 + 2 + 4);
    }

    @Test
    void theFormulaNamesEveryPart() {
        assertThat(new Costs(7.5, 1, 2, 4).formula())
                .isEqualTo("net = gross - (2 x taker fee 7.5 + spread 1.0 + slippage 2.0 + funding 4.0) bps"
                        + " = gross - 22.0 bps a round trip");
    }

    @Test
    void aNegativeOrUnknownPartIsRefused() {
        assertThatThrownBy(() -> new Costs(-1, 0, 0, 0)).hasMessageContaining("takerFeePerSideBps=-1.0");
        assertThatThrownBy(() -> new Costs(1, 0, Double.NaN, 0)).hasMessageContaining("slippageBps=NaN");
    }
}
