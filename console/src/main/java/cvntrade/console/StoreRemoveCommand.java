package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.base.Event;
import cvntrade.base.Refusal;
import cvntrade.market.store.CandleStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Away with one symbol. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Takes one symbol out of the store, whole or not at all. It asks to be confirmed.",
        footer = {"", "Example:", "  ./cvntrade store remove ADAUSDT --yes"})
final class StoreRemoveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SYMBOL", description = "One of those that store list names.")
    String symbol = "";

    @Option(names = "--yes", description = "Yes, remove it.")
    boolean confirmed;

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--json", description = "Print what was removed as JSON.")
    boolean json;

    @Override
    public Integer call() {
        CandleStore store = options.store();
        long bytes = store.bytes(symbol);
        if (!confirmed) {
            throw new Refusal(
                    Refusal.Reason.GUARDRAIL,
                    "a removal must be confirmed: symbol=" + symbol + " store=" + options.folder() + " bytes=" + bytes
                            + "; ./cvntrade store export keeps a copy, --yes removes it");
        }
        store.remove(symbol);
        Terminal.standard()
                .record(Event.named("series_removed").with("symbol", symbol).with("bytes", bytes));
        System.out.println(
                json
                        ? JsonNodeFactory.instance
                                .objectNode()
                                .put("symbol", symbol)
                                .put("bytes", bytes)
                                .toPrettyString()
                        : "removed " + symbol + ", " + bytes + " bytes, from " + options.folder());
        return Main.DONE;
    }
}
