package cvntrade.features.window;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Columns to run transforms on, and the running. */
final class Runs {
    private Runs() {}

    /** All outputs of a transform over whole columns, handed over in portions of so many bars. */
    static double[][] run(Transform transform, long firstBar, int portionBars, double[]... columns) {
        int rows = columns[0].length;
        double[][] results = new double[transform.outputs()][rows];
        Kernel kernel = transform.start(firstBar);
        for (int from = 0; from < rows; from += portionBars) {
            int bars = Math.min(portionBars, rows - from);
            double[][] in = new double[transform.inputs()][];
            for (int k = 0; k < in.length; k++) in[k] = Arrays.copyOfRange(columns[k], from, from + bars);
            double[][] out = new double[transform.outputs()][bars];
            kernel.advance(in, out, bars);
            for (int k = 0; k < out.length; k++) System.arraycopy(out[k], 0, results[k], from, bars);
        }
        return results;
    }

    /** Sums of twelve uniform numbers: near enough to normal ones, of mean 0 and deviation {@code scale}. */
    static double[] noise(long seed, int rows, double scale) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double[] values = new double[rows];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int i = 0; i < 12; i++) sum += random.nextDouble();
            values[row] = scale * (sum - 6);
        }
        return values;
    }

    /** A walk of prices in steps of 0.3 %. */
    static double[] prices(long seed, int rows, double first) {
        double[] prices = noise(seed, rows, 0.003);
        double price = first;
        for (int row = 0; row < rows; row++) prices[row] = price *= 1 + prices[row];
        return prices;
    }

    static double[] with(double[] values, int row, double value) {
        double[] changed = values.clone();
        changed[row] = value;
        return changed;
    }
}
