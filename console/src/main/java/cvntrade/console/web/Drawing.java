package cvntrade.console.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A chart as SVG that needs neither script nor style of its own. It is drawn twice, for a desk and for a phone, where the words of the broad one
 * would shrink with it; the style shows one of them.
 */
final class Drawing {
    /** Room for a chart, in its own units. */
    private enum Sheet {
        BROAD(720),
        SLIM(300);

        private final int width;

        Sheet(int width) {
            this.width = width;
        }
    }

    private static final int HEIGHT = 180;
    private static final int LEFT = 64;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;

    private final Sheet sheet;
    private final List<Block.Point> points;
    private final double least;
    private final double most;

    private Drawing(Sheet sheet, List<Block.Point> points, double least, double most) {
        this.sheet = sheet;
        this.points = points;
        this.least = least;
        this.most = most;
    }

    static String of(Block.Chart chart) {
        double[] finite = Stream.concat(chart.points().stream().map(Block.Point::value), chart.limits().stream())
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        if (finite.length == 0) return "<p class=\"empty\">Nothing was measured yet.</p>\n";
        double least = Math.min(0, DoubleStream.of(finite).min().orElse(0));
        double most = Math.max(0, DoubleStream.of(finite).max().orElse(0));
        return Stream.of(Sheet.values())
                .map(sheet -> new Drawing(sheet, chart.points(), least, most > least ? most : least + 1).svg(chart))
                .collect(Collectors.joining());
    }

    private String svg(Block.Chart chart) {
        StringBuilder svg = new StringBuilder(
                "<svg class=\"chart " + sheet.name().toLowerCase(Locale.ROOT) + "\" role=\"img\" viewBox=\"0 0 "
                        + sheet.width + " " + HEIGHT + "\" aria-label=\"" + Html.escaped(chart.caption()) + "\">\n");
        level(svg, 0, "axis");
        for (double limit : chart.limits()) level(svg, limit, "limit");
        label(svg, LEFT - 6, TOP + 4, "end", number(most));
        label(svg, LEFT - 6, HEIGHT - BOTTOM + 4, "end", number(least));
        label(svg, LEFT, HEIGHT - 8, "start", points.get(0).label());
        if (points.size() > 1)
            label(
                    svg,
                    sheet.width - RIGHT,
                    HEIGHT - 8,
                    "end",
                    points.get(points.size() - 1).label());
        svg.append("<path class=\"run\" d=\"" + path() + "\"/>\n");
        for (int i = 0; i < points.size(); i++) point(svg, i);
        return svg.append("</svg>\n").toString();
    }

    private void level(StringBuilder svg, double value, String kind) {
        if (value < least || value > most) return;
        String y = coordinate(y(value));
        svg.append("<line class=\"" + kind + "\" x1=\"" + LEFT + "\" x2=\"" + (sheet.width - RIGHT) + "\" y1=\"" + y
                + "\" y2=\"" + y + "\"/>\n");
    }

    private static void label(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">" + Html.escaped(words)
                + "</text>\n");
    }

    /** Broken where a value is not known. */
    private String path() {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < points.size(); i++) {
            double value = points.get(i).value();
            if (!Double.isNaN(value))
                path.append(drawing ? "L" : "M").append(coordinate(x(i)) + " " + coordinate(y(value)));
            drawing = !Double.isNaN(value);
        }
        return path.toString();
    }

    /** Told apart by shape, not by colour alone. */
    private void point(StringBuilder svg, int i) {
        Block.Point point = points.get(i);
        if (Double.isNaN(point.value())) return;
        double x = x(i);
        double y = y(point.value());
        String shape = switch (point.mark()) {
            case PLAIN -> "<circle class=\"plain\" r=\"3\" cx=\"" + coordinate(x) + "\" cy=\"" + coordinate(y) + "\">";
            case WATCH ->
                "<rect class=\"watch\" width=\"9\" height=\"9\" x=\"" + coordinate(x - 4.5) + "\" y=\""
                        + coordinate(y - 4.5) + "\">";
            case ALERT ->
                "<path class=\"alert\" d=\"M" + coordinate(x - 7) + " " + coordinate(y + 6) + "h14l-7 -13z\">";
        };
        String end = shape.substring(1, shape.indexOf(' '));
        svg.append(shape + "<title>" + Html.escaped(point.label() + ": " + number(point.value())) + "</title></" + end
                + ">\n");
    }

    private double x(int i) {
        double share = points.size() == 1 ? 0.5 : (double) i / (points.size() - 1);
        return LEFT + 8 + share * (sheet.width - RIGHT - LEFT - 16);
    }

    private double y(double value) {
        double within = Math.max(least, Math.min(most, value));
        return HEIGHT - BOTTOM - (within - least) / (most - least) * (HEIGHT - BOTTOM - TOP);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3g", value);
    }
}
