package cvntrade.trades;

/**
 * What a list of trades earned. Nothing is annualised; a value that is not defined is NaN.
 *
 * @param trades count of trades
 * @param expectancyBps mean net return a trade, in basis points; NaN without a trade
 * @param sortino mean net return over √mean(min(net, 0)²), per trade, target 0; NaN without a losing trade
 * @param maxDrawdown deepest fall of the compounded equity, which starts at 1, below its highest point so far, as a positive fraction
 * @param winRate share of trades with a net return above 0; NaN without a trade
 * @param profitFactor sum of the gains over the sum of the losses; NaN without a losing trade
 * @param exposure share of the bars in which a position was open
 * @param finalEquity compounded equity after the last trade
 */
public record TradeStatistics(
        int trades,
        double expectancyBps,
        double sortino,
        double maxDrawdown,
        double winRate,
        double profitFactor,
        double exposure,
        double finalEquity) {

    /** @param net net returns as fractions, in time order */
    public static TradeStatistics of(double[] net, double exposure) {
        double sum = 0;
        double gains = 0;
        double losses = 0;
        double squaredLosses = 0;
        int wins = 0;
        for (double result : net) {
            sum += result;
            if (result > 0) {
                wins++;
                gains += result;
            } else {
                losses -= result;
                squaredLosses += result * result;
            }
        }
        int trades = net.length;
        Equity equity = Equity.compounding(net);
        return new TradeStatistics(
                trades,
                sum / trades * 10_000,
                losses > 0 ? sum / trades / Math.sqrt(squaredLosses / trades) : Double.NaN,
                equity.maxDrawdown(),
                (double) wins / trades,
                losses > 0 ? gains / losses : Double.NaN,
                exposure,
                equity.last());
    }
}
