package cvntrade.features;

import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.features.window.History;
import cvntrade.features.window.Kernel;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan at work: it goes over the bars portion by portion, oldest first, and delivers the values of each. A kernel is handed the bars of the
 * portion and nothing else, so no value can depend on a bar beyond the portion it lies in. A whole history is one walk in large portions, a
 * stream one in portions of one bar.
 */
final class Walk {
    /** Bars a portion: many enough to make the calls between steps cheap, few enough for the buffers of a wide plan to stay in the caches. */
    static final int PORTION_BARS = 384;

    /** Takes the values of a feature as they come. */
    interface Delivery {
        /** @param firstBar absolute number of the bar of {@code values[0]} */
        void take(int feature, double[] values, int bars, long firstBar);
    }

    /** A step bound to its buffers. */
    private interface Action {
        void run(FeatureInput input, long firstBar, int bars);
    }

    private final List<Action> actions = new ArrayList<>();
    private long nextBar;

    Walk(Plan plan, Timeframe timeframe, long firstBar, Delivery delivery) {
        nextBar = firstBar;
        double[][] buffers = new double[plan.buffers()][PORTION_BARS];
        History[] histories = plan.historyBars().stream().map(History::new).toArray(History[]::new);
        for (Plan.Step step : plan.steps()) actions.add(bind(step, buffers, histories, timeframe, firstBar, delivery));
    }

    /** The bar it will take next. */
    long nextBar() {
        return nextBar;
    }

    /** Goes on to just before a bar; one that the input does not have is unknown. */
    void over(FeatureInput input, long endBar) {
        while (nextBar < endBar) {
            int bars = (int) Math.min(PORTION_BARS, endBar - nextBar);
            for (Action action : actions) action.run(input, nextBar, bars);
            nextBar += bars;
        }
    }

    private static Action bind(
            Plan.Step step,
            double[][] buffers,
            History[] histories,
            Timeframe timeframe,
            long startBar,
            Delivery delivery) {
        if (step instanceof Plan.Read read) return reader(read, buffers[read.buffer()]);
        if (step instanceof Plan.Tell tell) return teller(tell, buffers[tell.buffer()], timeframe);
        if (step instanceof Plan.Remember remember) {
            History history = histories[remember.history()];
            double[] newest = buffers[remember.buffer()];
            return (input, firstBar, bars) -> history.append(newest, bars);
        }
        if (step instanceof Plan.Recall recall) {
            History history = histories[recall.history()];
            double[] delayed = buffers[recall.buffer()];
            return (input, firstBar, bars) -> history.recall(recall.bars(), delayed, bars);
        }
        if (step instanceof Plan.Compute compute) {
            Kernel kernel = compute.pass().transform().start(startBar);
            double[][] in = select(buffers, compute.in());
            double[] @Nullable [] out = select(buffers, compute.out());
            return (input, firstBar, bars) -> kernel.advance(in, out, bars);
        }
        Plan.Deliver deliver = (Plan.Deliver) step;
        double[] values = buffers[deliver.buffer()];
        return (input, firstBar, bars) -> delivery.take(deliver.feature(), values, bars, firstBar);
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
    private static Action reader(Plan.Read read, double[] buffer) {
        CandleColumn source = read.column();
        return (input, firstBar, bars) -> {
            CandleSeries series = input.series(source.series());
            Grid grid = series.grid();
            long from = Math.max(firstBar, grid.firstBar());
            long to = Math.min(firstBar + bars, grid.endBar());
            if (to - from < bars) Arrays.fill(buffer, 0, bars, Double.NaN);
            if (from < to) {
                series.column(source.field()).copyTo(grid.rowOf(from), grid.rowOf(to), buffer, (int) (from - firstBar));
            }
        };
    }

    private static Action teller(Plan.Tell tell, double[] buffer, Timeframe timeframe) {
        long timeframeMs = timeframe.millis();
        double[] week = new double[Math.toIntExact(Calendar.WEEK_MS / timeframeMs)];
        Arrays.setAll(week, bar -> tell.calendar().at(bar * timeframeMs));
        return (input, firstBar, bars) -> {
            for (int row = 0; row < bars; row++) {
                buffer[row] = week[(int) Math.floorMod(firstBar + row, (long) week.length)];
            }
        };
    }
}
