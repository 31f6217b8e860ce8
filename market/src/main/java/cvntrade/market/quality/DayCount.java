package cvntrade.market.quality;

import cvntrade.market.CandleSeries;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The candles of one calendar day, UTC, against the bars that the grid has there.
 *
 * @param expected count of the grid's bars; less than a whole day's in the first and the last day of a series
 * @param candles count of those with a candle
 */
public record DayCount(LocalDate day, int expected, int candles) {
    /** Every day of a series, oldest first. */
    public static List<DayCount> of(CandleSeries series) {
        List<DayCount> days = new ArrayList<>();
        int row = 0;
        while (row < series.bars()) {
            LocalDate day = dayOf(series, row);
            int expected = 0;
            int candles = 0;
            for (; row < series.bars() && dayOf(series, row).equals(day); row++) {
                expected++;
                if (series.hasCandle(row)) candles++;
            }
            days.add(new DayCount(day, expected, candles));
        }
        return days;
    }

    private static LocalDate dayOf(CandleSeries series, int row) {
        return LocalDate.ofInstant(series.grid().openTime(row), ZoneOffset.UTC);
    }

    public int missing() {
        return expected - candles;
    }
}
