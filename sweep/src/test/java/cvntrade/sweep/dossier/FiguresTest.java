package cvntrade.sweep.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    /** Beside one that says 0.0000, a +0.0000 would look like a gain. */
    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(Figures.signed(0.00004)).isEqualTo("0.0000");
        assertThat(Figures.signed(-0.00004)).isEqualTo("0.0000");
        assertThat(Figures.signed(0.00005)).isEqualTo("+0.0001");
        assertThat(Figures.signed(-0.00005)).isEqualTo("-0.0001");
    }

    /** The equity of a strategy that pays more than it earns ends far below a ten-thousandth. */
    @Test
    void aSmallNumberKeepsItsDigits() {
        assertThat(Figures.significant(1, 3)).isEqualTo("1.0");
        assertThat(Figures.significant(0.03126, 2)).isEqualTo("0.031");
        assertThat(Figures.significant(0.001, 2)).isEqualTo("0.001");
        assertThat(Figures.significant(0.000999, 2)).isEqualTo("1.0e-3");
        assertThat(Figures.significant(3.2149e-8, 3)).isEqualTo("3.21e-8");
        assertThat(Figures.significant(0, 3)).isEqualTo("0.0");
        assertThat(Figures.significant(12.345, 3)).isEqualTo("12.3");
        assertThat(Figures.significant(Double.NaN, 3)).isEqualTo("–");
    }
}
