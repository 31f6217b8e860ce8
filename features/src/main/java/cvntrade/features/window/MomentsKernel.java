package cvntrade.features.window;

import static cvntrade.features.window.Moments.DISTANCE;
import static cvntrade.features.window.Moments.KURTOSIS;
import static cvntrade.features.window.Moments.MEAN;
import static cvntrade.features.window.Moments.SKEWNESS;
import static cvntrade.features.window.Moments.VARIANCE;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@link Moments} at work. Aggregate 0 is the pivot, aggregate k the sum of the k-th powers of the differences to it. */
final class MomentsKernel extends AnchoredKernel {
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

    @Override
    void join(double[][] in, double[] @Nullable [] out, int bars) {
        double[] pivots = tail[0];
        for (int k = 1; k < head.length; k++) PowerSums.addTo(head[k], tail[k], bars);
        if (out[MEAN] != null) PowerSums.mean(pivots, head[1], inverse, out[MEAN], bars);
        if (out[DISTANCE] != null) PowerSums.distance(in[0], pivots, head[1], inverse, out[DISTANCE], bars);
        if (out[VARIANCE] != null) PowerSums.variance(head[2], head[1], inverse, window - 1, out[VARIANCE], bars);
        if (head.length <= 3) return;
        if (out[SKEWNESS] != null) PowerSums.skewness(window, head[1], head[2], head[3], out[SKEWNESS], bars);
        if (out[KURTOSIS] != null) {
            PowerSums.kurtosis(window, head[1], head[2], head[3], head[4], out[KURTOSIS], bars);
        }
    }
}
