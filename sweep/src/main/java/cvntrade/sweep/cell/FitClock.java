package cvntrade.sweep.cell;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Adds up the time spent inside the trainer, over all threads: the floor under the wall time of a sweep. No result depends on it. */
public final class FitClock {
    private final LongSupplier nanos;
    private final AtomicLong fitNanos = new AtomicLong();
    private final AtomicLong fits = new AtomicLong();

    /** @param nanos a clock of the edge, in nanoseconds */
    public FitClock(LongSupplier nanos) {
        this.nanos = nanos;
    }

    <T> T time(Supplier<T> fit) {
        long began = nanos.getAsLong();
        T fitted = fit.get();
        fitNanos.addAndGet(nanos.getAsLong() - began);
        fits.incrementAndGet();
        return fitted;
    }

    public long now() {
        return nanos.getAsLong();
    }

    public double fitSeconds() {
        return fitNanos.get() / 1e9;
    }

    public long fits() {
        return fits.get();
    }
}
