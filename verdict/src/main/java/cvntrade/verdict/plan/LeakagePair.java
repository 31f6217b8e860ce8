package cvntrade.verdict.plan;

import cvntrade.base.Check;

/** Which two variants show a leak of the factor by their difference, or why no such pair exists. */
public sealed interface LeakagePair {
    /** The suspect sees more of the near past than the reference; if it scores better, something may leak. */
    record Pair(String suspect, String reference) implements LeakagePair {
        public Pair {
            Check.filled(suspect, "suspect");
            Check.filled(reference, "reference");
            if (suspect.equals(reference)) {
                throw new IllegalArgumentException("leakage pair must be two variants: suspect=" + suspect);
            }
        }
    }

    /** The factor declares that no pair applies; the reason is printed and the flag counts as clear. */
    record NoneApplies(String reason) implements LeakagePair {
        public NoneApplies {
            Check.filled(reason, "reason");
        }
    }

    /** The plan does not say; then nothing can be said of a leak, and the sample is insufficient for a verdict on the factor. */
    record Undeclared() implements LeakagePair {}
}
