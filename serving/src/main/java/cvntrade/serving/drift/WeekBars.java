package cvntrade.serving.drift;

import cvntrade.base.Check;
import cvntrade.base.Column;
import cvntrade.base.Timeframe;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of a week: seven days, and in each the same count of bars.
 *
 * @param perDay bars of a day
 */
record WeekBars(int perDay) {
    static final int DAYS = 7;
    /** A quarter: with fewer weeks the most unusual one says little about the next. */
    static final int WEEKS_MIN = 12;

    private static final long DAY_MS = 86_400_000;

    WeekBars {
        Check.atLeast(1, perDay, "perDay");
    }

    static WeekBars of(Timeframe timeframe) {
        return new WeekBars((int) (DAY_MS / timeframe.millis()));
    }

    int perWeek() {
        return DAYS * perDay;
    }

    /** Whether this many stretches of a week, one beginning at each bar, come from less than a quarter. */
    boolean isShortSpan(int stretches) {
        return stretches <= (WEEKS_MIN - 1) * perWeek();
    }

    /** The known values of the week that begins at a row. */
    double[] known(Column column, int firstRow) {
        double[] week = new double[perWeek()];
        column.copyTo(firstRow, firstRow + week.length, week, 0);
        return known(week);
    }

    /** One row a day, each a day after the one before: no two of them share a bar of a window of a day. Known values alone. */
    double[] thinned(Column column, int firstRow) {
        return known(IntStream.range(0, DAYS)
                .mapToDouble(day -> column.get(firstRow + day * perDay))
                .toArray());
    }

    static double[] known(double[] values) {
        double[] known = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) known[count++] = value;
        }
        return Arrays.copyOf(known, count);
    }
}
