package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.market.Gap;
import cvntrade.market.Provenance;
import cvntrade.market.ProvenanceJson;
import cvntrade.market.SourceFile;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where one symbol's candles come from. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "The provenance of one symbol: content hash, sources with their hashes, gaps, notes.",
        footer = {"", "Example:", "  ./cvntrade store show ADAUSDT"})
final class StoreShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SYMBOL", description = "One of those that store list names.")
    String symbol = "";

    @Mixin
    StoreOptions options = new StoreOptions();

    @Option(names = "--json", description = "Print it as JSON.")
    boolean json;

    @Override
    public Integer call() throws Exception {
        Provenance kept = options.store().provenance(symbol);
        if (json) {
            System.out.println(
                    new ObjectMapper().readTree(ProvenanceJson.write(kept)).toPrettyString());
            return Main.DONE;
        }
        line("%s %s of %s", kept.symbol(), kept.timeframe(), kept.exchange());
        line("bars     %s .. %s, %d candles", kept.firstBar(), kept.lastBar(), kept.candles());
        line("content  sha256 %s", kept.contentSha256());
        for (SourceFile source : kept.sources()) line("source   %s  sha256 %s", source.name(), source.sha256());
        for (Gap gap : kept.gaps()) line("gap      %s  %d bars", gap.firstMissing(), gap.bars());
        for (String note : kept.notes()) line("note     %s", note);
        return Main.DONE;
    }

    private static void line(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }
}
