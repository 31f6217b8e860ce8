package cvntrade.features.window;

import cvntrade.base.Check;

/**
 * Mean and variance of the last {@code bars} values in one pass. Output 0 is the distance of the newest value from the mean, output 1 the
 * sample variance (divisor n - 1); NaN where one of the values is.
 *
 * <p>Welford's update (1962) inside a block, Chan's merge (1979) of tail and head, both on differences to a pivot in the window: every term
 * of the variance is a square, nothing cancels. Relative error of the variance at most 1e-14, also beside a spike; exactly 0 on a constant
 * stretch.
 */
public record Moments(int bars) implements Transform {
    public Moments {
        Check.atLeast(2, bars, "bars");
    }

    @Override
    public int reachBars() {
        return bars - 1;
    }

    @Override
    public int outputs() {
        return 2;
    }

    @Override
    public Kernel start(long firstBar) {
        return new MomentsKernel(bars, firstBar);
    }

    private static final class MomentsKernel extends AnchoredKernel {
        private final MergeWeights weights;
        private final double[] tailMean;
        private final double[] tailSquares;
        private double headMean = Double.NaN;
        private double headSquares = Double.NaN;

        MomentsKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            weights = MergeWeights.of(window);
            tailMean = unknownTails(window, 0);
            tailSquares = unknownTails(window, 0);
        }

        @Override
        void beginHead() {
            headMean = 0;
            headSquares = 0;
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            double[] x = block[0];
            double[] distances = out[0];
            double[] variances = out[1];
            double pivot = x[0];
            double gap = pivot - tailPivot[0];
            double mean = headMean;
            double squares = headSquares;
            double divisor = window - 1;
            for (int row = from, p = position; row < to; row++, p++) {
                double value = x[p] - pivot;
                double step = value - mean;
                mean += step * weights.inverseCount[p + 1];
                squares += step * (value - mean);
                double between = gap + mean - tailMean[p + 1];
                distances[row] = value - mean + between * weights.tailShare[p];
                variances[row] =
                        (tailSquares[p + 1] + squares + between * between * weights.betweenWeight[p]) / divisor;
            }
            headMean = mean;
            headSquares = squares;
        }

        @Override
        void closeTails() {
            double[] x = block[0];
            double pivot = x[window - 1];
            double mean = 0;
            double squares = 0;
            for (int p = window - 1; p > 0; p--) {
                double value = x[p] - pivot;
                double step = value - mean;
                mean += step * weights.inverseCount[window - p];
                squares += step * (value - mean);
                tailMean[p] = mean;
                tailSquares[p] = squares;
            }
        }
    }
}
