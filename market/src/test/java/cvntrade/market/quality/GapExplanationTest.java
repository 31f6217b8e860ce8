package cvntrade.market.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapExplanationTest {
    /** Two days from the midnight before the outage of 2023-03-24 12:45 to 14:00: its bars are rows 51 to 55. */
    private static final Instant START = Instant.parse("2023-03-24T00:00:00Z");

    private static final OutageCalendar NONE = new OutageCalendar(List.of());

    @Test
    void anOutageOfTheCalendarIsKnown() {
        CandleSeries a = series("A", 51, 52, 53, 54, 55);
        assertThat(explained(OutageCalendar.binance(), a, a)).containsExactly("12:45 5 KNOWN_OUTAGE 0");
        assertThat(explained(OutageCalendar.binance(), a, a, series("B", 51, 52, 53, 54, 55)))
                .containsExactly("12:45 5 KNOWN_OUTAGE 1");
    }

    @Test
    void aBarThatOthersHaveIsTheSymbolsOwnHoleWhateverTheCalendarSays() {
        CandleSeries a = series("A", 51, 52);
        assertThat(explained(OutageCalendar.binance(), a, a, series("B", 52), series("C", 52)))
                .containsExactly("12:45 1 OWN 2", "13:00 1 KNOWN_OUTAGE 2");
    }

    @Test
    void aHoleOfAllIsToldFromAHoleOfOne() {
        CandleSeries a = series("A", 10, 11, 12, 20);
        CandleSeries b = series("B", 10, 11);
        CandleSeries c = series("C", 10, 11, 12);
        assertThat(explained(NONE, a, a, b, c)).containsExactly("02:30 2 SHARED 2", "03:00 1 OWN 2", "05:00 1 OWN 2");
        assertThat(explained(NONE, b, a, b, c)).containsExactly("02:30 2 SHARED 2");
    }

    @Test
    void nobodyCanTellWhereNoOtherSeriesReaches() {
        CandleSeries a = series("A", 10, 100);
        CandleSeries late = series("B").rows(50, 192);
        assertThat(explained(NONE, a, a)).containsExactly("02:30 1 UNKNOWN 0", "01:00 1 UNKNOWN 0");
        assertThat(explained(NONE, a, a, late)).containsExactly("02:30 1 UNKNOWN 0", "01:00 1 OWN 1");
    }

    @Test
    void theCalendarIsExtendedByAFile(@TempDir Path work) throws IOException {
        Path file = Files.writeString(
                work.resolve("more.csv"),
                "from,to,source\n2023-03-24T02:30:00Z,2023-03-24T03:00:00Z,a notice, with a comma\n");
        CandleSeries a = series("A", 10, 11, 12);
        assertThat(explained(NONE.with(file), a, a)).containsExactly("02:30 2 KNOWN_OUTAGE 0", "03:00 1 UNKNOWN 0");
        assertThat(NONE.with(file).outages().get(0).source()).isEqualTo("a notice, with a comma");
        Files.writeString(file, "from,to,source\n2023-03-24T02:30:00Z,2023-03-24T02:30:00Z,x\n");
        assertThatThrownBy(() -> NONE.with(file))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("line=2")
                .hasMessageContaining("must begin before it ends");
        Files.writeString(file, "2023-03-24T02:30:00Z,2023-03-24T02:45:00Z,x\n");
        assertThatThrownBy(() -> NONE.with(file)).hasMessageContaining("must begin with the header");
    }

    @Test
    void aDaysCandlesAreCountedAgainstTheGrid() {
        CandleSeries a = series("A", 10, 11, 100).rows(4, 192);
        assertThat(DayCount.of(a))
                .containsExactly(
                        new DayCount(LocalDate.of(2023, 3, 24), 92, 90),
                        new DayCount(LocalDate.of(2023, 3, 25), 96, 95));
    }

    private static List<String> explained(OutageCalendar calendar, CandleSeries of, CandleSeries... all) {
        return new GapExplanation(calendar, List.of(all))
                .of(of).stream()
                        .map(gap -> gap.gap().firstMissing().toString().substring(11, 16) + " "
                                + gap.gap().bars() + " " + gap.cause() + " " + gap.others())
                        .toList();
    }

    private static CandleSeries series(String symbol, Integer... missing) {
        Set<Integer> rows = Set.of(missing);
        Grid grid = new Grid(Timeframe.M15, Timeframe.M15.barAt(START.toEpochMilli()), 192);
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values())
            columns.put(field, Column.generate(192, row -> rows.contains(row) ? Double.NaN : 1));
        return CandleSeries.of(symbol, grid, columns);
    }
}
