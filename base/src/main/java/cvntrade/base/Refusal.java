package cvntrade.base;

/** The system declines to go on because a rule forbids it. The input was readable; what it asks for is not allowed. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why the system declined; the lower-case name stands in events and in {@code --json}. */
    public enum Reason {
        GUARDRAIL,
        COVERAGE,
        AUDIT,
        PLAN_MISMATCH,
        INCOMPLETE,
        SEEDS,
        MACHINE,
        IN_USE,
        NOT_REACHED,
        NOT_REPRODUCED,
        CONTRACT,
        TAMPERED,
        PROMOTION,
        JOB;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
