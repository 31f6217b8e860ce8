package cvntrade.market.synthetic;

import cvntrade.market.CandleSeries;

/** How a coin's log returns go with the reference's earlier ones. */
final class Correlogram {
    private final double[] coin;
    private final double[] reference;

    private Correlogram(double[] coin, double[] reference) {
        this.coin = coin;
        this.reference = reference;
    }

    static Correlogram of(CandleSeries coin, CandleSeries reference) {
        return new Correlogram(returns(coin), returns(reference));
    }

    double at(int lag) {
        Moments moments = moments(lag);
        return moments.products() / Math.sqrt(moments.coinSquares() * moments.referenceSquares());
    }

    double meanOver(int fromLag, int toLag) {
        double sum = 0;
        for (int lag = fromLag; lag <= toLag; lag++) sum += at(lag);
        return sum / (toLag - fromLag + 1);
    }

    /** Of coin on reference in the same bar. */
    double slope() {
        Moments moments = moments(0);
        return moments.products() / moments.referenceSquares();
    }

    private record Moments(double products, double coinSquares, double referenceSquares) {}

    /** The mean of a 15-minute return is nothing beside its spread, so it is not taken away. */
    private Moments moments(int lag) {
        double products = 0;
        double coinSquares = 0;
        double referenceSquares = 0;
        for (int row = lag; row < coin.length; row++) {
            double product = coin[row] * reference[row - lag];
            if (Double.isNaN(product)) continue;
            products += product;
            coinSquares += coin[row] * coin[row];
            referenceSquares += reference[row - lag] * reference[row - lag];
        }
        return new Moments(products, coinSquares, referenceSquares);
    }

    private static double[] returns(CandleSeries series) {
        double[] returns = new double[series.bars()];
        for (int row = 1; row < returns.length; row++) {
            returns[row] = Math.log(series.close().get(row) / series.close().get(row - 1));
        }
        return returns;
    }
}
