package cvntrade.features.window;

import cvntrade.base.Check;

/**
 * What the last {@code bars} values are like, all from one pass. NaN where one of the values is; skewness and kurtosis also where they do not
 * vary. Skewness and kurtosis need four bars; a shorter window has no such outputs.
 *
 * <p>Sums of powers of differences to a pivot that lies in the window. The pivot is one of the n values, so its squared distance from the
 * mean is at most n times the variance. Where it is a spike, so much cancels and the variance has a relative error of about n to the power
 * of 1.5 times 1e-16, elsewhere 1e-14 at most. On a constant stretch all differences are 0: the mean is exactly the constant and the
 * variance exactly 0.
 */
public record Moments(int bars) implements Transform {
    /** Output: the mean. */
    public static final int MEAN = 0;

    /** Output: the newest value less the mean. */
    public static final int DISTANCE = 1;

    /** Output: the sample variance (divisor n - 1). */
    public static final int VARIANCE = 2;

    /** Output: the sample skewness, G1 of Joanes and Gill (1998), as pandas. */
    public static final int SKEWNESS = 3;

    /** Output: the sample excess kurtosis, G2 of Joanes and Gill (1998), as pandas. */
    public static final int KURTOSIS = 4;

    public Moments {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public int outputs() {
        return bars < 4 ? VARIANCE + 1 : KURTOSIS + 1;
    }

    @Override
    public Kernel start(long firstBar) {
        return new MomentsKernel(bars, firstBar);
    }
}
