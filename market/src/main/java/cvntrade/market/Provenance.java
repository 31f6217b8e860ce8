package cvntrade.market;

import cvntrade.base.Check;
import cvntrade.base.Timeframe;
import java.time.Instant;
import java.util.List;

/**
 * Where a series comes from and what it holds, so that a result can be traced back to bytes.
 *
 * @param exchange whose candles these are; nothing is aggregated over exchanges
 * @param symbol trading pair
 * @param timeframe length of a bar
 * @param sources files read, in the order in which they were read
 * @param firstBar open time of the first row
 * @param lastBar open time of the last row
 * @param candles count of the rows that hold a candle; the others are in {@code gaps}
 * @param gaps runs of missing bars, oldest first
 * @param contentSha256 {@link CandleSeries#fingerprint()}
 * @param notes what was odd and how it was read, one sentence each
 */
public record Provenance(
        String exchange,
        String symbol,
        Timeframe timeframe,
        List<SourceFile> sources,
        Instant firstBar,
        Instant lastBar,
        int candles,
        List<Gap> gaps,
        String contentSha256,
        List<String> notes) {
    public static final String BINANCE_SPOT = "Binance spot";

    public Provenance {
        Check.filled(exchange, "exchange");
        Check.filled(symbol, "symbol");
        Check.atLeast(1, candles, "candles");
        Check.filled(contentSha256, "contentSha256");
        sources = List.copyOf(sources);
        gaps = List.copyOf(gaps);
        notes = List.copyOf(notes);
    }

    public static Provenance of(CandleSeries series, String exchange, List<SourceFile> sources, List<String> notes) {
        return new Provenance(
                exchange,
                series.symbol(),
                series.grid().timeframe(),
                sources,
                series.grid().openTime(0),
                series.grid().openTime(series.bars() - 1),
                series.candles(),
                Gap.in(series),
                series.fingerprint(),
                notes);
    }
}
