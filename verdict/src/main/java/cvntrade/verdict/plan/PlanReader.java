package cvntrade.verdict.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import cvntrade.base.MalformedInput;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a plan, collecting everything that is wrong with it before it says so. */
final class PlanReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode plan;
    private final Problems problems = new Problems();

    private PlanReader(JsonNode plan) {
        this.plan = plan;
    }

    static VerdictPlan read(String json) {
        return new PlanReader(parse(json)).read();
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (node.isObject()) return node;
            throw new MalformedInput("plan must be a JSON object: type=" + node.getNodeType());
        } catch (JsonProcessingException unreadable) {
            throw new MalformedInput("plan must be JSON: cause=" + unreadable.getMessage(), unreadable);
        }
    }

    private VerdictPlan read() {
        String factor = text(plan, "factor", "plan");
        List<PlannedVariant> variants = variants();
        List<String> cryptos = cryptos();
        int folds = folds();
        Optional<LeakagePair> leakagePair = leakagePair();
        JsonNode gatesNode = plan.path("gates");
        boolean hasGates = !gatesNode.isMissingNode();
        problems.addIf(hasGates && !gatesNode.isObject(), "gates must be an object of settings: gates=" + gatesNode);
        GateSettings gates = gatesNode.isObject() ? GateSettings.from(gatesNode, problems) : GateSettings.defaults();
        leakagePair.ifPresent(pair -> PlanRules.check(variants, cryptos, pair, problems));
        if (!problems.none() || leakagePair.isEmpty()) {
            throw new MalformedInput(
                    "plan must be complete and consistent:\n  - " + String.join("\n  - ", problems.messages()));
        }
        return new VerdictPlan(factor, variants, cryptos, folds, leakagePair.get(), gates, hash());
    }

    private String hash() {
        String own = PlanHash.of(plan);
        String carried = plan.path(PlanHash.FIELD).asText(own);
        if (carried.equals(own)) return own;
        throw new Refusal(
                Refusal.Reason.PLAN_MISMATCH,
                "plan must be the one that was registered: carried=" + carried + " recomputed=" + own
                        + "; restore the plan as it was, or register a new one and run it");
    }

    private List<PlannedVariant> variants() {
        List<PlannedVariant> variants = new ArrayList<>();
        for (JsonNode each : array("variants")) {
            String name = text(each, "variant", "variants[]");
            String word = text(each, "role", "variants[]");
            Optional<Role> role = Role.named(word);
            problems.addIf(
                    role.isEmpty() && !word.isEmpty(),
                    "role must be baseline, candidate or check: variant=" + name + " role=" + word);
            JsonNode columns = each.path("columns");
            boolean counted = columns.isInt() && columns.intValue() >= 0;
            boolean absent = columns.isMissingNode() || columns.isNull();
            problems.addIf(
                    !counted && !absent, "columns must be a count, or absent: variant=" + name + " columns=" + columns);
            if (name.isEmpty() || role.isEmpty()) continue;
            variants.add(new PlannedVariant(
                    name, role.get(), counted ? OptionalInt.of(columns.intValue()) : OptionalInt.empty()));
        }
        return variants;
    }

    private List<String> cryptos() {
        List<String> cryptos = new ArrayList<>();
        for (JsonNode each : array("cryptos")) {
            problems.addIf(!each.isTextual(), "cryptos must be names: crypto=" + each);
            cryptos.add(each.asText());
        }
        return cryptos;
    }

    private int folds() {
        JsonNode folds = plan.path("folds");
        if (folds.isInt() && folds.intValue() >= 1) return folds.intValue();
        if (folds.isArray() && !folds.isEmpty()) return folds.size();
        problems.add("plan must say how many folds there are: folds=" + folds);
        return 1;
    }

    private Optional<LeakagePair> leakagePair() {
        JsonNode pair = plan.path("leakagePair");
        if (pair.isMissingNode() || pair.isNull()) return Optional.of(new LeakagePair.Undeclared());
        if (pair.hasNonNull("none")) {
            String reason = text(pair, "none", "leakagePair");
            return reason.isEmpty() ? Optional.empty() : Optional.of(new LeakagePair.NoneApplies(reason));
        }
        if (!pair.isObject()) {
            problems.add("leakagePair must be {\"suspect\": …, \"reference\": …} or {\"none\": \"the reason\"}");
            return Optional.empty();
        }
        String suspect = text(pair, "suspect", "leakagePair");
        String reference = text(pair, "reference", "leakagePair");
        if (suspect.isEmpty() || reference.isEmpty()) return Optional.empty();
        if (!suspect.equals(reference)) return Optional.of(new LeakagePair.Pair(suspect, reference));
        problems.add("leakagePair must be two variants: suspect=" + suspect + " reference=" + reference);
        return Optional.empty();
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode array = plan.path(name);
        problems.addIf(!array.isArray() || array.isEmpty(), "plan must have a list: name=" + name);
        return array.isArray() ? array : List.of();
    }

    private String text(JsonNode node, String name, String place) {
        JsonNode value = node.path(name);
        if (value.isTextual() && !value.textValue().isBlank()) return value.textValue();
        problems.add(place + " must have a text: name=" + name + " value=" + value);
        return "";
    }
}
