package cvntrade.verdict;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.DurableFile;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.LeakageFlag;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.plan.LeakagePair;
import java.nio.file.Path;
import java.util.List;

/**
 * A report as {@code verdict.json}: the same report gives the same bytes. Numbers stand in their shortest exact form; an unknown one is
 * null, an infinite one the text {@code Infinity} or {@code -Infinity}.
 */
public final class VerdictJson {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .build();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private VerdictJson() {}

    public static void write(VerdictReport report, Path file) {
        DurableFile.write(file, text(report));
    }

    public static String text(VerdictReport report) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try {
            return JSON.writer(printer).writeValueAsString(json(report)) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values must be writable", impossible);
        }
    }

    static ObjectNode json(VerdictReport report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verdict", report.verdict().name());
        json.put("rule", report.rule());
        json.put("clause", report.decision().clause());
        json.put("reason", report.reason());
        json.put("sentence", report.sentence());
        json.put("factor", report.plan().factor());
        json.put("planHash", report.plan().planHash());
        strings(json.putArray("lockable"), report.decision().lockable());
        json.put("fragile", report.fragile());
        evidence(json.putObject("evidence"), report.evidence());
        ArrayNode variants = json.putArray("variants");
        report.variants().forEach(variant -> VariantJson.write(variants.addObject(), variant, report.plan()));
        report.leakage().ifPresent(flag -> leakage(json.putObject("leakage"), flag));
        report.selection().ifPresent(selection -> {
            ObjectNode node = json.putObject("selection");
            JsonNumbers.numbers(node.putObject("adjustedP"), selection.adjustedP());
            node.set("deflatedBest", JsonNumbers.number(selection.deflatedBest()));
        });
        ArrayNode others = json.putArray("otherMethods");
        report.otherMethods()
                .forEach(other -> others.addObject()
                        .put("method", other.method())
                        .put("verdict", other.verdict().name())
                        .put("rule", other.rule()));
        ArrayNode turns = json.putArray("whatWouldChange");
        report.turns().forEach(turn -> turn(turns.addObject(), turn, report.verdict()));
        json.set("gates", report.plan().gates().toJson());
        strings(json.putArray("departures"), Departures.fromTheWording());
        return json;
    }

    private static void evidence(ObjectNode json, Evidence evidence) {
        json.putObject("preflight")
                .put("outcome", evidence.preflight().outcome().name())
                .<ObjectNode>set(
                        "trades", JsonNumbers.number(evidence.preflight().trades()))
                .set("required", JsonNumbers.number(evidence.preflight().required()));
        json.putObject("audit")
                .put("outcome", evidence.audit().outcome().name())
                .put("detail", evidence.audit().detail());
        ObjectNode mlops = json.putObject("mlops");
        mlops.put("outcome", evidence.mlops().outcome().name());
        strings(mlops.putArray("missing"), evidence.mlops().missing());
    }

    private static void leakage(ObjectNode json, LeakageFlag flag) {
        if (flag.state() == LeakageState.NOT_EVALUABLE) json.putNull("flagged");
        else json.put("flagged", flag.state() == LeakageState.FLAGGED);
        json.put("state", flag.state().name());
        if (flag.pair() instanceof LeakagePair.Pair pair) {
            json.put("suspect", pair.suspect()).put("reference", pair.reference());
        }
        json.set("meanDelta", JsonNumbers.number(flag.meanDelta()));
        json.set("pooledP", JsonNumbers.number(flag.pooledP()));
        json.set("foldMeansP", JsonNumbers.number(flag.foldMeansP()));
        JsonNumbers.numbers(json.putObject("adjustedP"), flag.adjustedP());
        json.put("note", flag.note());
    }

    private static void turn(ObjectNode json, Turn turn, Verdict found) {
        json.put("gate", turn.gate());
        if (turn.variant().isEmpty()) json.putNull("variant");
        else json.put("variant", turn.variant());
        json.put("from", turn.from().name()).put("to", turn.to().name());
        // To pass, every condition that fails must turn; to fail, one that holds is enough.
        json.put("needs", turn.to() == Outcome.PASSED ? "all" : "any");
        ArrayNode changes = json.putArray("changes");
        for (Turn.Change change : turn.changes()) {
            ObjectNode each = changes.addObject().put("condition", change.condition());
            each.set("measured", JsonNumbers.number(change.measured()));
            each.set("by", JsonNumbers.number(change.by()));
            each.put("more", change.more());
        }
        json.put("verdict", turn.verdict().verdict().name())
                .put("rule", turn.verdict().rule())
                .put("reason", turn.verdict().reason())
                .put("changesVerdict", turn.changes(found));
    }

    private static void strings(ArrayNode json, List<String> values) {
        values.forEach(json::add);
    }
}
