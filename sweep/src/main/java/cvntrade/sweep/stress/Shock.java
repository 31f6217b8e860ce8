package cvntrade.sweep.stress;

import cvntrade.base.Column;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;

/** Something that happens to the prices of a reference, from one bar on. Volumes and all bars before stay as they were. */
public enum Shock {
    /** 30 % down within four bars, and back within the next four. */
    FLASH_CRASH("flash crash") {
        @Override
        double factor(long barsSince) {
            if (barsSince < 0 || barsSince >= 2 * CRASH_BARS) return 1;
            long barsFromTheGround = Math.abs(barsSince - (CRASH_BARS - 1));
            return 1 - CRASH * (CRASH_BARS - barsFromTheGround) / CRASH_BARS;
        }
    },
    /** 10 % up from that bar on, for good. */
    LEVEL_STEP("level step") {
        @Override
        double factor(long barsSince) {
            return barsSince < 0 ? 1 : 1 + STEP;
        }
    };

    /** An f1 that falls by more than this is shown in red. */
    public static final double FALL_MAX = 0.05;

    /** From the shock on, this many rows are scored apart: what a day of columns delayed by 20 bars still sees of it. */
    public static final int ROWS_AFTER = 121;

    private static final double CRASH = 0.30;
    private static final double STEP = 0.10;
    private static final long CRASH_BARS = 4;

    private final String words;

    Shock(String words) {
        this.words = words;
    }

    /** What prices are multiplied with, so many bars after the shock; 0 is its first bar. */
    abstract double factor(long barsSince);

    /** As a reader knows it. */
    public String words() {
        return words;
    }

    /** The word in files. */
    public String word() {
        return words.replace(' ', '_');
    }

    /** @param bar absolute number of the first bar that it changes */
    public CandleSeries on(CandleSeries series, long bar) {
        long first = series.grid().firstBar();
        return series.withColumns((field, column) -> isPrice(field)
                ? Column.generate(column.size(), row -> column.get(row) * factor(first + row - bar))
                : column);
    }

    private static boolean isPrice(CandleField field) {
        return field == CandleField.OPEN
                || field == CandleField.HIGH
                || field == CandleField.LOW
                || field == CandleField.CLOSE;
    }
}
