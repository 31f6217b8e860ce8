package cvntrade.market.binance;

import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.SourceFile;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bars of a window need not be asked for: those with a stored candle, and those that a stored source has answered for, a hole included. A
 * source's name says what it covers.
 */
final class Coverage {
    private static final Pattern ZIP = Pattern.compile(".*-(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\.zip");
    private static final Pattern PAGES = Pattern.compile(".*-rest-(\\d+)-(\\d+)\\.csv");

    private final long fromBar;
    private final BitSet known;

    private Coverage(long fromBar, BitSet known) {
        this.fromBar = fromBar;
        this.known = known;
    }

    static Coverage of(List<LoadedSeries> held, Timeframe timeframe, long fromBar, long endBar) {
        BitSet known = new BitSet();
        Coverage coverage = new Coverage(fromBar, known);
        for (LoadedSeries loaded : held) {
            for (int row = 0; row < loaded.series().bars(); row++) {
                long bar = loaded.series().grid().bar(row);
                if (loaded.series().hasCandle(row) && bar >= fromBar && bar < endBar)
                    known.set(Math.toIntExact(bar - fromBar));
            }
            for (SourceFile source : loaded.provenance().sources())
                coverage.add(source.name(), loaded.symbol(), timeframe, endBar);
        }
        return coverage;
    }

    boolean knows(long bar) {
        return known.get(Math.toIntExact(bar - fromBar));
    }

    boolean knowsAll(long from, long end) {
        return from >= end || known.nextClearBit(Math.toIntExact(from - fromBar)) >= end - fromBar;
    }

    private void add(String name, String symbol, Timeframe timeframe, long windowEnd) {
        Matcher zip = ZIP.matcher(name);
        Matcher pages = PAGES.matcher(name);
        if (zip.matches()) {
            int year = Integer.parseInt(zip.group(1));
            int month = Integer.parseInt(zip.group(2));
            Segment file = zip.group(3) == null
                    ? Segment.month(symbol, timeframe, LocalDate.of(year, month, 1))
                    : Segment.day(symbol, timeframe, LocalDate.of(year, month, Integer.parseInt(zip.group(3))));
            add(file.fromBar(), Math.min(windowEnd, file.endBar()));
        } else if (pages.matches()) {
            long end = timeframe.barAt(Long.parseLong(pages.group(2)));
            add(timeframe.barAt(Long.parseLong(pages.group(1))), Math.min(windowEnd, end));
        }
    }

    private void add(long from, long end) {
        long first = Math.max(from, fromBar);
        if (first < end) known.set(Math.toIntExact(first - fromBar), Math.toIntExact(end - fromBar));
    }
}
