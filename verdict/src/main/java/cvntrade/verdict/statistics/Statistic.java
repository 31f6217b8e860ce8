package cvntrade.verdict.statistics;

import java.util.Arrays;

/** One number that sums up several. */
public enum Statistic {
    MEAN {
        @Override
        public double of(double[] values) {
            return Sample.mean(values);
        }
    },
    MEDIAN {
        @Override
        public double of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return Quantile.of(sorted, 0.5);
        }
    };

    /** @param values at least one */
    public abstract double of(double[] values);
}
