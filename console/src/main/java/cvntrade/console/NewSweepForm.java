package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.console.web.Field;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The choices about a sweep that its page offers, and the command line that they come to. What is left empty is left out, so it has the
 * command's own default.
 *
 * @param given options that the console was started with, by name
 * @param place folder under which sweeps are made; the form gives a name, never a path
 * @param data folders of kline files that may be chosen, besides the home's store
 */
record NewSweepForm(Map<String, String> given, Path place, List<Path> data) {
    private static final String STORE = "the home's store";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,59}";

    /** A field that becomes an option of the command by its own name. */
    private record Choice(String name, String label) {}

    private static final List<Choice> CHOICES = List.of(
            new Choice("cryptos", "Cryptos, a comma between; empty: all that the data have"),
            new Choice("folds", "Test blocks; empty: 5"),
            new Choice("seeds", "Fits of every cell, averaged; empty: 5"),
            new Choice("rounds", "Boosting rounds of a fit; empty: 60"),
            new Choice("depth", "Depth of a tree; empty: 3"),
            new Choice("bins", "Bins of a column; empty: 32"),
            new Choice("audit-cuts", "Cuts of the look-ahead audit, for each crypto; empty: 50"),
            new Choice("untouched-share", "Share of the newest bars kept for one look at the winner; empty: 0"),
            new Choice("threads", "Fits side by side; empty: all cores"));

    NewSweepForm {
        given = new LinkedHashMap<>(given);
        data = List.copyOf(data);
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("name", "Name of its folder in " + place));
        List<String> places = new ArrayList<>(data.stream().map(Path::toString).toList());
        places.add(STORE);
        fields.add(Field.choice("data", "Candles", places));
        fields.add(Field.choice(
                "factor", "Factor", Factors.all().stream().map(Factor::name).toList()));
        for (Choice choice : CHOICES) fields.add(Field.line(choice.name(), choice.label()));
        return fields;
    }

    /** Names of all of them. */
    static String[] names() {
        List<String> names = new ArrayList<>(List.of("name", "data", "factor"));
        CHOICES.forEach(choice -> names.add(choice.name()));
        return names.toArray(String[]::new);
    }

    /** @param sent by name, those left empty absent or empty */
    List<String> words(Map<String, String> sent) {
        String name = sent.getOrDefault("name", "").strip();
        if (!name.matches(NAME)) {
            throw new MalformedInput(
                    "a sweep's name must be letters, digits, dot, dash and underscore, 60 at most: name=" + name
                            + "; it becomes a folder in " + place);
        }
        List<String> words = new ArrayList<>(List.of("sweep"));
        String chosen = sent.getOrDefault("data", STORE);
        if (!chosen.equals(STORE)) words.add("--data=" + known(chosen));
        given.forEach((option, value) -> words.add(option + "=" + value));
        String factor = sent.getOrDefault("factor", "").strip();
        if (!factor.isEmpty()) words.add("--factor=" + factor);
        for (Choice choice : CHOICES) {
            String value = sent.getOrDefault(choice.name(), "").strip();
            if (!value.isEmpty()) words.add("--" + choice.name() + "=" + value);
        }
        words.add("--out=" + place.resolve(name));
        return words;
    }

    private Path known(String chosen) {
        return data.stream()
                .filter(each -> each.toString().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("candles must be of a folder that the console was started with:"
                        + " data=" + chosen + "; there are " + data + "; add others with --data"));
    }
}
