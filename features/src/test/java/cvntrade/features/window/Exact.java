package cvntrade.features.window;

import java.math.BigDecimal;
import java.math.MathContext;

/** Statistics of one window by their plain definitions, in 40 decimal digits: what the kernels are held against. */
final class Exact {
    private static final MathContext DIGITS = new MathContext(40);

    private final BigDecimal[] values;

    private Exact(BigDecimal[] values) {
        this.values = values;
    }

    /** The {@code bars} values that end at a row. */
    static Exact window(double[] column, int row, int bars) {
        BigDecimal[] values = new BigDecimal[bars];
        for (int i = 0; i < bars; i++) values[i] = new BigDecimal(column[row - bars + 1 + i]);
        return new Exact(values);
    }

    private static BigDecimal over(BigDecimal sum, double count) {
        return sum.divide(new BigDecimal(count), DIGITS);
    }

    private BigDecimal sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : values) sum = sum.add(value);
        return sum;
    }

    private BigDecimal exactMean() {
        return over(sum(), values.length);
    }

    double total() {
        return sum().doubleValue();
    }

    double mean() {
        return exactMean().doubleValue();
    }

    double newestFromMean() {
        return values[values.length - 1].subtract(exactMean()).doubleValue();
    }

    /** Sum of a power of the differences to the mean. */
    private BigDecimal moment(int power) {
        BigDecimal mean = exactMean();
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : values) sum = sum.add(value.subtract(mean).pow(power, DIGITS), DIGITS);
        return sum;
    }

    double variance() {
        return over(moment(2), values.length - 1.0).doubleValue();
    }

    /** G1 of Joanes and Gill. */
    double skewness() {
        double n = values.length;
        double spread = Math.sqrt(moment(2).doubleValue() / n);
        return Math.sqrt(n * (n - 1)) / (n - 2) * (moment(3).doubleValue() / n) / (spread * spread * spread);
    }

    /** G2 of Joanes and Gill. */
    double kurtosis() {
        double n = values.length;
        double ratio = n * moment(4).divide(moment(2).pow(2, DIGITS), DIGITS).doubleValue();
        return (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * ratio - 3 * (n - 1));
    }

    double correlationWith(Exact other) {
        BigDecimal mean = exactMean();
        BigDecimal otherMean = other.exactMean();
        BigDecimal products = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            BigDecimal product = values[i].subtract(mean).multiply(other.values[i].subtract(otherMean), DIGITS);
            products = products.add(product, DIGITS);
        }
        return products.divide(moment(2).multiply(other.moment(2), DIGITS).sqrt(DIGITS), DIGITS)
                .doubleValue();
    }

    /** Least-squares slope against 0, 1, …, n - 1. */
    double slope() {
        double n = values.length;
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            sum = sum.add(values[i].multiply(new BigDecimal(i - (n - 1) / 2)), DIGITS);
        }
        return over(sum, n * (n * n - 1) / 12).doubleValue();
    }

    /** Mean with weights 1 for the oldest to n for the newest. */
    double linearlyWeightedMean() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) sum = sum.add(values[i].multiply(new BigDecimal(i + 1)));
        return over(sum, values.length * (values.length + 1) / 2.0).doubleValue();
    }

    /** Mean with weights decay to the power of the age. */
    double exponentialMean(double decay) {
        BigDecimal weight = BigDecimal.ONE;
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (int age = 0; age < values.length; age++) {
            sum = sum.add(values[values.length - 1 - age].multiply(weight, DIGITS), DIGITS);
            weights = weights.add(weight, DIGITS);
            weight = weight.multiply(new BigDecimal(decay), DIGITS);
        }
        return sum.divide(weights, DIGITS).doubleValue();
    }
}
