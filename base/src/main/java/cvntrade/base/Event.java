package cvntrade.base;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Something that happened, as one logfmt line: {@code event=name key=value …}.
 *
 * <p>A value with a space, a quote, an equals sign or a control character is quoted and escaped, so a line is always one line and reads
 * back to the same values.
 */
public final class Event {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Event(String name) {
        fields.put("event", name);
    }

    public static Event named(String name) {
        return new Event(name);
    }

    public Event with(String key, Object value) {
        if (fields.putIfAbsent(key, text(value)) != null) {
            throw new IllegalArgumentException("an event must name each key once: event=" + name() + " key=" + key);
        }
        return this;
    }

    public String name() {
        return fields.getOrDefault("event", "");
    }

    /** The value of a key, or an empty text where the event does not have it. */
    public String value(String key) {
        return fields.getOrDefault(key, "");
    }

    public String line() {
        StringBuilder line = new StringBuilder();
        fields.forEach((key, value) -> {
            if (line.length() > 0) line.append(' ');
            line.append(key).append('=').append(quoted(value));
        });
        return line.toString();
    }

    @Override
    public String toString() {
        return line();
    }

    private static String text(Object value) {
        return value instanceof Double number ? Decimals.shortest(number) : String.valueOf(value);
    }

    private static String quoted(String value) {
        if (!value.isEmpty()
                && value.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '=' || c == '\\' || c == 0x7f))
            return value;
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    else quoted.append(c);
                }
            }
        }
        return quoted.append('"').toString();
    }
}
