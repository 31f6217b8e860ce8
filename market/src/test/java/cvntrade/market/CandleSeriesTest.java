package cvntrade.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CandleSeriesTest {
    private static final CandleSeries SERIES = series("AAAUSDT", 100, 1, Double.NaN, 3);

    @Test
    void theFingerprintCoversSymbolGridAndEveryValue() {
        assertThat(series("AAAUSDT", 100, 1, Double.NaN, 3).fingerprint()).isEqualTo(SERIES.fingerprint());
        assertThat(series("BBBUSDT", 100, 1, Double.NaN, 3).fingerprint()).isNotEqualTo(SERIES.fingerprint());
        assertThat(series("AAAUSDT", 101, 1, Double.NaN, 3).fingerprint()).isNotEqualTo(SERIES.fingerprint());
        for (CandleField changed : CandleField.values()) {
            CandleSeries other = SERIES.withColumns((field, column) -> field == changed
                    ? Column.generate(column.size(), row -> row == 2 ? Math.nextUp(column.get(row)) : column.get(row))
                    : column);
            assertThat(other.fingerprint()).as(changed.name()).isNotEqualTo(SERIES.fingerprint());
        }
    }

    @Test
    void aBarThatTheSeriesDoesNotHaveIsMissingOnAnotherGrid() {
        CandleSeries moved = SERIES.onto(new Grid(Timeframe.M15, 99, 3));

        assertThat(moved.close().toArray()).containsExactly(Double.NaN, 1, Double.NaN);
        assertThat(moved.candles()).isEqualTo(1);
        assertThat(moved.hasCandle(0)).isFalse();
    }

    @Test
    void rowsKeepTheirBars() {
        CandleSeries last = SERIES.rows(2, 3);

        assertThat(last.grid()).isEqualTo(new Grid(Timeframe.M15, 102, 1));
        assertThat(last.close().toArray()).containsExactly(3);
    }

    @Test
    void everyFieldMustHaveOneValueABar() {
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        columns.put(CandleField.OPEN, Column.of(1, 2));

        assertThatThrownBy(() -> CandleSeries.of("AAAUSDT", new Grid(Timeframe.M15, 0, 2), columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every field must have one value a bar: symbol=AAAUSDT field=HIGH values=none bars=2");
    }

    private static CandleSeries series(String symbol, long firstBar, double... values) {
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) columns.put(field, Column.of(values));
        return CandleSeries.of(symbol, new Grid(Timeframe.M15, firstBar, values.length), columns);
    }
}
