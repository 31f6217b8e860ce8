package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Refusal;
import cvntrade.market.store.CandleStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether the disk still holds what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Reads every candle, computes its hashes again and compares them with those in the provenance.",
            "Damage is named by month, or by column where the disk gives nothing back; the exit code is then 1."
        },
        footer = {"", "Example:", "  ./cvntrade store verify ADAUSDT BTCUSDT"})
final class StoreVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SYMBOL", arity = "0..*", description = "Which symbols (default: all).")
    List<String> symbols = List.of();

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    public Integer call() {
        CandleStore store = options.store();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        List<String> damaged = new ArrayList<>();
        for (String symbol : symbols.isEmpty() ? store.symbols() : symbols) {
            List<String> damage = store.damage(symbol);
            ObjectNode entry = all.addObject().put("symbol", symbol).put("sound", damage.isEmpty());
            damage.forEach(entry.putArray("damage")::add);
            damage.forEach(part -> damaged.add(symbol + ": " + part));
            if (json) continue;
            System.out.println(
                    damage.isEmpty()
                            ? "%-12s sound    sha256 %s"
                                    .formatted(symbol, store.provenance(symbol).contentSha256())
                            : "%-12s damaged".formatted(symbol));
        }
        if (json) System.out.println(all.toPrettyString());
        if (damaged.isEmpty()) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.TAMPERED,
                "stored candles must be what was written: store=" + options.folder() + " damaged_parts="
                        + damaged.size()
                        + "; take the symbol out with ./cvntrade store remove, then fetch or import it again\n  - "
                        + String.join("\n  - ", damaged));
    }
}
