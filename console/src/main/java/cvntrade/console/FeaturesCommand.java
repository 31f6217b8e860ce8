package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.page.FeaturePage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What the columns are called, what each of them is, and how far back it looks. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        description = "Lists every column with its declared lookback in bars, or explains one.",
        footer = {
            "",
            "Examples:",
            "  ./cvntrade features",
            "  ./cvntrade features list --family momentum",
            "  ./cvntrade features show rsi_14",
            "  ./cvntrade features list --plugins day-range.jar --json"
        })
final class FeaturesCommand implements Callable<Integer> {
    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the answer as JSON.")
    boolean json;

    @Override
    public Integer call() {
        return list(null);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists every column with its declared lookback in bars.")
    int list(
            @Option(names = "--family", paramLabel = "NAME", description = "The columns of this family alone.")
                    @Nullable
                    String family) {
        List<FeatureFamily> families = families();
        List<FeatureFamily> chosen = family == null ? families : List.of(named(family, families));
        print(json ? listAsJson(chosen) : listAsText(chosen));
        return Main.DONE;
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Explains one column: formula, unit, lookback, NaN, difference from the textbook, source.")
    int show(@Parameters(paramLabel = "NAME", description = "The column's name: rsi_14.") String name) {
        List<FeatureFamily> families = families();
        for (FeatureFamily family : families) {
            for (Feature feature : family.features()) {
                if (!feature.name().equals(name)) continue;
                FeatureSheet sheet = new FeatureSheet(family, feature);
                print(json ? sheet.json().toPrettyString() + "\n" : sheet.text());
                return Main.DONE;
            }
        }
        List<String> known = families.stream()
                .flatMap(family -> family.features().stream())
                .map(Feature::name)
                .toList();
        throw new MalformedInput("feature must be one that is listed: feature=" + name + "; did you mean "
                + NearestName.among(name, known) + "?");
    }

    @Command(
            name = "page",
            mixinStandardHelpOptions = true,
            description = "Writes docs/features.md anew from the descriptions of the built-in columns.")
    int page(@Option(names = "--out", paramLabel = "FILE", description = "Another file to write.") @Nullable Path out) {
        if (!plugins.jars.isEmpty()) {
            throw new MalformedInput("the page must be of the built-in columns alone: plugins=" + plugins.jars);
        }
        Path file =
                out == null ? Path.of(System.getProperty("cvntrade.root", ".")).resolve("docs/features.md") : out;
        DurableFile.write(file, FeaturePage.of(Enrichment.families(Catalogue.builtIn())));
        String written = file.toString();
        print(
                json
                        ? JsonNodeFactory.instance
                                        .objectNode()
                                        .put("file", written)
                                        .toPrettyString() + "\n"
                        : written + "\n");
        return Main.DONE;
    }

    private List<FeatureFamily> families() {
        return Enrichment.families(plugins.catalogue());
    }

    private static FeatureFamily named(String name, List<FeatureFamily> families) {
        return families.stream()
                .filter(family -> family.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("family must be one that is listed: family=" + name
                        + "; did you mean "
                        + NearestName.among(
                                name, families.stream().map(FeatureFamily::name).toList()) + "?"));
    }

    private static String listAsText(List<FeatureFamily> families) {
        StringBuilder text = new StringBuilder();
        int columns = 0;
        for (FeatureFamily family : families) {
            for (Feature feature : family.features()) {
                text.append("%-28s %5d bars\n".formatted(feature.name(), feature.lookbackBars()));
                columns++;
            }
        }
        return text.append(columns).append(" columns\n").toString();
    }

    private static String listAsJson(List<FeatureFamily> families) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (FeatureFamily family : families) {
            for (Feature feature : family.features()) {
                list.addObject()
                        .put("name", feature.name())
                        .put("family", family.name())
                        .put("lookbackBars", feature.lookbackBars())
                        .put("readsReference", feature.readsReference());
            }
        }
        return list.toPrettyString() + "\n";
    }

    /** Formulas have signs beyond ASCII, which some terminals' own encoding would lose. */
    private static void print(String text) {
        System.out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
