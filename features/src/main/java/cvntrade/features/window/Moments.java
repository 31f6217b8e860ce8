package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    /** Aggregate 0 is the pivot, aggregate k the sum of the k-th powers. */
    private static final class MomentsKernel extends AnchoredKernel {
        private final double inverse;
        private double pivot = Double.NaN;
        private double grown1 = Double.NaN;
        private double grown2 = Double.NaN;
        private double grown3 = Double.NaN;
        private double grown4 = Double.NaN;

        MomentsKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            inverse = 1.0 / window;
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            int highestPower = 1;
            if (out[VARIANCE] != null) highestPower = 2;
            if (out.length > KURTOSIS && (out[SKEWNESS] != null || out[KURTOSIS] != null)) highestPower = 4;
            return 1 + highestPower;
        }

        @Override
        void beginHead() {
            grown1 = 0;
            grown2 = 0;
            grown3 = 0;
            grown4 = 0;
        }

        @Override
        void emptyHead(int row) {
            for (double[] sums : head) sums[row] = 0;
        }

        @Override
        void growHead(double[][] in, int from, int to, int position) {
            switch (head.length) {
                case 2 -> growSum(in[0], head[1], from, to);
                case 3 -> growSquares(in[0], head[1], head[2], from, to);
                default -> growFourthPowers(in[0], from, to);
            }
        }

        private void growSum(double[] x, double[] sums1, int from, int to) {
            double sum1 = grown1;
            for (int row = from; row < to; row++) sums1[row] = sum1 += x[row] - pivot;
            grown1 = sum1;
        }

        private void growSquares(double[] x, double[] sums1, double[] sums2, int from, int to) {
            double sum1 = grown1;
            double sum2 = grown2;
            for (int row = from; row < to; row++) {
                double d = x[row] - pivot;
                sums1[row] = sum1 += d;
                sums2[row] = sum2 += d * d;
            }
            grown1 = sum1;
            grown2 = sum2;
        }

        private void growFourthPowers(double[] x, int from, int to) {
            growSquares(x, head[1], head[2], from, to);
            double[] sums3 = head[3];
            double[] sums4 = head[4];
            double sum3 = grown3;
            double sum4 = grown4;
            for (int row = from; row < to; row++) {
                double d = x[row] - pivot;
                double d2 = d * d;
                sums3[row] = sum3 += d2 * d;
                sums4[row] = sum4 += d2 * d2;
            }
            grown3 = sum3;
            grown4 = sum4;
        }

        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            double[] x = in[0];
            pivot = x[from + window - 1];
            Arrays.fill(tails[0], at, at + window, pivot);
            switch (tails.length) {
                case 2 -> closeSum(x, from, tails[1], at);
                case 3 -> closeSquares(x, from, tails[1], tails[2], at);
                default -> closeFourthPowers(x, from, tails, at);
            }
        }

        private void closeSum(double[] x, int from, double[] sums1, int at) {
            double sum1 = 0;
            for (int p = window - 1; p >= 0; p--) sums1[at + p] = sum1 += x[from + p] - pivot;
        }

        private void closeSquares(double[] x, int from, double[] sums1, double[] sums2, int at) {
            double sum1 = 0;
            double sum2 = 0;
            for (int p = window - 1; p >= 0; p--) {
                double d = x[from + p] - pivot;
                sums1[at + p] = sum1 += d;
                sums2[at + p] = sum2 += d * d;
            }
        }

        private void closeFourthPowers(double[] x, int from, double[][] tails, int at) {
            closeSquares(x, from, tails[1], tails[2], at);
            double sum3 = 0;
            double sum4 = 0;
            for (int p = window - 1; p >= 0; p--) {
                double d = x[from + p] - pivot;
                double d2 = d * d;
                tails[3][at + p] = sum3 += d2 * d;
                tails[4][at + p] = sum4 += d2 * d2;
            }
        }

        /** In short loops, of which each runs several rows at a time. */
        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            double[] pivots = tail[0];
            for (int k = 1; k < head.length; k++) addTo(head[k], tail[k], bars);
            if (out[MEAN] != null) mean(pivots, head[1], inverse, out[MEAN], bars);
            if (out[DISTANCE] != null) distance(in[0], pivots, head[1], inverse, out[DISTANCE], bars);
            if (head.length > 3) shape(out, bars);
            if (out[VARIANCE] != null) variance(head[2], head[1], inverse, window - 1, out[VARIANCE], bars);
        }

        private static void addTo(double[] sums, double[] more, int bars) {
            for (int row = 0; row < bars; row++) sums[row] += more[row];
        }

        private static void mean(double[] pivot, double[] sum, double inverse, double[] out, int bars) {
            for (int row = 0; row < bars; row++) out[row] = pivot[row] + sum[row] * inverse;
        }

        private static void distance(double[] x, double[] pivot, double[] sum, double inverse, double[] out, int bars) {
            for (int row = 0; row < bars; row++) out[row] = x[row] - pivot[row] - sum[row] * inverse;
        }

        private static void variance(
                double[] squares, double[] sum, double inverse, double divisor, double[] out, int bars) {
            for (int row = 0; row < bars; row++) {
                out[row] = (squares[row] - sum[row] * sum[row] * inverse) / divisor;
            }
        }

        private void shape(double[] @Nullable [] out, int bars) {
            if (out[SKEWNESS] != null) skewness(head[1], head[2], head[3], out[SKEWNESS], bars);
            if (out[KURTOSIS] != null) kurtosis(head[1], head[2], head[3], head[4], out[KURTOSIS], bars);
        }

        /** From the sums of powers about the pivot to those about the mean. */
        private void skewness(double[] sum1, double[] sum2, double[] sum3, double[] out, int bars) {
            double n = window;
            double factor = n * Math.sqrt(n - 1) / (n - 2);
            for (int row = 0; row < bars; row++) {
                double mean = sum1[row] * inverse;
                out[row] = factor * (sum3[row] - mean * (3 * sum2[row] - 2 * mean * sum1[row]));
            }
            for (int row = 0; row < bars; row++) {
                double moment2 = sum2[row] - sum1[row] * sum1[row] * inverse;
                out[row] /= moment2 * Math.sqrt(moment2);
            }
        }

        private void kurtosis(double[] sum1, double[] sum2, double[] sum3, double[] sum4, double[] out, int bars) {
            double n = window;
            double factor = (n - 1) / ((n - 2) * (n - 3));
            for (int row = 0; row < bars; row++) {
                double mean = sum1[row] * inverse;
                out[row] = 4 * sum3[row] - mean * (6 * sum2[row] - 3 * mean * sum1[row]);
            }
            for (int row = 0; row < bars; row++) {
                out[row] = sum4[row] - sum1[row] * inverse * out[row];
            }
            for (int row = 0; row < bars; row++) {
                double moment2 = sum2[row] - sum1[row] * sum1[row] * inverse;
                out[row] = factor * ((n + 1) * n * out[row] / (moment2 * moment2) - 3 * (n - 1));
            }
        }
    }
}
