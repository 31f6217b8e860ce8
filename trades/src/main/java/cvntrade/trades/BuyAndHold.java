package cvntrade.trades;

import cvntrade.market.CandleSeries;
import java.util.stream.IntStream;

/**
 * What holding the asset through a stretch would have earned: bought at the first open there is, valued at every close after it.
 *
 * @param gross last close over first open less one, as a fraction; NaN if the stretch has no candle
 * @param net gross less one round trip of costs
 * @param maxDrawdown deepest fall below the highest value so far, as a positive fraction; NaN if the stretch has no candle
 */
public record BuyAndHold(double gross, double net, double maxDrawdown) {

    public static BuyAndHold of(CandleSeries candles, Span stretch, Costs costs) {
        int[] rows = IntStream.rangeClosed(stretch.firstRow(), stretch.lastRow())
                .filter(candles::hasCandle)
                .toArray();
        if (rows.length == 0) return new BuyAndHold(Double.NaN, Double.NaN, Double.NaN);
        double[] prices = new double[rows.length + 1];
        prices[0] = candles.open().get(rows[0]);
        for (int i = 0; i < rows.length; i++) prices[i + 1] = candles.close().get(rows[i]);
        Equity equity = Equity.following(prices);
        double gross = equity.last() - 1;
        return new BuyAndHold(gross, costs.net(gross), equity.maxDrawdown());
    }
}
