package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
    @Test
    void aWholeNumberBelowItsMinimumIsRefusedByName() {
        assertThat(Check.atLeast(2, 2, "lookbackBars")).isEqualTo(2);
        assertThatThrownBy(() -> Check.atLeast(2, 1, "lookbackBars"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lookbackBars must be at least 2: lookbackBars=1");
    }

    @Test
    void aWholeNumberOutsideItsBoundsIsRefused() {
        assertThat(Check.within(0, 200, 0, "purgeBars")).isZero();
        assertThat(Check.within(0, 200, 200, "purgeBars")).isEqualTo(200);
        assertThatThrownBy(() -> Check.within(0, 200, 201, "purgeBars"))
                .hasMessage("purgeBars must lie in [0, 200]: purgeBars=201");
        assertThatThrownBy(() -> Check.within(0, 200, -1, "purgeBars")).hasMessageContaining("purgeBars=-1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, -Double.MIN_VALUE, 1.0000000000000002, Double.POSITIVE_INFINITY})
    void aShareOutsideItsBoundsOrUnknownIsRefused(double share) {
        assertThatThrownBy(() -> Check.within(0.0, 1.0, share, "share"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("share must lie in [0.0, 1.0]: share=" + share);
    }

    @Test
    void theBoundsOfAShareBelongToIt() {
        assertThat(Check.within(0.0, 1.0, 0.0, "share")).isZero();
        assertThat(Check.within(0.0, 1.0, 1.0, "share")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, 0, -0.0, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotPositiveAndFiniteIsRefused(double price) {
        assertThatThrownBy(() -> Check.positive(price, "price"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price must be positive and finite: price=" + price);
    }

    @Test
    void thePositiveNumbersBeginAtTheSmallestOne() {
        assertThat(Check.positive(Double.MIN_VALUE, "price")).isEqualTo(Double.MIN_VALUE);
        assertThat(Check.positive(Double.MAX_VALUE, "price")).isEqualTo(Double.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void aBlankTextIsRefused(String text) {
        assertThatThrownBy(() -> Check.filled(text, "symbol")).hasMessage("symbol must not be blank");
    }

    @Test
    void aTextWithALetterIsTaken() {
        assertThat(Check.filled(" a ", "symbol")).isEqualTo(" a ");
    }
}
