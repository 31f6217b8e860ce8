package cvntrade.base;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened, as one logfmt line: {@code event=name key=value …}.
 *
 * <p>A value with a space, a quote, a backslash or an equals sign is quoted; what a reader may take for the end of a line, and what has no
 * form in UTF-8, is escaped by its number: so a line is always one line and reads back to the same values.
 */
public final class Event {
    private final Map<String, String> fields = new LinkedHashMap<>();

    private Event(String name) {
        fields.put("event", name);
    }

    public static Event named(String name) {
        return new Event(name);
    }

    /** @throws IllegalArgumentException if the key is there already or could not be read back as a key */
    public Event with(String key, Object value) {
        if (!isPlain(key)) {
            throw new IllegalArgumentException(
                    "a key must be one word without quotes or equals signs: event=" + name() + " key=" + quoted(key));
        }
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
        if (isPlain(value)) return value;
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isUnprintable(c))
                        quoted.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                    else quoted.appendCodePoint(c);
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty()
                && word.codePoints()
                        .noneMatch(
                                c -> Character.isSpaceChar(c) || isUnprintable(c) || c == '"' || c == '=' || c == '\\');
    }

    /** All of these lie below 0x10000, so four hexadecimal digits hold each. */
    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            default -> false;
        };
    }
}
