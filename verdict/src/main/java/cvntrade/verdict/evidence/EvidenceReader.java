package cvntrade.verdict.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import cvntrade.base.MalformedInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads evidence from JSON. A part that says two different things is refused rather than believed. */
final class EvidenceReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EvidenceReader() {}

    static Evidence read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            if (!node.isObject()) {
                throw new MalformedInput("evidence must be a JSON object: type=" + node.getNodeType());
            }
            return new Evidence(preflight(node), audit(node), mlops(node));
        } catch (JsonProcessingException unreadable) {
            throw new MalformedInput("evidence must be JSON: cause=" + unreadable.getMessage(), unreadable);
        } catch (IllegalArgumentException contradictory) {
            throw new MalformedInput(String.valueOf(contradictory.getMessage()), contradictory);
        }
    }

    private static Preflight preflight(JsonNode evidence) {
        JsonNode part = evidence.path("preflight");
        double trades = number(part, "trades");
        double required = number(part, "required");
        Set<Outcome> said = said("preflight", part);
        if (!Double.isNaN(trades) && !Double.isNaN(required)) said.add(Outcome.of(trades >= required));
        return new Preflight(single("preflight", part, said), trades, required);
    }

    private static Audit audit(JsonNode evidence) {
        JsonNode part = evidence.path("audit");
        return new Audit(
                single("audit", part, said("audit", part)), part.path("detail").asText(""));
    }

    private static MlopsReadiness mlops(JsonNode evidence) {
        JsonNode part = evidence.path("mlops");
        Set<Outcome> said = said("mlops", part);
        List<String> missing = new ArrayList<>();
        part.path("missing").forEach(each -> missing.add(each.asText()));
        if (part.path("missing").isArray()) said.add(Outcome.of(missing.isEmpty()));
        return new MlopsReadiness(single("mlops", part, said), missing);
    }

    /** Every answer that the part gives in so many words. */
    private static Set<Outcome> said(String name, JsonNode part) {
        Set<Outcome> said = new HashSet<>();
        if (part.isBoolean()) said.add(Outcome.of(part.booleanValue()));
        if (part.isTextual()) said.add(outcome(name, part));
        for (String field : List.of("passed", "complete")) {
            JsonNode value = part.path(field);
            if (value.isBoolean()) said.add(Outcome.of(value.booleanValue()));
            else if (!value.isMissingNode() && !value.isNull()) {
                throw new MalformedInput("evidence must be true or false: part=" + name + " " + field + "=" + value);
            }
        }
        if (part.hasNonNull("outcome")) said.add(outcome(name, part.get("outcome")));
        return said;
    }

    private static Outcome single(String name, JsonNode part, Set<Outcome> said) {
        if (said.size() > 1) {
            throw new MalformedInput("evidence must not contradict itself: part=" + name + " value=" + part);
        }
        if (said.size() == 1) return said.iterator().next();
        boolean silent = part.isMissingNode() || part.isNull() || part.isObject();
        if (silent) return Outcome.NOT_MEASURED;
        throw new MalformedInput("evidence must say passed, failed or nothing: part=" + name + " value=" + part);
    }

    private static Outcome outcome(String name, JsonNode word) {
        return switch (word.asText().toLowerCase(Locale.ROOT).replace(' ', '_')) {
            case "passed", "complete" -> Outcome.PASSED;
            case "failed", "incomplete" -> Outcome.FAILED;
            case "not_measured" -> Outcome.NOT_MEASURED;
            default ->
                throw new MalformedInput(
                        "evidence must be passed, failed or not_measured: part=" + name + " value=" + word);
        };
    }

    private static double number(JsonNode part, String name) {
        JsonNode value = part.path(name);
        if (value.isMissingNode() || value.isNull()) return Double.NaN;
        if (value.isNumber()) return value.doubleValue();
        throw new MalformedInput("evidence must be a number: part=preflight " + name + "=" + value);
    }
}
