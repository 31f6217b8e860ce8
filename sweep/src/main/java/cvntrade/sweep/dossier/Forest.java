package cvntrade.sweep.dossier;

import cvntrade.base.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A forest plot in the coordinates of its drawing: one row a variant, the mean with its interval and every single pair behind it.
 *
 * @param rows from top to bottom
 * @param ticks vertical lines with their labels
 * @param axisY where the rows end
 * @param height of the whole drawing
 */
public record Forest(List<Row> rows, List<Tick> ticks, int axisY, int height) {
    private static final double LEFT = 170;
    private static final double RIGHT = 730;
    private static final int ROW_HEIGHT = 30;

    /** One variant. */
    public record Row(String name, int y, String lowX, String meanX, String highX, String title, List<Dot> dots) {}

    /** One crypto and fold. */
    public record Dot(String x, String title) {}

    /** A line of the axis; its style tells zero, the bound and the others apart. */
    public record Tick(String x, String label, String style) {}

    /** What is drawn of one variant, in the unit of the lift. */
    record Lift(String name, double mean, double low, double high, List<Pair> pairs) {}

    /** The lift of one crypto and fold. */
    record Pair(String name, double lift) {}

    /** @param bound the lift that a lock needs */
    static Forest of(List<Lift> lifts, double bound) {
        double reach = bound;
        for (Lift lift : lifts) {
            reach = Math.max(reach, Math.max(Math.abs(lift.low()), Math.abs(lift.high())));
            for (Pair pair : lift.pairs()) reach = Math.max(reach, Math.abs(pair.lift()));
        }
        double step = step(reach);
        double end = Math.ceil(reach / step) * step;
        List<Row> rows = new ArrayList<>();
        for (Lift lift : lifts) rows.add(row(lift, end, 30 + ROW_HEIGHT * rows.size()));
        int axisY = 30 + ROW_HEIGHT * lifts.size() - 8;
        return new Forest(rows, ticks(end, step, bound), axisY, axisY + 28);
    }

    private static Row row(Lift lift, double end, int y) {
        List<Dot> dots = lift.pairs().stream()
                .map(pair -> new Dot(x(pair.lift(), end), pair.name() + " " + Figures.signed(pair.lift())))
                .toList();
        String title = lift.name() + " " + Figures.signed(lift.mean()) + " [" + Figures.signed(lift.low()) + ", "
                + Figures.signed(lift.high()) + "]";
        return new Row(lift.name(), y, x(lift.low(), end), x(lift.mean(), end), x(lift.high(), end), title, dots);
    }

    private static List<Tick> ticks(double end, double step, double bound) {
        List<Tick> ticks = new ArrayList<>();
        int count = (int) Math.round(end / step);
        for (int i = -count; i <= count; i++) {
            BigDecimal value = BigDecimal.valueOf(i).multiply(BigDecimal.valueOf(step));
            ticks.add(new Tick(x(value.doubleValue(), end), label(value), i == 0 ? "zero" : "axis"));
        }
        ticks.add(new Tick(x(bound, end), "", "bound"));
        return ticks;
    }

    private static String label(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        return value.signum() > 0 ? "+" + plain : plain;
    }

    /** The smallest of 1, 2, 5 times a power of ten that needs at most four steps. */
    private static double step(double reach) {
        for (double step : new double[] {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5}) {
            if (reach <= 4 * step) return step;
        }
        return 1;
    }

    private static String x(double value, double end) {
        double x = LEFT + (value + end) / (2 * end) * (RIGHT - LEFT);
        return Double.isNaN(x)
                ? Decimals.shortest(LEFT)
                : BigDecimal.valueOf(x).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
