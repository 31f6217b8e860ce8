package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> VARIABLES =
            List.of("CVN_BTC_FEATURES_ENABLED", "CVN_BTC_FEATURES_SET", "CVN_BTC_PURGE_BARS", "CVN_BTC_EMBARGO_BARS");

    @ParameterizedTest
    @CsvSource({
        "CVN_BTC_PURGE_BAR, CVN_BTC_PURGE_BARS",
        "CVN_BTC_PURG_BARS, CVN_BTC_PURGE_BARS",
        "CVN_BTC_FEATURE_SET, CVN_BTC_FEATURES_SET",
        "CVN_BTC_FEATURES_ENABLE, CVN_BTC_FEATURES_ENABLED",
        "CVN_EMBARGO_BARS, CVN_BTC_EMBARGO_BARS"
    })
    void aMisspeltVariableHasItsNeighbour(String written, String meant) {
        assertThat(NearestName.among(written, VARIABLES)).isEqualTo(meant);
    }

    /** kitten to sitting takes 3 letters, the textbook's example. */
    @Test
    void lettersInsertedDeletedAndReplacedCountOneEach() {
        assertThat(NearestName.among("kitten", List.of("mittensxyz", "sitting")))
                .isEqualTo("sitting");
        assertThat(NearestName.among("kitten", List.of("sitting", "kittenabc"))).isEqualTo("sitting");
        assertThat(NearestName.among("kitten", List.of("sitting", "kittenab"))).isEqualTo("kittenab");
        assertThat(NearestName.among("kitten", List.of("sitting", "kite"))).isEqualTo("kite");
    }

    @Test
    void upperAndLowerCaseAreTheSameLetter() {
        assertThat(NearestName.among("btcusdt", List.of("ltcusdt", "BTCUSDT"))).isEqualTo("BTCUSDT");
        assertThat(NearestName.among("MAX_F1", List.of("fixed", "max_f1"))).isEqualTo("max_f1");
    }

    @Test
    void theFirstOfEquallyNearNamesWins() {
        assertThat(NearestName.among("x", List.of("b", "a"))).isEqualTo("b");
        assertThat(NearestName.among("x", List.of("a", "b"))).isEqualTo("a");
    }

    @Test
    void anEmptyNameHasTheShortestNeighbour() {
        assertThat(NearestName.among("", List.of("full", "min", "vol_only"))).isEqualTo("min");
        assertThat(NearestName.among("min", List.of("", "min"))).isEqualTo("min");
    }

    /** Turkish has an I without a dot, which is no i. */
    @Test
    void theLanguageOfTheMachineDoesNotCount() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(NearestName.among("MIN", List.of("man", "min"))).isEqualTo("min");
            assertThat(NearestName.among("min", List.of("man", "MIN"))).isEqualTo("MIN");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void withoutKnownNamesThereIsNoNearest() {
        assertThatThrownBy(() -> NearestName.among("x", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("known names must not be empty: name=x");
    }
}
