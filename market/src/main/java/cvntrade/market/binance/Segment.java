package cvntrade.market.binance;

import cvntrade.base.Timeframe;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of one symbol's bars that is asked for and stored as one.
 *
 * @param kind how it is asked for
 * @param fromBar absolute number of the first bar
 * @param endBar absolute number of the bar after the last
 */
public record Segment(String symbol, Timeframe timeframe, Kind kind, long fromBar, long endBar) {
    /** How a stretch is asked for. */
    public enum Kind {
        /** One archive file of a calendar month. */
        MONTH,
        /** One archive file of a day. */
        DAY,
        /** Pages of the REST endpoint. */
        REST
    }

    static Segment month(String symbol, Timeframe timeframe, LocalDate first) {
        return of(symbol, timeframe, Kind.MONTH, first, first.plusMonths(1));
    }

    static Segment day(String symbol, Timeframe timeframe, LocalDate day) {
        return of(symbol, timeframe, Kind.DAY, day, day.plusDays(1));
    }

    private static Segment of(String symbol, Timeframe timeframe, Kind kind, LocalDate from, LocalDate end) {
        return new Segment(symbol, timeframe, kind, barAt(timeframe, from), barAt(timeframe, end));
    }

    static long barAt(Timeframe timeframe, LocalDate day) {
        return timeframe.barAt(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    }

    /** Its calendar days. */
    List<Segment> days() {
        List<Segment> days = new ArrayList<>();
        for (LocalDate day = date(); barAt(timeframe, day) < endBar; day = day.plusDays(1))
            days.add(day(symbol, timeframe, day));
        return days;
    }

    public Instant from() {
        return Instant.ofEpochMilli(timeframe.openTimeMs(fromBar));
    }

    /** The first instant after it. */
    public Instant end() {
        return Instant.ofEpochMilli(timeframe.openTimeMs(endBar));
    }

    /** The archive's name without its ending; the range for pages of the REST endpoint. */
    public String name() {
        String base = symbol + "-" + timeframe + "-";
        return switch (kind) {
            case MONTH -> base + date().toString().substring(0, 7);
            case DAY -> base + date();
            case REST -> base + "rest-" + from().toEpochMilli() + "-" + end().toEpochMilli();
        };
    }

    private LocalDate date() {
        return LocalDate.ofInstant(from(), ZoneOffset.UTC);
    }
}
