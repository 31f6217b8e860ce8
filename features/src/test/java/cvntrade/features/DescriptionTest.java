package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private static final Description TWO =
            Description.of("macd_{a}_{b}").formula("m ÷ close").unit("fraction").source("Appel (1979)");

    @Test
    void aNameIsThePatternWithItsParameters() {
        assertThat(TWO.name(12, 26)).isEqualTo("macd_12_26");
        assertThat(TWO.parameters("macd_12_26")).containsExactly(Map.entry("a", 12), Map.entry("b", 26));
    }

    @Test
    void aNameOfAnotherKindHoldsNoParameters() {
        assertThat(TWO.parameters("macds_12_26")).isEmpty();
        assertThat(TWO.parameters("macd_12")).isEmpty();
    }

    @Test
    void parametersThatAreTooFewOrTooManyAreRefused() {
        assertThatThrownBy(() -> TWO.name(12)).hasMessageContaining("pattern=macd_{a}_{b} given=1");
        assertThatThrownBy(() -> TWO.name(12, 26, 9)).hasMessageContaining("pattern=macd_{a}_{b} given=3");
    }

    @Test
    void aDescriptionWithoutFormulaOrUnitIsRefused() {
        assertThatThrownBy(() -> Description.of("x").unit("percent").source("me"))
                .hasMessage("formula must not be blank");
        assertThatThrownBy(() -> Description.of("x").formula("close").source("me"))
                .hasMessage("unit must not be blank");
    }

    @Test
    void aMissingBarIsAlwaysAReasonToBeUnknown() {
        Description words = Description.of("x")
                .formula("1 ÷ volume")
                .unit("none")
                .unknownWhere("there was no volume")
                .source("me");
        assertThat(words.unknown()).isEqualTo("where a bar that it reads is missing, or there was no volume");
        assertThat(TWO.unknown()).isEqualTo("where a bar that it reads is missing");
    }

    @Test
    void aDelayedColumnKeepsItsWords() {
        Feature feature = Feature.named("macd_12_26")
                .of(Candles.target().close())
                .describedAs(TWO)
                .delayedBy(3);
        assertThat(feature.description()).contains(TWO);
    }
}
