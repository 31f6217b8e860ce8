package cvntrade.verdict.statistics;

import cvntrade.base.Check;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * A share that was counted, with its exact interval after Clopper and Pearson (1934): the true shares under which so many or so few are not
 * rarer than half of one less the confidence on either side.
 *
 * @param count how many did
 * @param of how many there were, 1 or more
 */
public record ExactShare(int count, int of) {
    public ExactShare {
        Check.atLeast(1, of, "of");
        Check.within(0, of, count, "count");
    }

    public double estimate() {
        return (double) count / of;
    }

    /** @param confidence between 0 and 1, 0.95 usually */
    public Interval interval(double confidence) {
        double tail = (1 - confidence) / 2;
        double lower = count == 0 ? 0 : quantile(count, of - count + 1.0, tail);
        double upper = count == of ? 1 : quantile(count + 1.0, of - count, 1 - tail);
        return new Interval(lower, upper);
    }

    private static double quantile(double alpha, double beta, double probability) {
        return new BetaDistribution(alpha, beta).inverseCumulativeProbability(probability);
    }
}
