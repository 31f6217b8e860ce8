package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.serving.drift.WatchedRows.ReturnPair;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a watch gives back what was put in. */
class KeptFormsTest {
    private static final Timeframe DAILY = Timeframe.parse("1d");

    @Test
    void rowsKeepTheirBitsAndWhatIsUnknown() {
        WatchedRows rows = new WatchedRows(
                new Grid(DAILY, 100, 3),
                Map.of("x", Column.of(0.1f, Double.NaN, -0.0)),
                Optional.of(new ReturnPair("BTCUSDT", Column.of(Double.NaN, 1e-300, 1), Column.of(2, 3, 1.0 / 3))));
        assertThat(WatchedRows.parse(rows.csv(), DAILY)).isEqualTo(rows);
    }

    @Test
    void aHistoryKeepsWhatHasNoNumber() {
        Reading frozen = new Reading("x", Signal.SPREAD, 0, Double.NEGATIVE_INFINITY, Double.NaN, 0.001);
        Reading unread = Reading.notMeasured("x", Signal.MEAN);
        WeekReport week = new WeekReport(
                Instant.EPOCH,
                List.of(
                        new Finding(frozen, 0.002, true, DriftState.WATCH),
                        new Finding(unread, Double.NaN, false, DriftState.OK)),
                Map.of("y", "a value of it is infinite"));
        DriftHistory history = new DriftHistory("ADAUSDT", 2, "a", "from", "to", List.of(week));
        assertThat(DriftJson.read(DriftJson.write(history))).isEqualTo(history);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,x\\n0,1|begin with open_time",
                "open_time,x\\n0,1,2|Record 2 has 3 fields",
                "open_time,x\\n5,1|open on the grid: line=2",
                "open_time,x\\n86400000,1\\n0,1|come after the one before: line=3",
                "open_time,x\\n0,one|CSV with numbers",
                "open_time,x|rows must be there"
            })
    void rowsThatAreNoneAreNamed(String text, String problem) {
        byte[] csv = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> WatchedRows.parse(csv, DAILY))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aHistoryThatIsNoneIsNamed() {
        assertThatThrownBy(() -> DriftJson.read("{\"weeks\": [{}]}")).isInstanceOf(MalformedInput.class);
    }
}
