package cvntrade.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.MalformedInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.learning.BoostSettings;
import cvntrade.learning.PurgeRule;
import cvntrade.learning.ThresholdRule;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.factor.Guardrail;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import cvntrade.verdict.plan.VerdictPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan made again from its {@code plan.json} and the candles it was registered with. What no option can change has its default; whatever
 * differs after all is found when the sweep compares the two plans.
 */
final class RegisteredPlan {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode json;
    private final VerdictPlan judged;

    private RegisteredPlan(JsonNode json, VerdictPlan judged) {
        this.json = json;
        this.judged = judged;
    }

    /** @param place plan.json, or the folder of a sweep */
    static RegisteredPlan at(Path place) {
        return read(Files.isDirectory(place) ? new SweepFolder(place).plan() : place);
    }

    static RegisteredPlan read(Path file) {
        return of(TextFile.read(file, "plan"));
    }

    /** @param text of a plan.json */
    static RegisteredPlan of(String text) {
        VerdictPlan judged = VerdictPlan.parse(text);
        try {
            return new RegisteredPlan(JSON.readTree(text), judged);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a plan that was parsed must be JSON", impossible);
        }
    }

    /** The plan on these candles, registered by this program. */
    SweepOptions.Prepared prepare(DataOptions data, Catalogue own) {
        return prepare(data, own, Build.code());
    }

    /** Version and commit of the program that registered it. */
    String code() {
        return field("code").asText();
    }

    String hash() {
        return judged.planHash();
    }

    VerdictPlan judged() {
        return judged;
    }

    JsonNode json() {
        return json;
    }

    /** @param code of the program in whose name it is registered */
    SweepOptions.Prepared prepare(DataOptions data, Catalogue own, String code) {
        Factor factor = Factors.named(judged.factor());
        data.requireKnown(judged.cryptos());
        SweepData loaded = SweepData.load(
                judged.cryptos(),
                factor.references(),
                Optional.of(field("preflight").path("symbol").asText()),
                data.source());
        Map<String, String> environment = strings("baseEnvironment");
        new Guardrail(factor, environment).check(loaded.allTargets(), loaded.referenceSeries());
        SweepData searched =
                loaded.keepingBack(json.path("untouched").path("share").asDouble(0));
        SweepPlan plan = SweepPlan.of(factor, settings(), own, environment, searched, code);
        return new SweepOptions.Prepared(plan.amending(PlanJson.amends(json)), searched);
    }

    SweepSettings settings() {
        SweepSettings standard = SweepSettings.DEFAULT;
        JsonNode settings = field("settings");
        return new SweepSettings(
                judged.folds(),
                settings.path("seeds").asInt(),
                BoostSettings.parse(strings(settings, "model")),
                settings.path("calibrationParts").asInt(),
                settings.path("thinningStep").asInt(),
                ThresholdRule.parse(settings.path("threshold").asText()),
                standard.label(),
                standard.costs(),
                new PurgeRule(
                        settings.path("purgeBars").asInt(),
                        settings.path("embargoBars").asInt()),
                standard.ownUnknownShareMax(),
                field("audit").path("cuts").asInt(),
                field("preflight").path("tradesMin").asInt(),
                judged.gates(),
                standard.investigation()
                        .withSeeds(field("investigation").path("seeds").asInt()));
    }

    private Map<String, String> strings(String name) {
        return strings(json, name);
    }

    private static Map<String, String> strings(JsonNode from, String name) {
        return JSON.convertValue(from.path(name), new TypeReference<Map<String, String>>() {});
    }

    private JsonNode field(String name) {
        JsonNode field = json.path(name);
        if (!field.isMissingNode()) return field;
        throw new MalformedInput("plan must be one that a sweep has registered: missing=" + name + " of "
                + List.of("settings", "preflight", "audit", "investigation", "baseEnvironment")
                + "; run the sweep anew with this version");
    }
}
