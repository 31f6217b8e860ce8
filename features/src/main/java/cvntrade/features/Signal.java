package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.features.window.Affine;
import cvntrade.features.window.Delay;
import cvntrade.features.window.ExponentialMean;
import cvntrade.features.window.Moments;
import cvntrade.features.window.Pointwise;
import cvntrade.features.window.Sum;
import cvntrade.features.window.Transform;
import java.util.ArrayList;
import java.util.List;

/**
 * One value a bar, described: which candles it comes from and through which transforms. Nothing is computed here; equal signals are one
 * computation wherever they stand. There is no word for a bar to come, so no sentence can say it.
 */
public sealed interface Signal permits CandleColumn, Calendar, PassOutput {
    /** Longer sums are quicker in one pass of their own: the rungs would no longer stay near the processor. */
    int LONGEST_LADDER_OF_SUMS = 320;

    /** The signals this one is computed from; none for a source. */
    List<Signal> readsFrom();

    /** Count of the rows up to and including t that the value at row t may read. */
    int lookbackBars();

    default Signal through(Transform transform) {
        return output(transform, 0);
    }

    /** One of the columns that a pass over this signal makes. */
    default Signal output(Transform transform, int output) {
        return new PassOutput(Pass.of(transform, this), output);
    }

    /** A transform of this signal and another. */
    default Signal with(Signal other, Transform transform) {
        return new PassOutput(Pass.of(transform, this, other), 0);
    }

    default Signal delayedBy(int bars) {
        return bars == 0 ? this : through(new Delay(bars));
    }

    /** Simple return over some bars, as a fraction: {@code x[t] / x[t - bars] - 1}. */
    default Signal change(int bars) {
        return relativeTo(delayedBy(bars));
    }

    /** {@code x[t] - x[t - bars]}. */
    default Signal difference(int bars) {
        return minus(delayedBy(bars));
    }

    default Signal plus(Signal other) {
        return with(other, Pointwise.PLUS);
    }

    default Signal minus(Signal other) {
        return with(other, Pointwise.MINUS);
    }

    default Signal times(Signal other) {
        return with(other, Pointwise.TIMES);
    }

    default Signal over(Signal other) {
        return with(other, Pointwise.OVER);
    }

    /** {@code this / other - 1}. */
    default Signal relativeTo(Signal other) {
        return with(other, Pointwise.RELATIVE_TO);
    }

    default Signal higherOf(Signal other) {
        return with(other, Pointwise.HIGHER_OF);
    }

    default Signal lowerOf(Signal other) {
        return with(other, Pointwise.LOWER_OF);
    }

    /** This where the condition is above zero, else 0; unknown where either is. */
    default Signal wherePositive(Signal condition) {
        return times(condition.sign().positivePart());
    }

    default Signal times(double factor) {
        return scaled(factor, 0);
    }

    default Signal plus(double offset) {
        return scaled(1, offset);
    }

    /** {@code factor * this + offset}. */
    default Signal scaled(double factor, double offset) {
        return through(new Affine(factor, offset));
    }

    default Signal negated() {
        return times(-1);
    }

    default Signal squared() {
        return times(this);
    }

    default Signal log() {
        return through(Pointwise.LOG);
    }

    default Signal root() {
        return through(Pointwise.ROOT);
    }

    default Signal absolute() {
        return through(Pointwise.ABSOLUTE);
    }

    default Signal positivePart() {
        return through(Pointwise.POSITIVE_PART);
    }

    default Signal sign() {
        return through(Pointwise.SIGN);
    }

    /** The sum of the last {@code bars} values; unknown where one of them is. Of values that are not negative it never is. */
    default Signal sum(int bars) {
        return bars <= LONGEST_LADDER_OF_SUMS ? ladder(bars, Pointwise.PLUS, false) : through(new Sum(bars));
    }

    default Signal mean(int bars) {
        return output(new Moments(bars), Moments.MEAN);
    }

    /** Finite exponential mean, alpha = 2 ÷ (span + 1). */
    default Signal exponentialMean(int spanBars) {
        return through(ExponentialMean.ofSpan(spanBars));
    }

    /** Finite form of Wilder's smoothing, alpha = 1 ÷ period. */
    default Signal wilderMean(int periodBars) {
        return through(ExponentialMean.wilder(periodBars));
    }

    /** Sample variance (divisor n - 1). */
    default Signal variance(int bars) {
        return output(new Moments(bars), Moments.VARIANCE);
    }

    /** Sample standard deviation (divisor n - 1). */
    default Signal deviation(int bars) {
        return variance(bars).root();
    }

    /** Distance from the mean in sample standard deviations; NaN where there is no spread. */
    default Signal zScore(int bars) {
        return output(new Moments(bars), Moments.DISTANCE).over(deviation(bars));
    }

    /** Sample skewness, G1 of Joanes and Gill (1998); NaN where there is no spread. */
    default Signal skewness(int bars) {
        return output(new Moments(bars), Moments.SKEWNESS);
    }

    /** Sample excess kurtosis, G2 of Joanes and Gill (1998); NaN where there is no spread. */
    default Signal kurtosis(int bars) {
        return output(new Moments(bars), Moments.KURTOSIS);
    }

    /** The highest of the last {@code bars} values; unknown where one of them is. */
    default Signal highest(int bars) {
        return ladder(bars, Pointwise.HIGHER_OF, true);
    }

    /** The lowest of the last {@code bars} values; unknown where one of them is. */
    default Signal lowest(int bars) {
        return ladder(bars, Pointwise.LOWER_OF, true);
    }

    /**
     * A window of an aggregate, from windows of 1, 2, 4, 8, … bars, each from two of half its length; the newest part is the widest. All windows
     * of one signal share these rungs, no rung waits for another bar's, and a value depends on the bars of its window alone.
     *
     * @param overlapping whether the aggregate does not mind seeing a value twice: then two of the widest rung are enough
     */
    private Signal ladder(int bars, Transform both, boolean overlapping) {
        Check.atLeast(1, bars, "bars");
        List<Signal> rungs = new ArrayList<>(List.of(this));
        for (int width = 1; 2 * width <= bars; width *= 2) {
            Signal half = rungs.get(rungs.size() - 1);
            rungs.add(half.with(half.delayedBy(width), both));
        }
        int rung = rungs.size() - 1;
        Signal window = rungs.get(rung);
        int done = 1 << rung;
        if (overlapping && done < bars) return window.with(window.delayedBy(bars - done), both);
        while (done < bars) {
            rung--;
            if (done + (1 << rung) > bars) continue;
            window = window.with(rungs.get(rung).delayedBy(done), both);
            done += 1 << rung;
        }
        return window;
    }
}
