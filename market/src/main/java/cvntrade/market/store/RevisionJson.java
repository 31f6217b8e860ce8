package cvntrade.market.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.MalformedInput;
import cvntrade.market.CandleField;
import cvntrade.market.SourceFile;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Revisions as JSON, the same bytes for the same revisions. */
public final class RevisionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RevisionJson() {}

    public static ArrayNode tree(List<Revision> revisions) {
        ArrayNode all = JSON.createArrayNode();
        for (Revision revision : revisions) {
            ObjectNode node = all.addObject()
                    .put("number", revision.number())
                    .put("bar", revision.bar().toString());
            ArrayNode values = node.putArray("values");
            for (RevisedValue value : revision.values()) {
                values.addObject()
                        .put("field", value.field().name().toLowerCase(Locale.ROOT))
                        .put("stored", value.stored())
                        .put("offered", value.offered());
            }
            ArrayNode sources = node.putArray("sources");
            for (SourceFile source : revision.sources())
                sources.addObject().put("name", source.name()).put("sha256", source.sha256());
            node.put("firstSeen", revision.firstSeen().toString());
            node.put("state", revision.state());
            revision.decision()
                    .ifPresent(made -> node.put("by", made.by())
                            .put("why", made.why())
                            .put("at", made.at().toString()));
        }
        return all;
    }

    static List<Revision> parse(String text) {
        try {
            List<Revision> revisions = new ArrayList<>();
            for (JsonNode node : JSON.readTree(text)) {
                revisions.add(new Revision(
                        node.required("number").intValue(),
                        Instant.parse(string(node, "bar")),
                        values(node),
                        sources(node),
                        Instant.parse(string(node, "firstSeen")),
                        decision(node)));
            }
            return revisions;
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException unreadable) {
            throw new MalformedInput("revisions must be readable: cause=" + unreadable.getMessage(), unreadable);
        }
    }

    private static Optional<RevisionDecision> decision(JsonNode node) {
        String state = string(node, "state");
        if (state.equals("waiting")) return Optional.empty();
        return Optional.of(new RevisionDecision(
                RevisionDecision.Choice.valueOf(state.toUpperCase(Locale.ROOT)),
                string(node, "by"),
                string(node, "why"),
                Instant.parse(string(node, "at"))));
    }

    private static List<RevisedValue> values(JsonNode node) {
        List<RevisedValue> values = new ArrayList<>();
        for (JsonNode value : node.required("values")) {
            values.add(new RevisedValue(
                    CandleField.valueOf(string(value, "field").toUpperCase(Locale.ROOT)),
                    value.required("stored").doubleValue(),
                    value.required("offered").doubleValue()));
        }
        return values;
    }

    private static List<SourceFile> sources(JsonNode node) {
        List<SourceFile> sources = new ArrayList<>();
        for (JsonNode source : node.required("sources"))
            sources.add(new SourceFile(string(source, "name"), string(source, "sha256")));
        return sources;
    }

    private static String string(JsonNode node, String name) {
        return node.required(name).asText();
    }
}
