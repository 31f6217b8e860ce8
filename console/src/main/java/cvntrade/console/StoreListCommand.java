package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.market.Gap;
import cvntrade.market.Provenance;
import cvntrade.market.store.CandleStore;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is there, a line a symbol. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "One line a symbol: first and last bar, candles, missing bars, gaps, sources, size.",
        footer = {"", "Example:", "  ./cvntrade store list --json"})
final class StoreListCommand implements Callable<Integer> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    public Integer call() {
        CandleStore store = options.store();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        if (!json && store.symbols().isEmpty()) System.out.println("no candles in " + options.folder() + " yet");
        else if (!json) line("symbol", "first", "last", "candles", "missing", "gaps", "sources", "MiB");
        for (String symbol : store.symbols()) {
            Provenance kept = store.provenance(symbol);
            int missing = kept.gaps().stream().mapToInt(Gap::bars).sum();
            long bytes = store.bytes(symbol);
            all.addObject()
                    .put("symbol", symbol)
                    .put("firstBar", kept.firstBar().toString())
                    .put("lastBar", kept.lastBar().toString())
                    .put("candles", kept.candles())
                    .put("missing", missing)
                    .put("gaps", kept.gaps().size())
                    .put("sources", kept.sources().size())
                    .put("bytes", bytes)
                    .put("contentSha256", kept.contentSha256());
            if (!json) {
                line(
                        symbol,
                        kept.firstBar(),
                        kept.lastBar(),
                        kept.candles(),
                        missing,
                        kept.gaps().size(),
                        kept.sources().size(),
                        String.format(Locale.ROOT, "%.2f", bytes / 1048576.0));
            }
        }
        if (json) System.out.println(all.toPrettyString());
        else printWaiting();
        return Main.DONE;
    }

    /** What a fetch with a required quality has left beside the store. */
    private void printWaiting() {
        WaitingCandles waiting = new WaitingCandles(options.home, options.bars(), options.store());
        List<String> symbols = waiting.store().symbols();
        if (symbols.isEmpty()) return;
        System.out.println("below a required quality, in " + waiting.folder() + ": " + String.join(", ", symbols)
                + "; fetch without --require-quality takes them");
    }

    private static void line(Object... fields) {
        System.out.printf(Locale.ROOT, "%-12s %-20s %-20s %9s %8s %5s %8s %9s%n", fields);
    }
}
