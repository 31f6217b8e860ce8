package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Timeframe;
import cvntrade.market.binance.ExchangeClient;
import cvntrade.market.binance.Listing;
import cvntrade.market.binance.RestKlines;
import cvntrade.market.binance.SymbolDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the exchange lists. */
@Command(
        name = "symbols",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the exchange's trading pairs: status, base and quote currency, and with --since the day of the first candle.",
            "The exchange does not tell that day, so each pair's first candle is asked for: one request a pair."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade symbols --quote USDT --status TRADING --min-days 1000",
            "  ./cvntrade symbols --quote USDT --status BREAK --json"
        })
final class SymbolsCommand implements Callable<Integer> {
    @Option(names = "--quote", paramLabel = "USDT", description = "Of this quote currency (default: any).")
    @Nullable
    String quote;

    @Option(names = "--status", paramLabel = "TRADING", description = "Of this status (default: any).")
    @Nullable
    String status;

    @Option(
            names = "--min-days",
            paramLabel = "N",
            description = "Listed for N days at least; one request a pair that is otherwise chosen.")
    int minDays;

    @Option(names = "--since", description = "Show the day of the first candle, as --min-days does.")
    boolean since;

    @Mixin
    ExchangeOptions exchange = new ExchangeOptions();

    @Option(names = "--json", description = "Print the list as JSON.")
    boolean json;

    @Override
    public Integer call() {
        ExchangeClient client = exchange.client();
        SymbolDirectory directory = new SymbolDirectory(client, new RestKlines(client));
        SymbolChoice choice = new SymbolChoice(directory, Timeframe.M15, Instant.now());
        List<Listing> chosen = choice.of(quote, status, minDays);
        boolean days = since || minDays > 0;
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        if (!json)
            System.out.printf("%-16s %-10s %-10s %-8s%s%n", "symbol", "status", "base", "quote", days ? " since" : "");
        for (Listing listing : chosen) {
            Optional<LocalDate> first =
                    days ? choice.listed(listing).map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)) : Optional.empty();
            if (json) all.add(json(listing, first));
            else
                System.out.printf(
                        "%-16s %-10s %-10s %-8s%s%n",
                        listing.symbol(),
                        listing.status(),
                        listing.base(),
                        listing.quote(),
                        first.map(day -> " " + day).orElse(""));
        }
        if (json) System.out.println(all.toPrettyString());
        else System.out.println(chosen.size() + " of " + directory.all().size() + " symbols");
        return Main.DONE;
    }

    private static ObjectNode json(Listing listing, Optional<LocalDate> first) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("symbol", listing.symbol());
        node.put("status", listing.status());
        node.put("base", listing.base());
        node.put("quote", listing.quote());
        first.ifPresent(day -> node.put("since", day.toString()));
        return node;
    }
}
