package cvntrade.benchmarks;

import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All columns at one new bar: with a stream that has gone on, and begun anew from the window that the longest column reads. */
@State(Scope.Thread)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StreamBenchmark {
    private static final int BARS = 200_000;
    /** More than the longest column reads. */
    private static final int HISTORY = 3_000;

    private FeatureInput market = Inputs.market(HISTORY);
    private FeatureInput[] bars = {};
    private FeatureInput window = market;
    private FeatureStream stream = FeatureStream.after(Inputs.ALL_COLUMNS, market);
    private int next = HISTORY;

    @Setup
    public void prepare() {
        market = Inputs.market(BARS);
        bars = new FeatureInput[BARS];
        for (int row = HISTORY; row < BARS; row++) bars[row] = Inputs.rows(market, row, row + 1);
        window = Inputs.rows(market, HISTORY - stream.lookbackBars(), HISTORY);
    }

    @Setup(Level.Iteration)
    public void begin() {
        next = HISTORY;
        stream = FeatureStream.after(Inputs.ALL_COLUMNS, Inputs.rows(market, 0, HISTORY));
    }

    @Benchmark
    public float[] warm() {
        if (next == BARS) begin();
        return stream.next(bars[next++]);
    }

    @Benchmark
    public float[] cold() {
        return FeatureStream.after(Inputs.ALL_COLUMNS, window).row();
    }
}
