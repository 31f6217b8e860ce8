package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeframeTest {
    private static final long MINUTE_MS = 60_000;

    @ParameterizedTest
    @CsvSource({"1m, 1", "15m, 15", "90m, 90", "144m, 144", "1h, 60", "12h, 720", "1d, 1440"})
    void theNotationIsReadAndWrittenAlike(String text, long minutes) {
        assertThat(Timeframe.parse(text)).isEqualTo(new Timeframe(minutes * MINUTE_MS));
        assertThat(Timeframe.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"60m, 1h", "24h, 1d", "1440m, 1d"})
    void oneLengthHasOneNotation(String written, String shown) {
        assertThat(Timeframe.parse(written)).isEqualTo(Timeframe.parse(shown)).hasToString(shown);
    }

    @Test
    void everyTimeframeReadsBackFromItsNotation() {
        for (int minutes = 1; minutes <= 1440; minutes++) {
            if (1440 % minutes != 0) continue;
            Timeframe timeframe = new Timeframe(minutes * MINUTE_MS);
            assertThat(Timeframe.parse(timeframe.toString())).isEqualTo(timeframe);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "15", "m", "0m", "015m", "-15m", "15M", "15 m", " 15m", "15m\n", "1w", "99999h", "\u0661m"})
    void anythingElseIsNoTimeframe(String text) {
        assertThatThrownBy(() -> Timeframe.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("timeframe=" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7m", "5h", "2d", "2880m"})
    void aLengthThatDoesNotDivideTheDayIsRefused(String text) {
        assertThatThrownBy(() -> Timeframe.parse(text))
                .hasMessageContaining("must be whole minutes and divide one day");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -900_000, 1, 1_000, 90_000})
    void aLengthThatIsNotWholeMinutesIsRefused(long millis) {
        assertThatThrownBy(() -> new Timeframe(millis)).hasMessageContaining("millis=" + millis);
    }

    /** 2024-01-01T00:00Z is 1,704,067,200 s after the epoch, which is 1,893,408 quarters of an hour. */
    @Test
    void barsAreCountedFromTheEpoch() {
        long newYearMs = java.time.Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

        assertThat(Timeframe.M15.barAt(newYearMs)).isEqualTo(1_704_067_200L / 900);
        assertThat(Timeframe.M15.barAt(newYearMs + 899_999)).isEqualTo(1_704_067_200L / 900);
        assertThat(Timeframe.M15.barAt(newYearMs + 900_000)).isEqualTo(1_704_067_200L / 900 + 1);
    }

    @Test
    void beforeTheEpochBarsHaveNegativeNumbers() {
        assertThat(Timeframe.M15.barAt(-1)).isEqualTo(-1);
        assertThat(Timeframe.M15.barAt(-900_000)).isEqualTo(-1);
        assertThat(Timeframe.M15.barAt(-900_001)).isEqualTo(-2);
        assertThat(Timeframe.M15.openTimeMs(-2)).isEqualTo(-1_800_000);
    }

    @Test
    void onTheGridAreTheOpenTimesAlone() {
        assertThat(Timeframe.M15.isOnGrid(-900_000)).isTrue();
        assertThat(Timeframe.M15.isOnGrid(0)).isTrue();
        assertThat(Timeframe.M15.isOnGrid(900_001)).isFalse();
        assertThat(Timeframe.M15.isOnGrid(-1)).isFalse();
    }
}
