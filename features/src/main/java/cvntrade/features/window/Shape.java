package cvntrade.features.window;

import cvntrade.base.Check;

/**
 * Skewness (output 0) and excess kurtosis (output 1) of the last {@code bars} values, both with the usual corrections for a sample: the
 * definitions G1 and G2 of Joanes and Gill (1998), which pandas computes too. NaN where one of the values is, and where they do not vary.
 *
 * <p>Sums of the powers of differences to a pivot in the window: beside a spike the relative error grows to about the window length times
 * 1e-16.
 */
public record Shape(int bars) implements Transform {
    public Shape {
        Check.atLeast(4, bars, "bars");
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
        return new ShapeKernel(bars, firstBar);
    }

    private static final class ShapeKernel extends AnchoredKernel {
        private final double[] tail1;
        private final double[] tail2;
        private final double[] tail3;
        private final double[] tail4;
        private final double skewFactor;
        private final double kurtosisFactor;
        private double head1 = Double.NaN;
        private double head2 = Double.NaN;
        private double head3 = Double.NaN;
        private double head4 = Double.NaN;

        ShapeKernel(int window, long firstBar) {
            super(window, 1, firstBar);
            tail1 = unknownTails(window, 0);
            tail2 = unknownTails(window, 0);
            tail3 = unknownTails(window, 0);
            tail4 = unknownTails(window, 0);
            double n = window;
            skewFactor = n * Math.sqrt(n - 1) / (n - 2);
            kurtosisFactor = (n - 1) / ((n - 2) * (n - 3));
        }

        @Override
        void beginHead() {
            head1 = 0;
            head2 = 0;
            head3 = 0;
            head4 = 0;
        }

        @Override
        void join(double[][] out, int from, int to, int position, double[] tailPivot) {
            double[] x = block[0];
            double pivot = x[0];
            double gap = tailPivot[0] - pivot;
            double gap2 = gap * gap;
            for (int row = from, p = position; row < to; row++, p++) {
                double d = x[p] - pivot;
                double d2 = d * d;
                head1 += d;
                head2 += d2;
                head3 += d2 * d;
                head4 += d2 * d2;
                double count = window - 1 - p;
                double t1 = tail1[p + 1];
                double t2 = tail2[p + 1];
                double t3 = tail3[p + 1];
                double sum1 = head1 + t1 + count * gap;
                double sum2 = head2 + t2 + 2 * gap * t1 + count * gap2;
                double sum3 = head3 + t3 + 3 * gap * t2 + 3 * gap2 * t1 + count * gap2 * gap;
                double sum4 = head4 + tail4[p + 1] + 4 * gap * t3 + gap2 * (6 * t2 + 4 * gap * t1 + count * gap2);
                write(out, row, sum1, sum2, sum3, sum4);
            }
        }

        /** From the sums of powers about the pivot to those about the mean, and to the two measures. */
        private void write(double[][] out, int row, double sum1, double sum2, double sum3, double sum4) {
            double n = window;
            double mean = sum1 / n;
            double moment2 = sum2 - mean * sum1;
            double moment3 = sum3 - mean * (3 * sum2 - 2 * mean * sum1);
            double moment4 = sum4 - mean * (4 * sum3 - mean * (6 * sum2 - 3 * mean * sum1));
            out[0][row] = skewFactor * moment3 / (moment2 * Math.sqrt(moment2));
            out[1][row] = kurtosisFactor * ((n + 1) * n * moment4 / (moment2 * moment2) - 3 * (n - 1));
        }

        @Override
        void closeTails() {
            double[] x = block[0];
            double pivot = x[window - 1];
            double sum1 = 0;
            double sum2 = 0;
            double sum3 = 0;
            double sum4 = 0;
            for (int p = window - 1; p > 0; p--) {
                double d = x[p] - pivot;
                double d2 = d * d;
                tail1[p] = sum1 += d;
                tail2[p] = sum2 += d2;
                tail3[p] = sum3 += d2 * d;
                tail4[p] = sum4 += d2 * d2;
            }
        }
    }
}
