package cvntrade.features;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.features.window.Kernel;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan at work on one input: it goes over the bars portion by portion, oldest first, and delivers the values of each. A kernel is handed
 * the bars of the portion and nothing else, so no value can depend on a bar beyond the portion it lies in.
 */
final class Walk {
    /** Bars a portion: the buffers of a wide plan stay in the processor's caches. */
    static final int PORTION_BARS = 256;

    /** Takes the values of a feature as they come. */
    interface Delivery {
        /** @param firstBar absolute number of the bar of {@code values[0]} */
        void take(int feature, double[] values, int bars, long firstBar);
    }

    /** A step bound to its buffers. */
    private interface Action {
        void run(long firstBar, int bars);
    }

    private final List<Action> actions = new ArrayList<>();
    private long nextBar;

    Walk(Plan plan, FeatureInput input, long firstBar, Delivery delivery) {
        nextBar = firstBar;
        double[][] buffers = new double[plan.buffers()][PORTION_BARS];
        for (Plan.Step step : plan.steps()) actions.add(bind(step, buffers, input, firstBar, delivery));
    }

    /** Goes on to just before a bar. */
    void until(long endBar) {
        while (nextBar < endBar) {
            int bars = (int) Math.min(PORTION_BARS, endBar - nextBar);
            for (Action action : actions) action.run(nextBar, bars);
            nextBar += bars;
        }
    }

    private static Action bind(
            Plan.Step step, double[][] buffers, FeatureInput input, long startBar, Delivery delivery) {
        if (step instanceof Plan.Read read) return reader(read, buffers[read.buffer()], input);
        if (step instanceof Plan.Tell tell) return teller(tell, buffers[tell.buffer()], input);
        if (step instanceof Plan.Compute compute) {
            Kernel kernel = compute.pass().transform().start(startBar);
            double[][] in = select(buffers, compute.in());
            double[] @Nullable [] out = select(buffers, compute.out());
            return (firstBar, bars) -> kernel.advance(in, out, bars);
        }
        Plan.Deliver deliver = (Plan.Deliver) step;
        double[] values = buffers[deliver.buffer()];
        return (firstBar, bars) -> delivery.take(deliver.feature(), values, bars, firstBar);
    }

    /** What lies in no buffer is null. */
    private static double[][] select(double[][] buffers, List<Integer> chosen) {
        double[][] selected = new double[chosen.size()][];
        for (int k = 0; k < selected.length; k++) {
            if (chosen.get(k) != Plan.NO_BUFFER) selected[k] = buffers[chosen.get(k)];
        }
        return selected;
    }

    /** A bar that the series does not have is unknown. */
    private static Action reader(Plan.Read read, double[] buffer, FeatureInput input) {
        CandleSeries series = input.series(read.column().series());
        Column column = series.column(read.column().field());
        Grid grid = series.grid();
        return (firstBar, bars) -> {
            long from = Math.max(firstBar, grid.firstBar());
            long to = Math.min(firstBar + bars, grid.endBar());
            if (to - from < bars) Arrays.fill(buffer, 0, bars, Double.NaN);
            if (from < to) column.copyTo(grid.rowOf(from), grid.rowOf(to), buffer, (int) (from - firstBar));
        };
    }

    private static Action teller(Plan.Tell tell, double[] buffer, FeatureInput input) {
        long timeframeMs = input.grid().timeframe().millis();
        double[] week = new double[Math.toIntExact(Calendar.WEEK_MS / timeframeMs)];
        Arrays.setAll(week, bar -> tell.calendar().at(bar * timeframeMs));
        return (firstBar, bars) -> {
            for (int row = 0; row < bars; row++) {
                buffer[row] = week[(int) Math.floorMod(firstBar + row, (long) week.length)];
            }
        };
    }
}
