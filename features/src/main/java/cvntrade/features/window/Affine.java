package cvntrade.features.window;

/** {@code factor * x + offset}. */
public record Affine(double factor, double offset) implements Transform {
    @Override
    public int reachBars() {
        return 0;
    }

    @Override
    public Kernel start(long firstBar) {
        return (in, out, bars) -> {
            double[] x = in[0];
            double[] y = out[0];
            for (int i = 0; i < bars; i++) y[i] = factor * x[i] + offset;
        };
    }
}
