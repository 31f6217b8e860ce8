package cvntrade.console.web;

import java.util.List;

/**
 * One field of a form.
 *
 * @param name by which it is sent
 * @param label what a reader sees
 * @param value it begins with; of a choice the option, the first where it is none of them
 * @param kind how it is filled
 * @param options of a choice
 */
public record Field(String name, String label, String value, Kind kind, List<String> options) {
    /** How a field is filled. */
    public enum Kind {
        TEXT,
        /** One line that may stay empty. */
        LINE,
        PASSWORD,
        /** Several lines; must be filled. */
        REASON,
        CHOICE,
        /** Sent along unseen. */
        FIXED,
        /** A line that may be left empty. */
        OPTIONAL,
        YES
    }

    public Field {
        options = List.copyOf(options);
    }

    public static Field text(String name, String label) {
        return new Field(name, label, "", Kind.TEXT, List.of());
    }

    public static Field line(String name, String label) {
        return new Field(name, label, "", Kind.LINE, List.of());
    }

    public static Field password(String name, String label) {
        return new Field(name, label, "", Kind.PASSWORD, List.of());
    }

    public static Field reason(String label) {
        return new Field("why", label, "", Kind.REASON, List.of());
    }

    /** The first option stands there at the beginning. */
    public static Field choice(String name, String label, List<String> options) {
        return new Field(name, label, "", Kind.CHOICE, options);
    }

    public static Field chosen(String name, String label, List<String> options, String chosen) {
        return new Field(name, label, chosen, Kind.CHOICE, options);
    }

    public static Field optional(String name, String label, String value) {
        return new Field(name, label, value, Kind.OPTIONAL, List.of());
    }

    public static Field fixed(String name, String value) {
        return new Field(name, "", value, Kind.FIXED, List.of());
    }

    /** Sent as {@code yes} where it is ticked. */
    public static Field yes(String name, String label) {
        return new Field(name, label, "", Kind.YES, List.of());
    }
}
