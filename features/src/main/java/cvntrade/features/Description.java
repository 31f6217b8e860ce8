package cvntrade.features;

import cvntrade.base.Check;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column is, for people; one for all windows of a kind. The notation of the formulas stands at the head of {@code docs/features.md}.
 *
 * @param pattern the column's name with its parameters in braces: <code>rsi_{n}</code>
 * @param formula how the value is computed
 * @param unit what one is one of
 * @param unknown where the value is NaN
 * @param difference how it differs from the textbook's form
 * @param source whose definition it is, and from when
 */
public record Description(
        String pattern, String formula, String unit, String unknown, String difference, String source) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z])}");
    private static final String MISSING_BAR = "where a bar that it reads is missing";

    public Description {
        Check.filled(pattern, "pattern");
        Check.filled(formula, "formula");
        Check.filled(unit, "unit");
        Check.filled(unknown, "unknown");
        Check.filled(difference, "difference");
        Check.filled(source, "source");
    }

    /** Begins a description; {@link Draft#source} ends it. */
    public static Draft of(String pattern) {
        return new Draft(pattern);
    }

    /** The column's name for these parameters, in the order in which the pattern names them. */
    public String name(int... values) {
        Matcher parameter = PARAMETER.matcher(pattern);
        StringBuilder name = new StringBuilder();
        int given = 0;
        while (parameter.find()) {
            if (given == values.length) throw wrongCount(values.length);
            parameter.appendReplacement(name, Integer.toString(values[given++]));
        }
        if (given < values.length) throw wrongCount(values.length);
        return parameter.appendTail(name).toString();
    }

    /** The parameters that a column's name holds, in the order of the pattern; empty where it has none or the name is not of this kind. */
    public Map<String, Integer> parameters(String name) {
        Matcher read = Pattern.compile(PARAMETER.matcher(pattern).replaceAll("(?<$1>[0-9]{1,6})"))
                .matcher(name);
        Map<String, Integer> values = new LinkedHashMap<>();
        if (!read.matches()) return values;
        Matcher parameter = PARAMETER.matcher(pattern);
        while (parameter.find()) values.put(parameter.group(1), Integer.valueOf(read.group(parameter.group(1))));
        return values;
    }

    private IllegalArgumentException wrongCount(int given) {
        return new IllegalArgumentException(
                "a name must be given each of its parameters: pattern=" + pattern + " given=" + given);
    }

    /** A description that still lacks its source. */
    public static final class Draft {
        private final String pattern;
        private String formula = "";
        private String unit = "";
        private String unknown = MISSING_BAR;
        private String difference = "none";

        private Draft(String pattern) {
            this.pattern = pattern;
        }

        public Draft formula(String text) {
            formula = text;
            return this;
        }

        public Draft unit(String text) {
            unit = text;
            return this;
        }

        /** A reason beside a missing bar, which makes every value unknown that reads it. */
        public Draft unknownWhere(String text) {
            unknown = MISSING_BAR + ", or " + text;
            return this;
        }

        public Draft neverUnknown() {
            unknown = "never: it reads the clock alone";
            return this;
        }

        public Draft difference(String text) {
            difference = text;
            return this;
        }

        public Description source(String text) {
            return new Description(pattern, formula, unit, unknown, difference, text);
        }
    }
}
