package cvntrade.verdict.gates;

import cvntrade.verdict.evidence.Outcome;

/**
 * One comparison within a gate.
 *
 * @param name      what was measured, with its unit at the end where it has one
 * @param outcome   not measured where the value is unknown
 * @param measured  unrounded; NaN if unknown
 * @param bound     how it must lie to the threshold
 */
public record Condition(String name, Outcome outcome, double measured, Bound bound, double threshold) {
    /** Which side of the threshold is the good one. */
    public enum Bound {
        AT_LEAST(">=") {
            @Override
            boolean holds(double measured, double threshold) {
                return measured >= threshold;
            }
        },
        ABOVE(">") {
            @Override
            boolean holds(double measured, double threshold) {
                return measured > threshold;
            }
        },
        AT_MOST("<=") {
            @Override
            boolean holds(double measured, double threshold) {
                return measured <= threshold;
            }
        };

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        abstract boolean holds(double measured, double threshold);
    }

    static Condition of(String name, double measured, Bound bound, double threshold) {
        Outcome outcome = Double.isNaN(measured) || Double.isNaN(threshold)
                ? Outcome.NOT_MEASURED
                : Outcome.of(bound.holds(measured, threshold));
        return new Condition(name, outcome, measured, bound, threshold);
    }

    /** The same, but open: the worst known value holds, and another is unknown. */
    Condition openUnlessFailed() {
        return outcome == Outcome.FAILED ? this : new Condition(name, Outcome.NOT_MEASURED, measured, bound, threshold);
    }

    /** How far inside the good side; negative if outside, NaN if unknown. */
    public double margin() {
        return bound == Bound.AT_MOST ? threshold - measured : measured - threshold;
    }
}
