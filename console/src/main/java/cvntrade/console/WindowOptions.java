package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.market.CandleSeries;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A stretch of days. */
final class WindowOptions {
    @Option(names = "--from", paramLabel = "DAY", description = "Only bars from this day in UTC on (default: all).")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only bars before this day in UTC (default: all).")
    @Nullable
    String to;

    /** The bars of a series in the stretch. */
    CandleSeries cut(CandleSeries series) {
        int first = from == null ? 0 : rowsBefore(series, DayOption.start("from", from));
        int end = to == null ? series.bars() : rowsBefore(series, DayOption.start("to", to));
        if (first < end) return series.rows(first, end);
        throw new MalformedInput("there must be bars in the stretch: symbol=" + series.symbol() + " from=" + from
                + " to=" + to + " first=" + series.grid().openTime(0) + " bars=" + series.bars());
    }

    /** The bars of a series up to the end of the stretch: a reference is read before its beginning too. */
    CandleSeries cutEnd(CandleSeries series) {
        return to == null ? series : series.rows(0, rowsBefore(series, DayOption.start("to", to)));
    }

    private static int rowsBefore(CandleSeries series, Instant moment) {
        long bar =
                Math.floorDiv(moment.toEpochMilli(), series.grid().timeframe().millis());
        return (int) Math.max(0, Math.min(series.bars(), bar - series.grid().firstBar()));
    }
}
