package cvntrade.console;

import com.fasterxml.jackson.databind.JsonNode;
import cvntrade.sweep.plan.Amendment;
import cvntrade.sweep.plan.PlanDifference;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.verdict.plan.LeakagePair;
import cvntrade.verdict.plan.VerdictPlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A registered plan as a reviewer reads it. */
final class PlanWords {
    private final StringBuilder text = new StringBuilder();

    private PlanWords() {}

    static String of(RegisteredPlan plan) {
        PlanWords words = new PlanWords();
        words.heading(plan);
        words.candles(plan.json());
        words.fits(plan.json());
        words.gates(plan.judged());
        words.offDefault(PlanJson.offDefault(plan.settings()));
        words.amends(PlanJson.amends(plan.json()));
        return words.text.toString();
    }

    static String of(RegisteredPlan one, RegisteredPlan other, List<PlanDifference> differences) {
        PlanWords words = new PlanWords();
        words.line("before", "%s", one.hash());
        words.line("after", "%s", other.hash());
        words.text.append('\n');
        if (differences.isEmpty()) words.line("", "%s", "the plans do not differ");
        words.list(differences);
        return words.text.toString();
    }

    private void heading(RegisteredPlan plan) {
        VerdictPlan judged = plan.judged();
        line("plan", "%s", plan.hash());
        line("code", "%s", plan.code());
        line("question", "%s", plan.json().path("question").asText());
        line("factor", "%s", judged.factor());
        for (JsonNode variant : plan.json().path("variants")) {
            line(
                    "variant",
                    "%-18s %-9s %2d columns  %s",
                    variant.path("variant").asText(),
                    variant.path("role").asText(),
                    variant.path("columns").asInt(),
                    texts(variant.path("features")));
        }
        if (judged.leakagePair() instanceof LeakagePair.Pair pair)
            line("leakage", "suspect %s, reference %s", pair.suspect(), pair.reference());
        if (judged.leakagePair() instanceof LeakagePair.NoneApplies none)
            line("leakage", "no pair applies: %s", none.reason());
    }

    private void candles(JsonNode plan) {
        JsonNode window = plan.path("window");
        line(
                "window",
                "%s to %s, %d bars of %s",
                window.path("firstBar").asText(),
                window.path("lastBar").asText(),
                window.path("bars").asInt(),
                window.path("timeframe").asText());
        for (JsonNode series : plan.path("data")) {
            line(
                    "candles",
                    "%-10s %7d candles, %d gaps, SHA-256 %s",
                    series.path("symbol").asText(),
                    series.path("candles").asInt(),
                    series.path("gaps").asInt(),
                    series.path("sha256").asText());
        }
        for (JsonNode block : plan.path("testBlocks")) {
            line(
                    "test block",
                    "%d: %s to %s",
                    block.path("fold").asInt(),
                    block.path("firstBar").asText(),
                    block.path("lastBar").asText());
        }
        JsonNode untouched = plan.path("untouched");
        if (!untouched.isMissingNode()) {
            line(
                    "untouched",
                    "%s to %s, %d bars, %s of the window: out of all folds, for one look at the winner",
                    untouched.path("firstBar").asText(),
                    untouched.path("lastBar").asText(),
                    untouched.path("bars").asInt(),
                    untouched.path("share").asText());
        }
        JsonNode preflight = plan.path("preflight");
        line(
                "pre-flight",
                "%s, %s, fold %d: at least %d trades",
                preflight.path("symbol").asText(),
                preflight.path("variant").asText(),
                preflight.path("fold").asInt(),
                preflight.path("tradesMin").asInt());
        line("audit", "%d cuts for each crypto", plan.path("audit").path("cuts").asInt());
    }

    private void fits(JsonNode plan) {
        JsonNode settings = plan.path("settings");
        line(
                "fits",
                "%d seeds a cell, every %d. fit row, the last of %d parts sets the threshold by %s",
                settings.path("seeds").asInt(),
                settings.path("thinningStep").asInt(),
                settings.path("calibrationParts").asInt(),
                settings.path("threshold").asText());
        line(
                "purge",
                "%d bars beside the label spans, embargo %d bars",
                settings.path("purgeBars").asInt(),
                settings.path("embargoBars").asInt());
        line("model", "%s", pairs(settings.path("model")));
        line("label", "%s", pairs(settings.path("label")));
        line("costs", "%s", pairs(settings.path("costs")));
        line(
                "columns",
                "%d own-asset columns, %d left out",
                plan.path("ownColumns").size(),
                plan.path("leftOutColumns").size());
        for (JsonNode plugin : plan.path("plugins"))
            line(
                    "plugin",
                    "%s, SHA-256 %s",
                    plugin.path("plugin").asText(),
                    plugin.path("sha256").asText());
    }

    private void gates(VerdictPlan judged) {
        line("gates", "%s", pairs(judged.gates().toJson()));
    }

    private void offDefault(List<PlanDifference> differences) {
        text.append('\n');
        line("", "%s", differences.isEmpty() ? "every setting is the default" : "not the default, the default first:");
        list(differences);
    }

    private void amends(Optional<Amendment> amends) {
        if (amends.isEmpty()) return;
        text.append('\n');
        line(
                "",
                "amends the plan %s, which stays as it was registered; changed:",
                amends.get().planHash());
        list(amends.get().changes());
    }

    private void list(List<PlanDifference> differences) {
        for (PlanDifference each : differences) {
            text.append("  ").append(each.path()).append(": ").append(each.before());
            text.append(" -> ").append(each.after()).append('\n');
        }
    }

    private static String pairs(JsonNode object) {
        return object.properties().stream()
                .map(each -> each.getKey() + " " + each.getValue().asText())
                .collect(Collectors.joining(", "));
    }

    private static String texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(" "));
    }

    private void line(String name, String form, Object... values) {
        if (!name.isEmpty()) text.append(String.format(Locale.ROOT, "%-11s ", name));
        TextLine.add(text, form, values);
    }
}
