package cvntrade.sweep.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Grid;
import cvntrade.features.Feature;
import cvntrade.features.catalogue.Plugin;
import cvntrade.learning.Fold;
import cvntrade.market.Provenance;
import cvntrade.verdict.plan.PlanHash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan as {@code plan.json}: every choice that could change a result, in the words of the verdict room, with the SHA-256 of all of it.
 *
 * @param json the plan with its hash
 * @param hash SHA-256 of the plan without the hash itself
 */
public record PlanJson(JsonNode json, String hash) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AMENDS = "amends";

    public static PlanJson of(SweepPlan plan) {
        ObjectNode json = judged(plan);
        json.put("question", plan.factor().question());
        json.put("code", plan.code());
        json.set("baseEnvironment", JSON.valueToTree(new TreeMap<>(plan.baseEnvironment())));
        json.set("window", window(plan.window()));
        json.set("testBlocks", testBlocks(plan));
        json.set("settings", settings(plan));
        json.set("preflight", preflight(plan));
        json.set(
                "audit",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("cuts", plan.settings().auditCuts()));
        json.set("investigation", plan.settings().investigation().toJson());
        json.set("ownColumns", features(plan.ownFeatures()));
        json.set("leftOutColumns", strings(plan.leftOut()));
        json.set("plugins", plugins(plan.own()));
        json.set("data", data(plan));
        plan.untouched().ifPresent(stretch -> json.set("untouched", stretch.toJson()));
        plan.amends().ifPresent(old -> json.set(AMENDS, old.toJson()));
        String hash = PlanHash.of(reread(json));
        json.put("planHash", hash);
        return new PlanJson(reread(json), hash);
    }

    /** What a registered plan says of an older one. */
    public static Optional<Amendment> amends(JsonNode plan) {
        return plan.has(AMENDS) ? Optional.of(Amendment.parse(plan.path(AMENDS))) : Optional.empty();
    }

    /** The text of the file. */
    public String text() {
        return json.toPrettyString() + "\n";
    }

    /** Numbers as a reader of the file would see them: a count is a count whatever Java type it had. */
    private static JsonNode reread(JsonNode json) {
        try {
            return JSON.readTree(json.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("JSON must be readable after it was written", impossible);
        }
    }

    /** What the verdict reads, in its own words, with the environment and the columns of each variant beside. */
    private static ObjectNode judged(SweepPlan plan) {
        ObjectNode json = plan.judged().toJson();
        for (JsonNode node : json.withArray("variants")) {
            PlannedVariant planned = plan.variant(node.path("variant").asText());
            ((ObjectNode) node).set("features", features(planned.features()));
            ((ObjectNode) node).set("environment", JSON.valueToTree(new TreeMap<>(planned.environment())));
        }
        return json;
    }

    private static ArrayNode features(Collection<Feature> features) {
        return strings(features.stream().map(Feature::key).toList());
    }

    private static ObjectNode window(Grid window) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("timeframe", window.timeframe().toString());
        json.put("firstBar", window.openTime(0).toString());
        json.put("lastBar", window.openTime(window.bars() - 1).toString());
        json.put("bars", window.bars());
        return json;
    }

    private static ArrayNode testBlocks(SweepPlan plan) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        for (Fold fold : plan.folds()) {
            ObjectNode block = blocks.addObject();
            block.put("fold", fold.index());
            block.put("firstBar", openTime(plan, fold.firstBar()));
            block.put("lastBar", openTime(plan, fold.lastBar()));
        }
        return blocks;
    }

    private static String openTime(SweepPlan plan, long bar) {
        return Instant.ofEpochMilli(plan.window().timeframe().openTimeMs(bar)).toString();
    }

    private static ObjectNode settings(SweepPlan plan) {
        return choices(plan.settings())
                .put("purgeBars", plan.purge().purgeBars())
                .put("embargoBars", plan.purge().embargoBars());
    }

    private static ObjectNode choices(SweepSettings settings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("seeds", settings.seeds());
        json.set("model", JSON.valueToTree(settings.model().parameters()));
        json.put("calibrationParts", settings.calibrationParts());
        json.put("thinningStep", settings.thinningStep());
        json.put("threshold", settings.threshold().word());
        json.set("label", JSON.valueToTree(settings.label().parameters()));
        json.set("costs", JSON.valueToTree(settings.costs().parameters()));
        json.put("purgeBars", settings.purge().purgeBars());
        json.put("ownUnknownShareMax", settings.ownUnknownShareMax());
        return json;
    }

    /** What of these settings is not the default, each as one difference from it; the embargo apart, which a factor widens. */
    public static List<PlanDifference> offDefault(SweepSettings settings) {
        return PlanDifference.between(reread(whole(SweepSettings.DEFAULT)), reread(whole(settings)));
    }

    private static ObjectNode whole(SweepSettings settings) {
        ObjectNode json = choices(settings);
        json.put("folds", settings.folds());
        json.put("auditCuts", settings.auditCuts());
        json.put("preflightTrades", settings.preflightTrades());
        json.set("gates", settings.gates().toJson());
        json.set("investigation", settings.investigation().toJson());
        return json;
    }

    private static ObjectNode preflight(SweepPlan plan) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("symbol", plan.preflightSymbol());
        json.put("variant", plan.factor().preflightVariant());
        json.put("fold", plan.middleFold().index());
        json.put("tradesMin", plan.settings().preflightTrades());
        return json;
    }

    /** The code that a user added, by the hash of its file: another version of it is another plan. */
    private static ArrayNode plugins(OwnColumns own) {
        ArrayNode plugins = JsonNodeFactory.instance.arrayNode();
        for (Plugin plugin : own.plugins()) {
            ObjectNode json = plugins.addObject();
            json.put("plugin", plugin.origin());
            json.put("sha256", plugin.sha256());
            json.set("features", features(plugin.features()));
        }
        return plugins;
    }

    private static ArrayNode data(SweepPlan plan) {
        ArrayNode series = JsonNodeFactory.instance.arrayNode();
        for (Provenance provenance : plan.provenance()) {
            ObjectNode json = series.addObject();
            json.put("symbol", provenance.symbol());
            json.put("sha256", provenance.contentSha256());
            json.put("candles", provenance.candles());
            json.put("firstBar", provenance.firstBar().toString());
            json.put("lastBar", provenance.lastBar().toString());
            json.put("gaps", provenance.gaps().size());
        }
        return series;
    }

    private static ArrayNode strings(Collection<String> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
