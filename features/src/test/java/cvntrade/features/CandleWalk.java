package cvntrade.features;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Candles of a seeded random walk, and candles changed by hand. */
public final class CandleWalk {
    /** 2024-01-01 00:00 UTC in quarter hours. */
    public static final long FIRST_BAR = 1_704_067_200_000L / 900_000L;

    private CandleWalk() {}

    public static CandleSeries of(String symbol, long seed, int bars) {
        return of(symbol, seed, FIRST_BAR, bars, 100);
    }

    public static CandleSeries of(String symbol, long seed, long firstBar, int bars, double price) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        double[][] values = new double[CandleField.values().length][bars];
        double close = price;
        for (int row = 0; row < bars; row++) {
            double open = close * (1 + 0.0002 * (random.nextDouble() - 0.5));
            close = open * StrictMath.exp(0.012 * (random.nextDouble() + random.nextDouble() - 1));
            double high = Math.max(open, close) * (1 + 0.003 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.003 * random.nextDouble());
            double volume = StrictMath.exp(4 + 2 * random.nextDouble());
            double share = random.nextDouble();
            double money = volume * close;
            int trades = 1 + random.nextInt(500);
            set(values, row, open, high, low, close, volume, money, trades, share * volume, share * money);
        }
        return series(symbol, new Grid(Timeframe.M15, firstBar, bars), values);
    }

    /** The same candles with the rows from one to before another missing. */
    public static CandleSeries without(CandleSeries series, int fromRow, int toRow) {
        return series.withColumns((field, column) ->
                Column.generate(column.size(), row -> row >= fromRow && row < toRow ? Double.NaN : column.get(row)));
    }

    private static void set(double[][] values, int row, double... candle) {
        for (int field = 0; field < candle.length; field++) values[field][row] = candle[field];
    }

    private static CandleSeries series(String symbol, Grid grid, double[][] values) {
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) columns.put(field, Column.of(values[columns.size()]));
        return CandleSeries.of(symbol, grid, columns);
    }
}
