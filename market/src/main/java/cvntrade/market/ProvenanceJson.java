package cvntrade.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Provenance as one line of JSON, the same bytes for the same provenance. */
public final class ProvenanceJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ProvenanceJson() {}

    public static String write(Provenance provenance) {
        ObjectNode root = JSON.createObjectNode();
        root.put("exchange", provenance.exchange());
        root.put("symbol", provenance.symbol());
        root.put("timeframe", provenance.timeframe().toString());
        root.put("firstBar", provenance.firstBar().toString());
        root.put("lastBar", provenance.lastBar().toString());
        root.put("candles", provenance.candles());
        root.put("contentSha256", provenance.contentSha256());
        ArrayNode sources = root.putArray("sources");
        for (SourceFile source : provenance.sources())
            sources.addObject().put("name", source.name()).put("sha256", source.sha256());
        ArrayNode gaps = root.putArray("gaps");
        for (Gap gap : provenance.gaps())
            gaps.addObject().put("firstMissing", gap.firstMissing().toString()).put("bars", gap.bars());
        provenance.notes().forEach(root.putArray("notes")::add);
        return root.toString();
    }

    /** @throws MalformedInput if the text is not what {@link #write} writes */
    public static Provenance parse(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            return new Provenance(
                    string(root, "exchange"),
                    string(root, "symbol"),
                    Timeframe.parse(string(root, "timeframe")),
                    sources(root),
                    Instant.parse(string(root, "firstBar")),
                    Instant.parse(string(root, "lastBar")),
                    root.required("candles").intValue(),
                    gaps(root),
                    string(root, "contentSha256"),
                    notes(root));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeParseException unreadable) {
            throw new MalformedInput(
                    "provenance must be readable: cause=" + unreadable.getMessage() + "; import the candles again",
                    unreadable);
        }
    }

    private static List<SourceFile> sources(JsonNode root) {
        List<SourceFile> sources = new ArrayList<>();
        for (JsonNode source : root.required("sources"))
            sources.add(new SourceFile(string(source, "name"), string(source, "sha256")));
        return sources;
    }

    private static List<Gap> gaps(JsonNode root) {
        List<Gap> gaps = new ArrayList<>();
        for (JsonNode gap : root.required("gaps"))
            gaps.add(new Gap(
                    Instant.parse(string(gap, "firstMissing")),
                    gap.required("bars").intValue()));
        return gaps;
    }

    private static List<String> notes(JsonNode root) {
        List<String> notes = new ArrayList<>();
        for (JsonNode note : root.required("notes")) notes.add(note.asText());
        return notes;
    }

    private static String string(JsonNode node, String name) {
        return node.required(name).asText();
    }
}
