package cvntrade.sweep.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares as bars, in groups, in the coordinates of their drawing.
 *
 * @param rows from top to bottom
 * @param height of the whole drawing
 */
public record Bars(List<Row> rows, int height) implements Drawing {
    private static final double LEFT = 190;
    private static final double RIGHT = 690;
    private static final int ROW_HEIGHT = 18;
    private static final int GROUP_HEIGHT = 26;

    /** A bar, or the name of a group where the width is empty. */
    public record Row(String name, int y, String width, String tickX, String label, String labelX, String title) {}

    /** A share of a group, and what it would be if all were even. */
    record Bar(String group, String name, double share, double even) {}

    static Bars of(List<Bar> bars) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.max(bar.share(), bar.even()))
                .max()
                .orElse(1);
        List<Row> rows = new ArrayList<>();
        String group = "";
        int y = 0;
        for (Bar bar : bars) {
            if (!bar.group().equals(group)) {
                group = bar.group();
                y += GROUP_HEIGHT;
                rows.add(new Row(group, y, "", "", "", "", ""));
            }
            y += ROW_HEIGHT;
            double width = bar.share() / most * (RIGHT - LEFT);
            rows.add(new Row(
                    bar.name(),
                    y,
                    tenths(width),
                    tenths(LEFT + bar.even() / most * (RIGHT - LEFT)),
                    Figures.percent(bar.share()),
                    tenths(LEFT + Math.max(width, bar.even() / most * (RIGHT - LEFT)) + 6),
                    bar.group() + ", " + bar.name() + ": " + Figures.percent(bar.share()) + ", even would be "
                            + Figures.percent(bar.even())));
        }
        return new Bars(rows, y + 14);
    }

    private static String tenths(double pixels) {
        return BigDecimal.valueOf(pixels).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
