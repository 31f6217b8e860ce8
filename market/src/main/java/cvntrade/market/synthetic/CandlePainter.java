package cvntrade.market.synthetic;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Turns a path of returns into candles. A bar opens where the last one closed; its extremes are those of a Brownian bridge from open to close with
 * the bar's own volatility; volume is lognormal and rises with the size of the move.
 */
final class CandlePainter {
    private static final double QUOTE_PER_TRADE = 1500;
    private static final double BASE_UNITS = 1e6;
    private static final double QUOTE_UNITS = 1e4;

    private final PriceScale scale;
    private final Draws draws;
    private final Map<CandleField, double[]> columns = new EnumMap<>(CandleField.class);

    private CandlePainter(PriceScale scale, Draws draws, int bars) {
        this.scale = scale;
        this.draws = draws;
        for (CandleField field : CandleField.values()) columns.put(field, new double[bars]);
    }

    static CandleSeries paint(String symbol, Grid grid, ReturnPath path, PriceScale scale, Draws draws) {
        CandlePainter painter = new CandlePainter(scale, draws, grid.bars());
        // Prices are rounded for show only: the path itself keeps its digits, so rounding never adds up.
        double price = scale.firstPrice();
        for (int row = 0; row < grid.bars(); row++) {
            double close = price * StrictMath.exp(path.returns().get(row));
            painter.paint(row, price, close, path.sigma().get(row));
            price = close;
        }
        Map<CandleField, Column> owned = new EnumMap<>(CandleField.class);
        painter.columns.forEach((field, column) -> owned.put(field, Column.owning(column)));
        return CandleSeries.of(symbol, grid, owned);
    }

    /** Takes away the bars of outages. The first and the last bar stay, so that the grid does not shrink. */
    static CandleSeries withOutages(CandleSeries series, MarketParameters.Outages outages, Draws draws) {
        boolean[] missing = new boolean[series.bars()];
        int row = 1;
        while (row < series.bars() - 1) {
            if (draws.happens(outages.chance())) {
                int end = Math.min(row + draws.upTo(outages.longestBars()), series.bars() - 1);
                Arrays.fill(missing, row, end, true);
                row = end;
            }
            row++;
        }
        return series.withColumns(
                (field, column) -> Column.generate(column.size(), at -> missing[at] ? Double.NaN : column.get(at)));
    }

    private void paint(int row, double openExact, double closeExact, double sigma) {
        double open = scale.rounded(openExact);
        double close = scale.rounded(closeExact);
        double move = StrictMath.log(closeExact / openExact);
        double high = Math.max(scale.rounded(openExact * StrictMath.exp(extreme(move, sigma))), Math.max(open, close));
        double low = Math.min(scale.rounded(openExact * StrictMath.exp(-extreme(-move, sigma))), Math.min(open, close));
        set(CandleField.OPEN, row, open);
        set(CandleField.HIGH, row, high);
        set(CandleField.LOW, row, low);
        set(CandleField.CLOSE, row, close);
        paintFlow(row, (open + high + low + close) / 4, move / sigma);
    }

    /**
     * The highest point of a Brownian bridge from 0 to {@code move}, by inversion of P(max > m) = exp(−2 m (m − move) / σ²). The lowest point is
     * drawn apart from it: their small dependence does not matter here.
     */
    private double extreme(double move, double sigma) {
        return (move + Math.sqrt(move * move - 2 * sigma * sigma * StrictMath.log(draws.uniform()))) / 2;
    }

    private void paintFlow(int row, double typicalPrice, double moveSigmas) {
        double excitement = Math.min(Math.abs(moveSigmas), 8);
        double turnover = scale.turnover() * StrictMath.exp(0.5 * excitement + 0.4 * draws.gaussian());
        double volume = rounded(turnover / typicalPrice, BASE_UNITS);
        double takerShare = 0.5 + 0.15 * StrictMath.tanh(moveSigmas / 2) + 0.05 * draws.between(-1, 1);
        double takerBase = rounded(volume * takerShare, BASE_UNITS);
        set(CandleField.VOLUME, row, volume);
        set(CandleField.QUOTE_VOLUME, row, rounded(volume * typicalPrice, QUOTE_UNITS));
        set(CandleField.TRADES, row, 1 + Math.floor(turnover / QUOTE_PER_TRADE * draws.between(0.8, 1.2)));
        set(CandleField.TAKER_BASE, row, takerBase);
        set(CandleField.TAKER_QUOTE, row, rounded(takerBase * typicalPrice, QUOTE_UNITS));
    }

    private static double rounded(double value, double unitsPerOne) {
        return Math.rint(value * unitsPerOne) / unitsPerOne;
    }

    @SuppressWarnings("NullAway") // The constructor has put every field there.
    private void set(CandleField field, int row, double value) {
        columns.get(field)[row] = value;
    }
}
