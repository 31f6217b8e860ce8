package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
    private static final Reliability OF_FIVE =
            Reliability.of(new float[] {0, 0.05f, 0.5f, 0.59f, 1}, new boolean[] {false, true, true, false, true});

    @Test
    void aBinHoldsItsLowerEndAndTheLastOneHoldsOne() {
        assertThat(OF_FIVE.bins()).extracting(Reliability.Bin::rows).containsExactly(2, 0, 0, 0, 0, 2, 0, 0, 0, 1);
        assertThat(OF_FIVE.bins()).extracting(Reliability.Bin::buys).containsExactly(1, 0, 0, 0, 0, 1, 0, 0, 0, 1);
        assertThat(OF_FIVE.bins().get(5).buyShare()).isEqualTo(0.5);
        assertThat(OF_FIVE.bins().get(5).meanScore()).isEqualTo((0.5f + (double) 0.59f) / 2);
        assertThat(OF_FIVE.bins().get(1).meanScore()).isNaN();
    }

    @Test
    void binsAddUp() {
        Reliability twice = OF_FIVE.plus(OF_FIVE);
        assertThat(twice.bins().get(0)).isEqualTo(new Reliability.Bin(4, 2 * (double) 0.05f, 2));
    }
}
