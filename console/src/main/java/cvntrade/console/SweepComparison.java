package cvntrade.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.sweep.dossier.Comparison;
import cvntrade.sweep.plan.PlanDifference;
import cvntrade.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two sweeps side by side. Both lifts stand as they were found; whether their difference means anything is asked by no test here. */
record SweepComparison(JudgedSweep before, JudgedSweep after) {
    private static final String ABSENT = "absent";

    String text() {
        StringBuilder text = new StringBuilder();
        heading(text, "before", before);
        heading(text, "after", after);
        TextLine.add(text, "");
        text.append(PlanWords.of(before.plan(), after.plan(), differences()));
        TextLine.add(text, "");
        TextLine.add(text, "%-20s %-29s  %s", "lift, 95 % interval", "before", "after");
        for (String variant : variants()) {
            TextLine.add(text, "%-20s %-29s  %s", variant, lift(in(before, variant)), lift(in(after, variant)));
        }
        TextLine.add(text, "");
        gates(text);
        return text.toString();
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        heading(json.putObject("before"), before);
        heading(json.putObject("after"), after);
        ArrayNode differences = json.putArray("differences");
        differences().forEach(each -> differences.add(each.toJson()));
        ArrayNode variants = json.putArray("variants");
        for (String variant : variants()) {
            ObjectNode entry = variants.addObject().put("variant", variant);
            entry.set("before", found(in(before, variant)));
            entry.set("after", found(in(after, variant)));
        }
        return json.toPrettyString() + "\n";
    }

    /** The same for a page; the dashed line is what the later plan asks of a lock. */
    Comparison page() {
        List<Comparison.GateChange> all = gates();
        List<Comparison.GateChange> changed = changed(all);
        return new Comparison(
                side(before),
                side(after),
                after.plan().judged().gates().liftMin(),
                differences(),
                variants().stream()
                        .map(name -> new Comparison.Lifts(name, pageLift(in(before, name)), pageLift(in(after, name))))
                        .toList(),
                changed,
                all.size() - changed.size());
    }

    private static Comparison.Side side(JudgedSweep sweep) {
        JsonNode verdict = sweep.verdict();
        return new Comparison.Side(
                sweep.folder().toString(),
                sweep.plan().hash(),
                Verdict.valueOf(verdict.path("verdict").asText()),
                verdict.path("clause").asText(),
                verdict.path("reason").asText(),
                verdict.path("sentence").asText());
    }

    private static Comparison.@Nullable Lift pageLift(JsonNode variant) {
        if (variant.isMissingNode()) return null;
        JsonNode interval = variant.path("ci95");
        return new Comparison.Lift(
                number(variant.path("meanDelta")), number(interval.path(0)), number(interval.path(1)));
    }

    private static double number(JsonNode number) {
        return number.isNumber() ? number.asDouble() : Double.NaN;
    }

    private List<PlanDifference> differences() {
        return PlanDifference.between(before.plan().json(), after.plan().json());
    }

    private static void heading(StringBuilder text, String name, JudgedSweep sweep) {
        JsonNode verdict = sweep.verdict();
        TextLine.add(
                text,
                "%-11s %s: %s (rule %s, reason %s)",
                name,
                sweep.folder(),
                verdict.path("verdict").asText().replace('_', ' '),
                verdict.path("clause").asText(),
                verdict.path("reason").asText());
        TextLine.add(text, "            %s", verdict.path("sentence").asText());
    }

    private static void heading(ObjectNode json, JudgedSweep sweep) {
        json.put("folder", sweep.folder().toString());
        json.put("planHash", sweep.plan().hash());
        for (String name : List.of("verdict", "clause", "reason", "sentence")) {
            json.set(name, sweep.verdict().path(name));
        }
    }

    /** Of either sweep: one that only the other has stands there as absent. */
    private Set<String> variants() {
        Set<String> names = new LinkedHashSet<>(before.variants().keySet());
        names.addAll(after.variants().keySet());
        return names;
    }

    private static JsonNode in(JudgedSweep sweep, String variant) {
        JsonNode found = sweep.variants().get(variant);
        return found == null ? JsonNodeFactory.instance.missingNode() : found;
    }

    private static String lift(JsonNode variant) {
        if (variant.isMissingNode()) return ABSENT;
        JsonNode interval = variant.path("ci95");
        return signed(variant.path("meanDelta")) + " [" + signed(interval.path(0)) + ", " + signed(interval.path(1))
                + "]";
    }

    private static String signed(JsonNode number) {
        return number.isNumber() ? String.format(Locale.ROOT, "%+.4f", number.asDouble()) : "-";
    }

    private static JsonNode found(JsonNode variant) {
        if (variant.isMissingNode()) return JsonNodeFactory.instance.nullNode();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("meanDelta", variant.path("meanDelta"));
        json.set("ci95", variant.path("ci95"));
        ObjectNode gates = json.putObject("gates");
        variant.path("gates")
                .properties()
                .forEach(gate -> gates.set(gate.getKey(), gate.getValue().path("outcome")));
        return json;
    }

    private void gates(StringBuilder text) {
        List<Comparison.GateChange> all = gates();
        List<Comparison.GateChange> changed = changed(all);
        for (Comparison.GateChange gate : changed) {
            TextLine.add(
                    text, "gate        %-18s %-10s %s -> %s", gate.variant(), gate.gate(), gate.before(), gate.after());
        }
        TextLine.add(text, "gates       %d come out alike, %d do not", all.size() - changed.size(), changed.size());
    }

    /** Every gate of every variant of either sweep. */
    private List<Comparison.GateChange> gates() {
        List<Comparison.GateChange> gates = new ArrayList<>();
        for (String variant : variants()) {
            JsonNode one = in(before, variant).path("gates");
            JsonNode other = in(after, variant).path("gates");
            Set<String> names = new LinkedHashSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            for (String gate : names)
                gates.add(new Comparison.GateChange(variant, gate, outcome(one.path(gate)), outcome(other.path(gate))));
        }
        return gates;
    }

    private static List<Comparison.GateChange> changed(List<Comparison.GateChange> gates) {
        return gates.stream()
                .filter(gate -> !gate.before().equals(gate.after()))
                .toList();
    }

    private static String outcome(JsonNode gate) {
        return gate.isMissingNode()
                ? ABSENT
                : gate.path("outcome").asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
