package cvntrade.benchmarks;

import cvntrade.features.window.Correlation;
import cvntrade.features.window.ExponentialMean;
import cvntrade.features.window.HighestAge;
import cvntrade.features.window.Kernel;
import cvntrade.features.window.MeanDeviation;
import cvntrade.features.window.Moments;
import cvntrade.features.window.Quantile;
import cvntrade.features.window.Ramp;
import cvntrade.features.window.Rank;
import cvntrade.features.window.Sum;
import cvntrade.features.window.Transform;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One transform over portions of closes: nanoseconds a bar for all its outputs together. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class KernelBenchmark {
    private static final int PORTION_BARS = 256;
    private static final int PORTIONS = 400;

    /** What runs. */
    public enum Kind {
        SUM,
        MEAN,
        VARIANCE,
        ALL_MOMENTS,
        RAMP,
        EXPONENTIAL_MEAN,
        CORRELATION,
        HIGHEST_AGE,
        MEDIAN,
        MEAN_DEVIATION,
        RANK;

        Transform transform(int bars) {
            return switch (this) {
                case SUM -> new Sum(bars);
                case MEAN, VARIANCE, ALL_MOMENTS -> new Moments(bars);
                case RAMP -> new Ramp(bars);
                case EXPONENTIAL_MEAN -> ExponentialMean.ofSpan(Math.max(2, bars / 10));
                case CORRELATION -> new Correlation(bars);
                case HIGHEST_AGE -> new HighestAge(bars);
                case MEDIAN -> Quantile.median(bars);
                case MEAN_DEVIATION -> new MeanDeviation(bars);
                case RANK -> new Rank(List.of(bars));
            };
        }

        boolean wants(int output) {
            return switch (this) {
                case MEAN -> output == Moments.MEAN;
                case VARIANCE -> output == Moments.VARIANCE;
                default -> true;
            };
        }
    }

    @Param
    public Kind kind = Kind.SUM;

    @Param({"8", "96", "672"})
    public int windowBars;

    private double[][] portions = {};
    private Kernel kernel = (in, out, bars) -> {};
    private double[][] in = {};
    private double[][] out = {};
    private int next;

    @Setup
    public void begin() {
        double[] closes =
                Inputs.market(PORTION_BARS * PORTIONS).target().close().toArray();
        portions = new double[PORTIONS][PORTION_BARS];
        for (int i = 0; i < PORTIONS; i++) System.arraycopy(closes, i * PORTION_BARS, portions[i], 0, PORTION_BARS);
        Transform transform = kind.transform(windowBars);
        kernel = transform.start(0);
        in = new double[transform.inputs()][];
        out = new double[transform.outputs()][];
        for (int k = 0; k < out.length; k++) if (kind.wants(k)) out[k] = new double[PORTION_BARS];
    }

    @Benchmark
    @OperationsPerInvocation(PORTION_BARS)
    public double[][] aBar() {
        for (int k = 0; k < in.length; k++) in[k] = portions[(next + k) % PORTIONS];
        next = (next + 1) % PORTIONS;
        kernel.advance(in, out, PORTION_BARS);
        return out;
    }
}
