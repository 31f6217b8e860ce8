package cvntrade.market.binance;

import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What has to be asked for so that a window of one symbol is whole.
 *
 * @param source which of the exchange's ways is asked
 * @param fromBar absolute number of the window's first bar
 * @param endBar absolute number of the bar after its last; every bar before it has closed
 * @param segments what is new, oldest first
 */
public record FetchPlan(
        String symbol, Timeframe timeframe, FetchSource source, long fromBar, long endBar, List<Segment> segments) {
    private static final int REST_SEGMENT_BARS = 10 * RestKlines.PAGE_BARS;
    private static final int ZIP_BYTES_A_BAR = 60;
    private static final int JSON_BYTES_A_BAR = 190;

    public FetchPlan {
        segments = List.copyOf(segments);
    }

    /**
     * @param held what is already here of the symbol, in the store or waiting for admission
     * @param from first instant of the window
     * @param to first instant after it; cut at the last closed bar, and for the archive at the last closed day
     * @param asOf the instant up to which bars have closed
     */
    public static FetchPlan of(
            String symbol,
            Timeframe timeframe,
            FetchSource source,
            List<LoadedSeries> held,
            Instant from,
            Instant to,
            Instant asOf) {
        long fromBar = timeframe.barAt(from.toEpochMilli() + timeframe.millis() - 1);
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        long closed =
                source == FetchSource.ARCHIVE ? Segment.barAt(timeframe, today) : timeframe.barAt(asOf.toEpochMilli());
        long endBar = Math.max(fromBar, Math.min(closed, timeframe.barAt(to.toEpochMilli())));
        Coverage coverage = Coverage.of(held, timeframe, fromBar, endBar);
        List<Segment> segments = new ArrayList<>();
        long rest = fromBar;
        if (source != FetchSource.REST) {
            LocalDate month = LocalDate.ofInstant(from, ZoneOffset.UTC).withDayOfMonth(1);
            for (; Segment.barAt(timeframe, month) < endBar; month = month.plusMonths(1)) {
                Segment whole = Segment.month(symbol, timeframe, month);
                boolean isClosed = !month.plusMonths(1).isAfter(today);
                if (!isClosed && source == FetchSource.AUTO) break;
                if (isClosed) addUnknown(segments, whole, coverage, fromBar, endBar);
                else for (Segment day : whole.days()) addUnknown(segments, day, coverage, fromBar, endBar);
                rest = whole.endBar();
            }
        }
        addRest(segments, symbol, timeframe, coverage, Math.max(rest, fromBar), endBar);
        return new FetchPlan(symbol, timeframe, source, fromBar, endBar, segments);
    }

    private static void addUnknown(
            List<Segment> segments, Segment segment, Coverage coverage, long fromBar, long endBar) {
        long first = Math.max(fromBar, segment.fromBar());
        if (!coverage.knowsAll(first, Math.min(endBar, segment.endBar()))) segments.add(segment);
    }

    /** Runs of unknown bars, none longer than one segment. */
    private static void addRest(
            List<Segment> segments, String symbol, Timeframe timeframe, Coverage coverage, long from, long end) {
        long bar = from;
        while (bar < end) {
            if (coverage.knows(bar)) {
                bar++;
                continue;
            }
            long last = bar;
            long limit = Math.min(end, bar + REST_SEGMENT_BARS);
            for (long next = bar; next < limit && !coverage.knows(next); next++) last = next;
            segments.add(new Segment(symbol, timeframe, Segment.Kind.REST, bar, last + 1));
            bar = last + 1;
        }
    }

    /** Requests that are needed at least: an archive file takes two, a REST segment one for each thousand bars. */
    public long requestsAtLeast() {
        return segments.stream()
                .mapToLong(segment -> segment.kind() == Segment.Kind.REST
                        ? (segment.endBar() - segment.fromBar() + RestKlines.PAGE_BARS - 1) / RestKlines.PAGE_BARS
                        : 2)
                .sum();
    }

    /** A rough guess: 60 bytes a bar in a zip file, 190 in JSON. */
    public long bytesAbout() {
        return segments.stream()
                .mapToLong(segment -> (segment.endBar() - segment.fromBar())
                        * (segment.kind() == Segment.Kind.REST ? JSON_BYTES_A_BAR : ZIP_BYTES_A_BAR))
                .sum();
    }
}
