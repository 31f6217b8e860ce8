package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.features.Feature;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.own.OwnCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the columns are called and how far back each one looks. */
@Command(
        name = "features",
        mixinStandardHelpOptions = true,
        description = "Lists every column with its declared lookback in bars.",
        footer = {"", "Example:", "  ./cvntrade features --json"})
final class FeaturesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the list as JSON.")
    boolean json;

    @Override
    public Integer call() {
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, EnrichmentConfig.DEFAULT.btcPurgeBars()));
        if (json) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (Feature feature : features) {
                list.addObject()
                        .put("name", feature.name())
                        .put("lookbackBars", feature.lookbackBars())
                        .put("readsReference", feature.readsReference());
            }
            System.out.println(list.toPrettyString());
        } else {
            for (Feature feature : features)
                System.out.printf("%-28s %5d bars%n", feature.name(), feature.lookbackBars());
            System.out.println(features.size() + " columns");
        }
        return Main.DONE;
    }
}
