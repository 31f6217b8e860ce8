package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows as text that someone may have cut, edited or mixed up. */
final class RowsTableTest {
    private static final Timeframe TIMEFRAME = Timeframe.M15;
    private static final String SOUND = "open_time,a,b\n0,1.5,\n1800000,0.1,-2.0\n";

    @Test
    void readingGivesWhatWasWritten() {
        RowsTable rows = parse(SOUND);
        assertThat(rows.bars()).containsExactly(0L, 2L);
        assertThat(rows.lines().get(0).get(1)).isNaN();
        assertThat(rows.text(TIMEFRAME)).asString(StandardCharsets.UTF_8).isEqualTo(SOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|must have a column beside open_time",
                "open_time/0|must have a column beside open_time",
                "time,a,b/0,1,2|must begin with open_time: line=1",
                "open_time,a,b/0,1|Record 2 has 2 fields, but first record had 3",
                "open_time,a,b/0,1,2/900000,1,2,3|Record 3 has 4 fields, but first record had 3",
                "open_time,a,b/0,1,2/900001,1,2|must open on the grid: line=3",
                "open_time,a,b/900000,1,2/0,1,2|must come after the one before: line=3",
                "open_time,a,b/900000,1,2/900000,1,2|must come after the one before: line=3",
                "open_time,a,b/0,1,two|must be CSV with numbers"
            })
    void aDamagedLineIsNamed(@Nullable String lines, String said) {
        assertThatExceptionOfType(MalformedInput.class)
                .isThrownBy(() -> parse(lines == null ? "" : lines.replace('/', '\n') + "\n"))
                .withMessageContaining(said);
    }

    private static RowsTable parse(String text) {
        return RowsTable.parse(text.getBytes(StandardCharsets.UTF_8), TIMEFRAME);
    }
}
