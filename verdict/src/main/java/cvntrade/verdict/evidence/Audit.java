package cvntrade.verdict.evidence;

/**
 * Whether the look-ahead audit found a single bit that moved when the future was rewritten.
 *
 * @param detail for people: the column, the row and how far ahead it reads, or how much was compared; empty if nothing is said
 */
public record Audit(Outcome outcome, String detail) {
    public static final Audit NOT_MEASURED = new Audit(Outcome.NOT_MEASURED, "");

    public static Audit passed(String detail) {
        return new Audit(Outcome.PASSED, detail);
    }

    public static Audit failed(String detail) {
        return new Audit(Outcome.FAILED, detail);
    }
}
