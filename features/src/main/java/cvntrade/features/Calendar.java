package cvntrade.features;

import java.util.List;

/** A signal read from the clock alone: places in the day and in the week (UTC) of a bar's open time, as points on a circle. Never NaN. */
public enum Calendar implements Signal {
    HOUR_SIN,
    HOUR_COS,
    /** The week begins on Sunday. */
    WEEKDAY_SIN,
    WEEKDAY_COS,
    /** 1 on Saturday and Sunday, else 0. */
    WEEKEND;

    private static final long DAY_MS = 86_400_000;

    /** After which every signal of the calendar repeats. */
    static final long WEEK_MS = 7 * DAY_MS;

    /** @param openTimeMs milliseconds since the epoch */
    double at(long openTimeMs) {
        return switch (this) {
            case HOUR_SIN -> StrictMath.sin(angle(openTimeMs, DAY_MS));
            case HOUR_COS -> StrictMath.cos(angle(openTimeMs, DAY_MS));
            case WEEKDAY_SIN -> StrictMath.sin(angle(sinceSunday(openTimeMs), WEEK_MS));
            case WEEKDAY_COS -> StrictMath.cos(angle(sinceSunday(openTimeMs), WEEK_MS));
            case WEEKEND -> sinceSunday(openTimeMs) < DAY_MS || sinceSunday(openTimeMs) >= 6 * DAY_MS ? 1 : 0;
        };
    }

    @Override
    public List<Signal> readsFrom() {
        return List.of();
    }

    @Override
    public int lookbackBars() {
        return 1;
    }

    private static double angle(long ms, long periodMs) {
        return 2 * Math.PI * Math.floorMod(ms, periodMs) / periodMs;
    }

    /** The epoch began on a Thursday. */
    private static long sinceSunday(long ms) {
        return Math.floorMod(ms + 4 * DAY_MS, WEEK_MS);
    }
}
