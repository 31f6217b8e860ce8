package cvntrade.features.probe;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.EnumMap;
import java.util.Map;

/**
 * Candles on which arithmetic shows: a wandering price with a crash, a stretch that stands still without volume, and missing bars. They are
 * made from bar numbers alone and never change, for every model that was ever trained names their features' values.
 */
final class ProbeCandles {
    private static final int CRASH_BAR = 150;
    private static final int STILL_FROM = 260;
    private static final int STILL_TO = 300;
    private static final int MISSING_FROM = 360;
    private static final int MISSING_TO = 363;

    private ProbeCandles() {}

    /** @param tail bars after those that only warm up: the crash, the standstill and the hole lie in them */
    static CandleSeries of(String symbol, Timeframe timeframe, int warmUpBars, int tail) {
        int bars = warmUpBars + tail;
        int phase = Math.floorMod(symbol.hashCode(), 1_000);
        double[][] columns = new double[CandleField.values().length][bars];
        double close = 20 + phase / 100.0;
        for (int row = 0; row < bars; row++) {
            int inTail = row - warmUpBars;
            boolean still = inTail >= STILL_FROM && inTail < STILL_TO;
            boolean missing = inTail >= MISSING_FROM && inTail < MISSING_TO;
            double open = close;
            if (!still) close = open * (1 + 0.02 * (noise(row, phase, 0) - 0.5));
            if (inTail == CRASH_BAR) close = open * 0.7;
            double high = Math.max(open, close) * (still ? 1 : 1 + 0.004 * noise(row, phase, 1));
            double low = Math.min(open, close) * (still ? 1 : 1 - 0.004 * noise(row, phase, 2));
            double volume = still ? 0 : 1_000 * (0.1 + noise(row, phase, 3));
            double taken = volume * noise(row, phase, 4);
            double[] candle = {
                open, high, low, close, volume, volume * close, still ? 0 : Math.floor(volume), taken, taken * close
            };
            for (int field = 0; field < candle.length; field++) {
                columns[field][row] = missing ? Double.NaN : candle[field];
            }
        }
        Map<CandleField, Column> byField = new EnumMap<>(CandleField.class);
        int written = 0;
        for (CandleField field : CandleField.values()) byField.put(field, Column.owning(columns[written++]));
        return CandleSeries.of(symbol, new Grid(timeframe, 1_000_000, bars), byField);
    }

    /** Between 0 and 1; the sine is the strict one, which has the same bits on every machine. */
    private static double noise(int row, int phase, int kind) {
        double turned = StrictMath.sin(12.9898 * (row + 1) + 78.233 * kind + phase) * 43_758.5453;
        return turned - Math.floor(turned);
    }
}
