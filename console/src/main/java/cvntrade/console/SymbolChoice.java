package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import cvntrade.base.Timeframe;
import cvntrade.market.binance.Listing;
import cvntrade.market.binance.SymbolDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Listed symbols by quote currency, status and age. */
record SymbolChoice(SymbolDirectory directory, Timeframe timeframe, Instant asOf) {
    /**
     * @param quote of any where null
     * @param status of any where null
     * @param minDays least time since the first candle; 0 asks for no candle
     */
    List<Listing> of(@Nullable String quote, @Nullable String status, int minDays) {
        requireKnown("quote", quote, Listing::quote);
        requireKnown("status", status, Listing::status);
        return directory.all().stream()
                .filter(listing -> quote == null || listing.quote().equals(quote))
                .filter(listing -> status == null || listing.status().equals(status))
                .filter(listing -> minDays == 0 || isOld(listing, minDays))
                .toList();
    }

    Optional<Instant> listed(Listing listing) {
        return directory.listed(listing.symbol(), timeframe);
    }

    private boolean isOld(Listing listing, int minDays) {
        return listed(listing)
                .filter(first -> !first.plus(Duration.ofDays(minDays)).isAfter(asOf))
                .isPresent();
    }

    private void requireKnown(String name, @Nullable String wanted, Function<Listing, String> word) {
        if (wanted == null) return;
        Set<String> known = new TreeSet<>();
        directory.all().forEach(listing -> known.add(word.apply(listing)));
        if (known.contains(wanted)) return;
        throw new MalformedInput(name + " must be one that the exchange has: " + name + "=" + wanted + "; did you mean "
                + NearestName.among(wanted, known) + "?");
    }
}
