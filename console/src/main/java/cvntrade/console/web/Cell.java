package cvntrade.console.web;

/**
 * One value of a table.
 *
 * @param text as it is, not escaped
 * @param link where it leads, a path of this console; empty for nowhere
 */
public record Cell(String text, Kind kind, String link) {
    /** How it is set. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** An instant in UTC, beside which the reader's own zone is shown. */
        TIME,
        CODE,
        GOOD,
        BAD
    }

    public static Cell of(String text) {
        return new Cell(text, Kind.TEXT, "");
    }

    public static Cell of(Kind kind, Object value) {
        return new Cell(String.valueOf(value), kind, "");
    }

    public static Cell link(String text, String path) {
        return new Cell(text, Kind.TEXT, path);
    }
}
