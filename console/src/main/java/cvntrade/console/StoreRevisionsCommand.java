package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.market.SourceFile;
import cvntrade.market.store.CandleStore;
import cvntrade.market.store.Revision;
import cvntrade.market.store.RevisionJson;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Stored bars for which a later source had other values. */
@Command(
        name = "revisions",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the stored bars for which a later source had other values, the stored value first.",
            "The stored bar stays until an operator accepts the other; what was decided is kept and never asked again."
        },
        subcommands = {StoreAcceptCommand.class, StoreRejectCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./cvntrade store revisions",
            "  ./cvntrade store revisions accept ADAUSDT --number 1 --by ann --why \"the archive corrected the bar\"",
            "  ./cvntrade store revisions reject ADAUSDT --every --by ann --why \"the file was cut\""
        })
final class StoreRevisionsCommand implements Callable<Integer> {
    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--symbols", paramLabel = "A,B", split = ",", description = "Which symbols (default: all).")
    List<String> symbols = List.of();

    @Option(names = "--decided", description = "List those that were decided, too.")
    boolean decided;

    @Option(names = "--json", description = "Print them as JSON.")
    boolean json;

    @Override
    public Integer call() {
        CandleStore store = options.store();
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        int waiting = 0;
        for (String symbol : symbols.isEmpty() ? store.symbols() : symbols) {
            List<Revision> listed = store.revisions(symbol).stream()
                    .filter(revision -> decided || revision.isWaiting())
                    .toList();
            waiting += (int) listed.stream().filter(Revision::isWaiting).count();
            all.addObject().put("symbol", symbol).set("revisions", RevisionJson.tree(listed));
            if (!json) listed.forEach(revision -> print(symbol, revision));
        }
        if (json) System.out.println(all.toPrettyString());
        else System.out.println(waiting + (waiting == 1 ? " revision waits" : " revisions wait"));
        return Main.DONE;
    }

    private static void print(String symbol, Revision revision) {
        String sources =
                revision.sources().stream().map(SourceFile::name).distinct().collect(Collectors.joining(","));
        System.out.println("%s  number %d  bar %s  %s  from %s, first seen %s"
                .formatted(
                        symbol,
                        revision.number(),
                        revision.bar(),
                        revision.difference(),
                        sources,
                        revision.firstSeen()));
        revision.decision()
                .ifPresent(made -> System.out.println(
                        "    %s by %s at %s: %s".formatted(revision.state(), made.by(), made.at(), made.why())));
    }
}
