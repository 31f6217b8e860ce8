package cvntrade.features.window;

import cvntrade.base.Check;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Pearson correlation of two columns over the last {@code bars} rows, in [-1, 1]; NaN where a value of either is NaN, or where one of them
 * does not vary. Divisors cancel, so it is the sample correlation. Computed as the variance of {@link Moments} is.
 */
public record Correlation(int bars) implements Transform {
    public Correlation {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public int inputs() {
        return 2;
    }

    @Override
    public Kernel start(long firstBar) {
        return new CorrelationKernel(bars, firstBar);
    }

    /** Aggregates: the two pivots, then the sums of x, of y, of their squares and of their products, all as differences to the pivots. */
    private static final class CorrelationKernel extends AnchoredKernel {
        private double pivotX = Double.NaN;
        private double pivotY = Double.NaN;
        private double grownX = Double.NaN;
        private double grownY = Double.NaN;
        private double grownXX = Double.NaN;
        private double grownYY = Double.NaN;
        private double grownXY = Double.NaN;

        CorrelationKernel(int window, long firstBar) {
            super(window, 2, firstBar);
        }

        @Override
        int aggregates(double[] @Nullable [] out) {
            return 7;
        }

        @Override
        void beginHead() {
            grownX = 0;
            grownY = 0;
            grownXX = 0;
            grownYY = 0;
            grownXY = 0;
        }

        @Override
        void growHead(double[][] in, int from, int to, int position) {
            double[] columnX = in[0];
            double[] columnY = in[1];
            double[] sumsX = head[2];
            double[] sumsY = head[3];
            double[] squaresX = head[4];
            double[] squaresY = head[5];
            double[] products = head[6];
            double sumX = grownX;
            double sumY = grownY;
            double sumXX = grownXX;
            double sumYY = grownYY;
            double sumXY = grownXY;
            for (int row = from; row < to; row++) {
                double x = columnX[row] - pivotX;
                double y = columnY[row] - pivotY;
                sumsX[row] = sumX += x;
                sumsY[row] = sumY += y;
                squaresX[row] = sumXX += x * x;
                squaresY[row] = sumYY += y * y;
                products[row] = sumXY += x * y;
            }
            grownX = sumX;
            grownY = sumY;
            grownXX = sumXX;
            grownYY = sumYY;
            grownXY = sumXY;
        }

        @Override
        void emptyHead(int row) {
            for (double[] sums : head) sums[row] = 0;
        }

        @Override
        void closeTails(double[][] in, int from, double[][] tails, int at) {
            pivotX = in[0][from + window - 1];
            pivotY = in[1][from + window - 1];
            Arrays.fill(tails[0], at, at + window, pivotX);
            Arrays.fill(tails[1], at, at + window, pivotY);
            double sumX = 0;
            double sumY = 0;
            double sumXX = 0;
            double sumYY = 0;
            double sumXY = 0;
            for (int p = window - 1; p >= 0; p--) {
                double x = in[0][from + p] - pivotX;
                double y = in[1][from + p] - pivotY;
                tails[2][at + p] = sumX += x;
                tails[3][at + p] = sumY += y;
                tails[4][at + p] = sumXX += x * x;
                tails[5][at + p] = sumYY += y * y;
                tails[6][at + p] = sumXY += x * y;
            }
        }

        /**
         * Where a column does not vary, all its differences are 0, and 0 ÷ 0 is NaN. In short loops, of which each runs several rows at a
         * time: the sums of squares and products about the pivots become those about the means, in place.
         */
        @Override
        void join(double[][] in, double[] @Nullable [] out, int bars) {
            for (int k = 2; k < head.length; k++) PowerSums.addTo(head[k], tail[k], bars);
            double inverse = 1.0 / window;
            aboutTheMeans(head[6], head[2], head[3], inverse, bars);
            aboutTheMeans(head[4], head[2], head[2], inverse, bars);
            aboutTheMeans(head[5], head[3], head[3], inverse, bars);
            correlate(head[6], head[4], head[5], out[0], bars);
        }

        private static void aboutTheMeans(double[] products, double[] sumsX, double[] sumsY, double inverse, int bars) {
            for (int row = 0; row < bars; row++) products[row] -= sumsX[row] * sumsY[row] * inverse;
        }

        /** The roots are taken apart: the product of two tiny sums of squares would underflow. */
        private static void correlate(
                double[] products, double[] squaresX, double[] squaresY, double[] correlations, int bars) {
            for (int row = 0; row < bars; row++) {
                correlations[row] = products[row] / (Math.sqrt(squaresX[row]) * Math.sqrt(squaresY[row]));
            }
            for (int row = 0; row < bars; row++) {
                correlations[row] = Math.max(-1, Math.min(1, Finite.orUnknown(correlations[row])));
            }
        }
    }
}
