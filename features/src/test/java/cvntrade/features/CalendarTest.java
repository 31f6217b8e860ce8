package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Column;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CalendarTest {
    @Test
    void theHourGoesRoundOnceADay() {
        assertThat(Calendar.HOUR_SIN.at(at("2024-02-29T06:00:00Z"))).isCloseTo(1, within(1e-15));
        assertThat(Calendar.HOUR_COS.at(at("2024-02-29T12:00:00Z"))).isCloseTo(-1, within(1e-15));
        assertThat(Calendar.HOUR_SIN.at(at("2024-02-29T18:00:00Z"))).isCloseTo(-1, within(1e-15));
    }

    @Test
    void theWeekBeginsOnSunday() {
        assertThat(Calendar.WEEKDAY_COS.at(at("2024-03-03T00:00:00Z"))).isEqualTo(1);
        assertThat(Calendar.WEEKDAY_SIN.at(at("2024-03-03T00:00:00Z"))).isZero();
        assertThat(Calendar.WEEKDAY_COS.at(at("2024-03-06T12:00:00Z"))).isCloseTo(-1, within(1e-15));
    }

    @Test
    void theWeekendIsSaturdayAndSunday() {
        assertThat(Calendar.WEEKEND.at(at("2024-03-01T23:45:00Z"))).isZero();
        assertThat(Calendar.WEEKEND.at(at("2024-03-02T00:00:00Z"))).isEqualTo(1);
        assertThat(Calendar.WEEKEND.at(at("2024-03-03T23:45:00Z"))).isEqualTo(1);
        assertThat(Calendar.WEEKEND.at(at("2024-03-04T00:00:00Z"))).isZero();
    }

    @Test
    void theTableOfAWeekIsReadAtTheRightBar() {
        Feature weekend = Feature.named("weekend").of(Calendar.WEEKEND);
        FeatureInput input = FeatureInput.of(CandleWalk.of("AAAUSDT", 1, 2000));
        Column column = weekend.on(input);
        for (int row = 0; row < 2000; row++) {
            assertThat(column.get(row))
                    .isEqualTo(Calendar.WEEKEND.at(input.grid().openTimeMs(row)));
        }
    }

    private static long at(String instant) {
        return Instant.parse(instant).toEpochMilli();
    }
}
