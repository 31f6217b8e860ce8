package cvntrade.sweep.dossier;

import cvntrade.sweep.investigation.DecayFinding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lift by the delay in the coordinates of its drawing. Delays stand at the square root of their bars, so that the short ones, where the
 * lift falls, have room.
 *
 * @param points from left to right
 * @param line through the means
 * @param zeroY where the lift is nothing
 * @param halfY where the lift counts as decayed
 * @param leadX the longest lag of the lead; the left end where there is none
 * @param leadTitle what that line says
 */
public record DecayCurve(
        List<Point> points, String line, List<Level> levels, String zeroY, String halfY, String leadX, String leadTitle)
        implements Drawing {
    private static final double LEFT = 60;
    private static final double RIGHT = 730;
    private static final double TOP = 16;
    private static final double BOTTOM = 236;
    private static final int LEVELS = 4;

    /** The lift at one delay. */
    public record Point(String x, String lowY, String meanY, String highY, String label, String title) {}

    /** A line of the scale. */
    public record Level(String y, String label) {}

    static DecayCurve of(DecayFinding decay) {
        return new Scale(decay).draw();
    }

    /** From lifts and bars to the drawing. */
    private static final class Scale {
        private final DecayFinding decay;
        private final double low;
        private final double high;

        Scale(DecayFinding decay) {
            this.decay = decay;
            double least = 0;
            double most = 0.01;
            for (DecayFinding.Point point : decay.points()) {
                least = Math.min(least, point.lift().interval().lower());
                most = Math.max(most, point.lift().interval().upper());
            }
            this.low = least;
            this.high = most;
        }

        DecayCurve draw() {
            List<Point> points = decay.points().stream().map(this::point).toList();
            String line = points.stream()
                    .map(point -> point.x() + "," + point.meanY())
                    .collect(Collectors.joining(" "));
            List<Level> levels = new ArrayList<>();
            for (int i = 0; i <= LEVELS; i++) {
                double lift = low + (high - low) * i / LEVELS;
                levels.add(new Level(y(lift), Figures.signed(lift)));
            }
            return new DecayCurve(
                    points,
                    line,
                    levels,
                    y(0),
                    y(Math.max(low, decay.decayedBelow())),
                    x(decay.leadBars()),
                    "Longest lag of the lead: " + decay.leadBars() + " bars");
        }

        private Point point(DecayFinding.Point point) {
            double lower = point.lift().interval().lower();
            double upper = point.lift().interval().upper();
            String title = "Delay " + point.delayBars() + ": "
                    + Figures.signed(point.lift().mean()) + " [" + Figures.signed(lower) + ", "
                    + Figures.signed(upper) + "]";
            return new Point(
                    x(point.delayBars()),
                    y(lower),
                    y(point.lift().mean()),
                    y(upper),
                    String.valueOf(point.delayBars()),
                    title);
        }

        private String x(int bars) {
            int longest = decay.points().get(decay.points().size() - 1).delayBars();
            return tenths(LEFT + Math.sqrt((double) bars / longest) * (RIGHT - LEFT));
        }

        private String y(double lift) {
            return tenths(BOTTOM - (lift - low) / (high - low) * (BOTTOM - TOP));
        }

        private static String tenths(double pixels) {
            return BigDecimal.valueOf(pixels).setScale(1, RoundingMode.HALF_UP).toPlainString();
        }
    }
}
