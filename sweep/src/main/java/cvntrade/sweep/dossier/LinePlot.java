package cvntrade.sweep.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Lines over an axis in the coordinates of their drawing. Dashes tell the lines apart besides their colours.
 *
 * @param id names the drawing within the page
 * @param title what a screen reader says of it
 * @param caption what stands below it
 * @param lines one a series, the baseline first
 * @param levels lines of the vertical scale
 * @param ticks lines of the horizontal scale
 */
public record LinePlot(String id, String title, String caption, List<Line> lines, List<Level> levels, List<Tick> ticks)
        implements Drawing {
    private static final double LEFT = 72;
    private static final double RIGHT = 590;
    private static final double TOP = 16;
    private static final double BOTTOM = 256;
    private static final int LEVELS = 4;

    /** A series; its style counts from 0. */
    public record Line(String name, int style, String points, List<Mark> marks, int labelY) {}

    /** A single value that can be asked. */
    public record Mark(String x, String y, String title) {}

    /** A line of the vertical scale. */
    public record Level(String y, String label) {}

    /** A line of the horizontal scale. */
    public record Tick(String x, String label) {}

    /** A value; the title is shown where it is not empty. */
    record Value(double x, double y, String title) {}

    /** What is drawn, in its own units. */
    record Series(String name, List<Value> values) {}

    /** The ends of the scales. */
    record Frame(double lowX, double highX, double lowY, double highY) {
        /** One that holds every value. */
        static Frame around(List<Series> all) {
            double lowX = Double.POSITIVE_INFINITY;
            double highX = Double.NEGATIVE_INFINITY;
            double lowY = Double.POSITIVE_INFINITY;
            double highY = Double.NEGATIVE_INFINITY;
            for (Series series : all) {
                for (Value value : series.values()) {
                    lowX = Math.min(lowX, value.x());
                    highX = Math.max(highX, value.x());
                    lowY = Math.min(lowY, value.y());
                    highY = Math.max(highY, value.y());
                }
            }
            // Where nothing ever moved there is a line in the middle.
            double room = highY > lowY ? 0 : 0.01;
            return new Frame(lowX, highX > lowX ? highX : lowX + 1, lowY - room, highY + room);
        }

        String x(double value) {
            return tenths(LEFT + (value - lowX) / (highX - lowX) * (RIGHT - LEFT));
        }

        String y(double value) {
            return tenths(BOTTOM - (value - lowY) / (highY - lowY) * (BOTTOM - TOP));
        }
    }

    static LinePlot of(
            String id,
            String title,
            String caption,
            List<Series> all,
            Frame frame,
            List<Tick> ticks,
            DoubleFunction<String> label) {
        List<Line> lines = new ArrayList<>();
        for (Series series : all) {
            StringBuilder points = new StringBuilder();
            List<Mark> marks = new ArrayList<>();
            for (Value value : series.values()) {
                String x = frame.x(value.x());
                String y = frame.y(value.y());
                points.append(x).append(',').append(y).append(' ');
                if (!value.title().isEmpty()) marks.add(new Mark(x, y, value.title()));
            }
            lines.add(new Line(
                    series.name(), lines.size(), points.toString().strip(), marks, (int) TOP + 14 + 20 * lines.size()));
        }
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i <= LEVELS; i++) {
            double value = frame.lowY() + (frame.highY() - frame.lowY()) * i / LEVELS;
            levels.add(new Level(frame.y(value), label.apply(value)));
        }
        return new LinePlot(id, title, caption, lines, levels, ticks);
    }

    private static String tenths(double pixels) {
        return BigDecimal.valueOf(pixels).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
