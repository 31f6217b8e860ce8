package cvntrade.market.binance;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out, before the first candle is asked for, what the exchange has of each symbol in a window. */
public final class SymbolCheck {
    private final SymbolDirectory directory;
    private final RestKlines rest;
    private final Archive archive;
    private final Timeframe timeframe;
    private final FetchSource source;
    private final Instant asOf;
    private final List<String> problems = new ArrayList<>();

    /** @param asOf the instant up to which bars have closed */
    public SymbolCheck(
            ExchangeClient client, SymbolDirectory directory, Timeframe timeframe, FetchSource source, Instant asOf) {
        this.directory = directory;
        this.rest = new RestKlines(client);
        this.archive = new Archive(client);
        this.timeframe = timeframe;
        this.source = source;
        this.asOf = asOf;
    }

    /**
     * @return one for each symbol, in their order
     * @throws MalformedInput that names every symbol of which the exchange has nothing in the window, and names near to it
     */
    public List<SymbolWindow> of(Collection<String> symbols, Instant from, Instant to) {
        List<SymbolWindow> windows = new ArrayList<>();
        Map<String, Listing> listings = source == FetchSource.ARCHIVE ? Map.of() : directory.of(symbols);
        for (String symbol : symbols) {
            Optional<Listing> listing = Optional.ofNullable(listings.get(symbol));
            (listing.isPresent() ? listed(listing.get(), from, to) : archived(symbol, from, to))
                    .ifPresent(windows::add);
        }
        if (problems.isEmpty()) return windows;
        throw new MalformedInput("the exchange must have candles of every symbol: without=" + problems.size()
                + "; nothing was downloaded, ./cvntrade symbols lists what it has\n  - "
                + String.join("\n  - ", problems));
    }

    private Optional<SymbolWindow> listed(Listing listing, Instant from, Instant to) {
        String symbol = listing.symbol();
        Optional<Instant> first = directory.listed(symbol, timeframe);
        if (first.isEmpty()) return problem("symbol=" + symbol + " status=" + listing.status() + " has no candle yet");
        Instant begin = first.get().isAfter(from) ? first.get() : from;
        Instant end = to;
        Optional<String> remark = Optional.empty();
        if (!listing.isTrading()) {
            Instant ended = rest.latest(symbol, timeframe, asOf)
                    .map(last -> last.plusMillis(timeframe.millis()))
                    .orElse(begin);
            end = ended.isBefore(to) ? ended : to;
            remark = Optional.of("does not trade: status=" + listing.status() + " last_candle_closed=" + ended);
        }
        if (begin.isBefore(end)) return Optional.of(new SymbolWindow(symbol, begin, end, source, remark));
        return problem("symbol=" + symbol + " has candles from " + first.get()
                + (listing.isTrading() ? "" : " to " + end) + ", none in the window from " + from + " to " + to);
    }

    /** A symbol that the exchange does not list, or that is to come from the archive alone. */
    private Optional<SymbolWindow> archived(String symbol, Instant from, Instant to) {
        Optional<Segment> first = archive.first(symbol, timeframe, from, to, asOf);
        if (first.isEmpty()) return problem(unknown(symbol, from, to));
        Instant begin = first.get().from().isAfter(from) ? first.get().from() : from;
        Instant ended = archive.end(symbol, timeframe, first.get(), to, asOf);
        Instant end = ended.isBefore(to) ? ended : to;
        if (source == FetchSource.REST) {
            return problem("symbol=" + symbol + " is not listed any more; the archive has it from " + begin
                    + ": use --source archive");
        }
        Optional<String> remark = source == FetchSource.AUTO
                ? Optional.of("is not listed any more: the archive alone has it, from " + begin + " to " + end)
                : Optional.empty();
        return Optional.of(new SymbolWindow(symbol, begin, end, FetchSource.ARCHIVE, remark));
    }

    private String unknown(String symbol, Instant from, Instant to) {
        String nothing = "symbol=" + symbol
                + (source == FetchSource.ARCHIVE
                        ? " has no file in the archive from " + from + " to " + to
                        : " is neither listed nor in the archive");
        try {
            boolean isListed = directory.all().stream()
                    .anyMatch(listing -> listing.symbol().equals(symbol));
            if (isListed)
                return nothing + "; it is listed since "
                        + directory
                                .listed(symbol, timeframe)
                                .map(Instant::toString)
                                .orElse("now");
            return nothing + "; did you mean " + String.join(", ", directory.near(symbol)) + "?";
        } catch (MalformedInput silent) {
            // The archive was asked for alone; that the other way does not answer is part of the answer, not its end.
            return nothing + "; names near to it are not known, for the list of symbols cannot be had";
        }
    }

    private Optional<SymbolWindow> problem(String problem) {
        problems.add(problem);
        return Optional.empty();
    }
}
