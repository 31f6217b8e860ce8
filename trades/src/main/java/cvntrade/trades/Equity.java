package cvntrade.trades;

import java.util.Arrays;

/** The value of an account that starts at 1 and puts all of it into every trade. It never falls below 0: what is lost is lost. */
public final class Equity {
    private final double[] values;

    private Equity(double[] values) {
        this.values = values;
    }

    /** @param net net returns as fractions, in time order */
    public static Equity compounding(double... net) {
        double[] values = new double[net.length + 1];
        values[0] = 1;
        for (int i = 0; i < net.length; i++) values[i + 1] = Math.max(0, values[i] * (1 + net[i]));
        return new Equity(values);
    }

    /** An account that holds something whose price moves so. */
    static Equity following(double[] prices) {
        return new Equity(Arrays.stream(prices).map(price -> price / prices[0]).toArray());
    }

    /** The value at the start, then after each trade. */
    public double[] values() {
        return values.clone();
    }

    public double last() {
        return values[values.length - 1];
    }

    /** Deepest fall below the highest point so far, as a positive fraction of that point. */
    public double maxDrawdown() {
        double peak = values[0];
        double deepest = 0;
        for (double value : values) {
            peak = Math.max(peak, value);
            deepest = Math.max(deepest, 1 - value / peak);
        }
        return deepest;
    }
}
