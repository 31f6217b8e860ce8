package cvntrade.serving.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.MalformedInput;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A history as JSON and back: what is not known is null, what has no bound the text {@code Infinity}. */
public final class DriftJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DriftJson() {}

    public static String write(DriftHistory history) {
        ObjectNode json = JSON.createObjectNode();
        json.put("symbol", history.symbol())
                .put("version", history.version())
                .put("id", history.id())
                .put("trainedFrom", history.trainedFrom())
                .put("trainedTo", history.trainedTo())
                .put("state", history.state().word());
        ArrayNode weeks = json.putArray("weeks");
        for (WeekReport week : history.weeks()) {
            ObjectNode each = weeks.addObject()
                    .put("begin", week.begin().toString())
                    .put("state", week.state().word());
            ObjectNode broken = each.putObject("broken");
            week.broken().forEach(broken::put);
            ArrayNode findings = each.putArray("findings");
            week.findings().forEach(finding -> write(finding, findings.addObject()));
        }
        return json.toString() + "\n";
    }

    private static void write(Finding finding, ObjectNode json) {
        Reading reading = finding.reading();
        json.put("column", reading.column()).put("signal", reading.signal().name());
        number(json, "measured", reading.measured());
        number(json, "effect", reading.effect());
        number(json, "pNaive", reading.pNaive());
        number(json, "p", reading.p());
        number(json, "pAdjusted", finding.pAdjusted());
        json.put("alarm", finding.alarm()).put("state", finding.state().name());
    }

    private static void number(ObjectNode json, String name, double value) {
        if (Double.isNaN(value)) json.putNull(name);
        else if (Double.isInfinite(value)) json.put(name, String.valueOf(value));
        else json.put(name, value);
    }

    /** @throws MalformedInput if it is not such a text */
    public static DriftHistory read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            List<WeekReport> weeks = new ArrayList<>();
            for (JsonNode week : json.required("weeks")) {
                List<Finding> findings = new ArrayList<>();
                week.required("findings").forEach(finding -> findings.add(finding(finding)));
                Map<String, String> broken = new LinkedHashMap<>();
                week.required("broken")
                        .properties()
                        .forEach(field ->
                                broken.put(field.getKey(), field.getValue().asText()));
                weeks.add(new WeekReport(Instant.parse(week.required("begin").asText()), findings, broken));
            }
            return new DriftHistory(
                    json.required("symbol").asText(),
                    json.required("version").asInt(),
                    json.required("id").asText(),
                    json.required("trainedFrom").asText(),
                    json.required("trainedTo").asText(),
                    weeks);
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException malformed) {
            throw new MalformedInput(
                    "a history of drift must be as it was written: " + malformed.getMessage(), malformed);
        }
    }

    private static Finding finding(JsonNode json) {
        Reading reading = new Reading(
                json.required("column").asText(),
                Signal.valueOf(json.required("signal").asText()),
                number(json.required("measured")),
                number(json.required("effect")),
                number(json.required("pNaive")),
                number(json.required("p")));
        return new Finding(
                reading,
                number(json.required("pAdjusted")),
                json.required("alarm").asBoolean(),
                DriftState.valueOf(json.required("state").asText()));
    }

    private static double number(JsonNode value) {
        if (value.isNull()) return Double.NaN;
        return value.isTextual() ? Double.parseDouble(value.asText()) : value.asDouble();
    }
}
