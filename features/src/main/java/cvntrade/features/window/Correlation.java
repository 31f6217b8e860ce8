package cvntrade.features.window;

import cvntrade.base.Check;

/**
 * Pearson correlation of two columns over the last {@code bars} rows, in [-1, 1]; NaN where a value of either is NaN, or where one of them
 * does not vary. Divisors cancel, so it is the sample correlation. Computed as {@link Moments} is, with the co-moment beside the squares.
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

    /** Means, squares and products of the differences of both columns to their pivots, grown by one row at a time. */
    private static final class CoMoments {
        double meanX;
        double meanY;
        double squaresX;
        double squaresY;
        double products;

        CoMoments(double start) {
            meanX = start;
            meanY = start;
            squaresX = start;
            squaresY = start;
            products = start;
        }

        void add(double x, double y, double inverseCount) {
            double stepX = x - meanX;
            double stepY = y - meanY;
            meanX += stepX * inverseCount;
            meanY += stepY * inverseCount;
            squaresX += stepX * (x - meanX);
            squaresY += stepY * (y - meanY);
            products += stepX * (y - meanY);
        }
    }

    private static final class CorrelationKernel extends AnchoredKernel {
        private final MergeWeights weights;
        private final double[] tailMeanX;
        private final double[] tailMeanY;
        private final double[] tailSquaresX;
        private final double[] tailSquaresY;
        private final double[] tailProducts;
        private CoMoments head = new CoMoments(Double.NaN);

        CorrelationKernel(int window, long firstBar) {
            super(window, 2, firstBar);
            weights = MergeWeights.of(window);
            tailMeanX = unknownTails(window, 0);
            tailMeanY = unknownTails(window, 0);
            tailSquaresX = unknownTails(window, 0);
            tailSquaresY = unknownTails(window, 0);
            tailProducts = unknownTails(window, 0);
        }

        @Override
        void beginHead() {
            head = new CoMoments(0);
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            double[] x = block[0];
            double[] y = block[1];
            double gapX = x[0] - tailPivot[0];
            double gapY = y[0] - tailPivot[1];
            for (int row = from, p = position; row < to; row++, p++) {
                head.add(x[p] - x[0], y[p] - y[0], weights.inverseCount[p + 1]);
                double betweenX = gapX + head.meanX - tailMeanX[p + 1];
                double betweenY = gapY + head.meanY - tailMeanY[p + 1];
                double weight = weights.betweenWeight[p];
                double squaresX = tailSquaresX[p + 1] + head.squaresX + betweenX * betweenX * weight;
                double squaresY = tailSquaresY[p + 1] + head.squaresY + betweenY * betweenY * weight;
                double products = tailProducts[p + 1] + head.products + betweenX * betweenY * weight;
                out[0][row] = correlation(products, squaresX, squaresY);
            }
        }

        @Override
        void closeTails() {
            double[] x = block[0];
            double[] y = block[1];
            CoMoments tail = new CoMoments(0);
            for (int p = window - 1; p > 0; p--) {
                tail.add(x[p] - x[window - 1], y[p] - y[window - 1], weights.inverseCount[window - p]);
                tailMeanX[p] = tail.meanX;
                tailMeanY[p] = tail.meanY;
                tailSquaresX[p] = tail.squaresX;
                tailSquaresY[p] = tail.squaresY;
                tailProducts[p] = tail.products;
            }
        }

        private static double correlation(double products, double squaresX, double squaresY) {
            if (squaresX == 0 || squaresY == 0) return Double.NaN;
            // The roots are taken apart: the product of two tiny sums of squares would underflow.
            double ratio = products / (Math.sqrt(squaresX) * Math.sqrt(squaresY));
            return Math.max(-1, Math.min(1, ratio));
        }
    }
}
