package cvntrade.market.binance;

import com.fasterxml.jackson.databind.JsonNode;
import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import cvntrade.base.Timeframe;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which symbols the exchange lists, and since when. Each question is put once. */
public final class SymbolDirectory {
    private static final int NEAR_NAMES = 3;

    /** Names that fit into one address; for more the whole list is asked for. */
    private static final int NAMES_IN_ADDRESS_MAX = 50;

    private final ExchangeClient client;
    private final RestKlines rest;
    private final Map<String, Optional<Instant>> firstBars = new HashMap<>();
    private List<Listing> all = List.of();

    public SymbolDirectory(ExchangeClient client, RestKlines rest) {
        this.client = client;
        this.rest = rest;
    }

    /** Every symbol, trading or not, by name. */
    public List<Listing> all() {
        if (all.isEmpty()) {
            all = ask("").orElseThrow(() -> new MalformedInput("the address must be the exchange's: rest="
                    + client.address().rest() + "; check --rest-url"));
        }
        return all;
    }

    /** Those of some symbols that the exchange lists. */
    public Map<String, Listing> of(Collection<String> symbols) {
        boolean askForThem = all.isEmpty() && symbols.size() <= NAMES_IN_ADDRESS_MAX;
        String names = symbols.stream().map(symbol -> '"' + symbol + '"').collect(Collectors.joining(",", "[", "]"));
        // The exchange answers nothing at all where it does not know one of them; then its whole list tells which.
        List<Listing> listings = askForThem
                ? ask("&symbols=" + URLEncoder.encode(names, StandardCharsets.UTF_8))
                        .orElseGet(this::all)
                : all();
        return listings.stream()
                .filter(listing -> symbols.contains(listing.symbol()))
                .collect(Collectors.toMap(Listing::symbol, listing -> listing));
    }

    /** When the first bar opened, which is when the symbol was listed; nothing where it has none. */
    public Optional<Instant> listed(String symbol, Timeframe timeframe) {
        return firstBars.computeIfAbsent(symbol + timeframe, key -> rest.listed(symbol, timeframe));
    }

    /** Listed symbols that a misspelt one may stand for: those of a base asset of that name, else those with the fewest other letters. */
    public List<String> near(String name) {
        Stream<String> ofBase =
                all().stream().filter(listing -> listing.base().equals(name)).map(Listing::symbol);
        List<String> names = new ArrayList<>(ofBase.limit(NEAR_NAMES).toList());
        List<String> others =
                new ArrayList<>(all().stream().map(Listing::symbol).toList());
        while (names.size() < NEAR_NAMES && !others.isEmpty()) {
            String nearest = NearestName.among(name, others);
            others.remove(nearest);
            if (!names.contains(nearest)) names.add(nearest);
        }
        return names;
    }

    private Optional<List<Listing>> ask(String which) {
        URI uri = URI.create(client.address().rest() + "/api/v3/exchangeInfo?showPermissionSets=false" + which);
        return client.get(uri, SymbolDirectory::listings);
    }

    private static List<Listing> listings(byte[] bytes) throws IOException {
        List<Listing> listings = new ArrayList<>();
        for (JsonNode symbol : RestKlines.required(RestKlines.tree(bytes).get("symbols"), "symbols")) {
            listings.add(new Listing(
                    word(symbol, "symbol"),
                    word(symbol, "status"),
                    word(symbol, "baseAsset"),
                    word(symbol, "quoteAsset")));
        }
        listings.sort((left, right) -> left.symbol().compareTo(right.symbol()));
        return listings;
    }

    private static String word(JsonNode symbol, String name) throws FaultyAnswer {
        return RestKlines.required(symbol.get(name), name).asText();
    }
}
