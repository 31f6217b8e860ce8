package cvntrade.sweep.dossier;

import cvntrade.sweep.plan.SweepPlan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The folds over time in the coordinates of their drawing. Height and colour tell the stretches apart, so that it can be read in grey.
 *
 * @param rows one a fold, from top to bottom
 * @param firstDay of the window
 * @param lastDay of the window
 * @param axisY where the rows end
 * @param height of the whole drawing
 */
public record FoldLayout(List<Row> rows, String firstDay, String lastDay, int axisY, int height) implements Drawing {
    private static final double LEFT = 70;
    private static final double RIGHT = 745;
    private static final int ROW_HEIGHT = 30;

    /** A stretch of some dozens of bars is less than a pixel of most windows. */
    private static final double WIDTH_MIN = 2;

    /** One fold. */
    public record Row(String name, int y, List<Stretch> stretches) {}

    /** Bars with one use. */
    public record Stretch(String x, int y, String width, int height, String style, String title) {}

    static FoldLayout of(SweepPlan plan) {
        List<Row> rows = new ArrayList<>();
        for (var fold : plan.folds()) rows.add(row(FoldBars.of(plan, fold), 24 + ROW_HEIGHT * rows.size()));
        int axisY = 10 + ROW_HEIGHT * rows.size();
        return new FoldLayout(
                rows,
                day(plan, plan.window().firstBar()),
                day(plan, plan.window().firstBar() + plan.window().bars() - 1),
                axisY,
                axisY + 28);
    }

    private static Row row(FoldBars bars, int y) {
        String fold = "Fold " + bars.fold().index() + ": ";
        long test = bars.trainBefore() + bars.clearBefore();
        long again = test + bars.test() + bars.clearAfter();
        List<Stretch> stretches = new ArrayList<>();
        add(stretches, bars, 0, bars.trainBefore(), y, "train", fold + bars.trainBefore() + " bars may train before");
        add(stretches, bars, again, bars.trainAfter(), y, "train", fold + bars.trainAfter() + " bars may train after");
        add(
                stretches,
                bars,
                bars.trainBefore(),
                bars.clearBefore(),
                y,
                "clear",
                fold + "up to " + bars.clearBefore() + " bars kept clear before");
        add(
                stretches,
                bars,
                test + bars.test(),
                bars.clearAfter(),
                y,
                "clear",
                fold + "up to " + bars.clearAfter() + " bars kept clear after");
        add(stretches, bars, test, bars.test(), y, "test", fold + bars.test() + " bars of the test block");
        return new Row("fold " + bars.fold().index(), y, stretches);
    }

    private static void add(
            List<Stretch> stretches, FoldBars bars, long from, long count, int y, String style, String title) {
        if (count == 0) return;
        double scale = (RIGHT - LEFT) / bars.all();
        int height = switch (style) {
            case "train" -> 6;
            case "clear" -> 22;
            default -> 14;
        };
        stretches.add(new Stretch(
                tenths(LEFT + from * scale),
                y - height / 2,
                tenths(Math.max(WIDTH_MIN, count * scale)),
                height,
                style,
                title));
    }

    private static String day(SweepPlan plan, long bar) {
        return java.time.Instant.ofEpochMilli(plan.window().timeframe().openTimeMs(bar))
                .toString()
                .substring(0, 10);
    }

    private static String tenths(double pixels) {
        return BigDecimal.valueOf(pixels).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
