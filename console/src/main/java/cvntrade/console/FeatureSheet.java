package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Decimals;
import cvntrade.base.Timeframe;
import cvntrade.features.CandleColumn;
import cvntrade.features.Description;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.SignalFeature;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything there is to say of one column.
 *
 * @param family it belongs to
 */
record FeatureSheet(FeatureFamily family, Feature feature) {
    private static final long HOUR_MS = 3_600_000;
    private static final String UNSAID = "not described by its author";

    String text() {
        StringBuilder text = new StringBuilder(feature.name()).append('\n');
        line(text, "family", family.name() + ": " + family.about());
        String bars = feature.lookbackBars() == 1 ? " bar, " : " bars, ";
        line(text, "lookback", feature.lookbackBars() + bars + Decimals.shortest(hours()) + " hours");
        line(text, "reads", reads().isEmpty() ? nothing() : String.join(", ", reads()));
        feature.description().ifPresentOrElse(words -> describe(text, words), () -> line(text, "formula", UNSAID));
        return text.toString();
    }

    private void describe(StringBuilder text, Description words) {
        line(text, "formula", words.formula() + parameters(words));
        line(text, "unit", words.unit());
        line(text, "NaN", words.unknown());
        line(text, "textbook", words.difference());
        line(text, "source", words.source());
        text.append("The notation stands in docs/features.md.\n");
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", feature.name());
        json.put("family", family.name());
        json.put("key", feature.key());
        json.put("lookbackBars", feature.lookbackBars());
        json.put("lookbackHours", hours());
        json.put("readsReference", feature.readsReference());
        reads().forEach(json.putArray("reads")::add);
        feature.description().ifPresent(words -> {
            json.put("formula", words.formula());
            ObjectNode parameters = json.putObject("parameters");
            words.parameters(feature.name()).forEach(parameters::put);
            json.put("unit", words.unit());
            json.put("unknown", words.unknown());
            json.put("difference", words.difference());
            json.put("source", words.source());
        });
        return json;
    }

    private double hours() {
        return feature.lookbackBars() * (double) Timeframe.M15.millis() / HOUR_MS;
    }

    private String parameters(Description words) {
        Map<String, Integer> values = words.parameters(feature.name());
        if (values.isEmpty()) return "";
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + value.getValue())
                .collect(Collectors.joining(", ", "; here ", ""));
    }

    private List<String> reads() {
        return feature.reads().stream()
                .map(column -> (column.isOfReference() ? column.series() + " " : "") + field(column))
                .sorted()
                .toList();
    }

    /** A sentence that reads no candle can only read the clock; a feature of another kind may just not have said. */
    private String nothing() {
        return feature instanceof SignalFeature ? "the clock alone" : "not declared by its author";
    }

    private static String field(CandleColumn column) {
        return column.field().name().toLowerCase(Locale.ROOT);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-10s%s\n".formatted(name, value));
    }
}
