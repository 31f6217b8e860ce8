package cvntrade.base;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a bar. Bars are numbered from the epoch, so a bar's number is the same whatever file it came from.
 *
 * @param millis length in milliseconds: whole minutes, and a divisor of one day
 */
public record Timeframe(long millis) {
    public static final Timeframe M15 = new Timeframe(900_000);

    static final long DAY_MS = 86_400_000;
    private static final long HOUR_MS = 3_600_000;
    private static final long MINUTE_MS = 60_000;
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})([mhd])");

    public Timeframe {
        if (millis <= 0 || DAY_MS % millis != 0 || millis % MINUTE_MS != 0) {
            throw new IllegalArgumentException("timeframe must be whole minutes and divide one day: millis=" + millis);
        }
    }

    /** Reads the exchange's notation: {@code 15m}, {@code 1h}, {@code 1d}. */
    public static Timeframe parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("timeframe must look like 15m, 1h or 1d: timeframe=" + text);
        }
        long unitMs = switch (form.group(2)) {
            case "m" -> MINUTE_MS;
            case "h" -> HOUR_MS;
            default -> DAY_MS;
        };
        long millis = Long.parseLong(form.group(1)) * unitMs;
        if (DAY_MS % millis == 0) return new Timeframe(millis);
        throw new IllegalArgumentException("timeframe must be whole minutes and divide one day: timeframe=" + text);
    }

    public boolean isOnGrid(long epochMs) {
        return Math.floorMod(epochMs, millis) == 0;
    }

    /** The absolute number of the bar that is open at this instant. */
    public long barAt(long epochMs) {
        return Math.floorDiv(epochMs, millis);
    }

    public long openTimeMs(long bar) {
        return bar * millis;
    }

    /** The exchange's notation in its largest unit; {@link #parse} reads it back. */
    @Override
    public String toString() {
        if (millis == DAY_MS) return "1d";
        return millis % HOUR_MS == 0 ? millis / HOUR_MS + "h" : millis / MINUTE_MS + "m";
    }
}
