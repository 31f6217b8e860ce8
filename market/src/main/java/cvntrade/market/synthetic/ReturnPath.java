package cvntrade.market.synthetic;

import cvntrade.base.Column;
import cvntrade.market.synthetic.MarketParameters.Lead;
import cvntrade.market.synthetic.MarketParameters.Volatility;

/**
 * The log returns of one coin.
 *
 * @param returns one log return a bar
 * @param sigma the standard deviation with which that bar's return was drawn
 */
record ReturnPath(Column returns, Column sigma) {

    /** σ · regime · exp(log volatility) · (Student's t + jumps). */
    static ReturnPath ofReference(MarketParameters parameters, int bars, long seed, String symbol) {
        double[] sigma = volatility(parameters.reference(), bars, Draws.of(seed, symbol, "volatility"));
        Draws draws = Draws.of(seed, symbol, "returns");
        double[] returns = new double[bars];
        for (int row = 0; row < bars; row++) {
            sigma[row] *= parameters.regimes().multipleAt(row);
            double shock = draws.student(parameters.shocks().degreesOfFreedom());
            if (draws.happens(parameters.shocks().jumpChance())) {
                shock += draws.sign() * parameters.shocks().jumpSigmas();
            }
            returns[row] = sigma[row] * shock;
        }
        return new ReturnPath(Column.owning(returns), Column.owning(sigma));
    }

    /** β · reference + later response + what the coin does by itself. Before the first bar the reference stood still. */
    static ReturnPath ofCoin(MarketParameters parameters, ReturnPath reference, long seed, String symbol) {
        int bars = reference.returns.size();
        Draws draws = Draws.of(seed, symbol, "returns");
        double beta = draws.between(parameters.beta().from(), parameters.beta().to());
        double[] sigma = volatility(parameters.own(), bars, Draws.of(seed, symbol, "volatility"));
        double[] returns = new double[bars];
        for (int row = 0; row < bars; row++) {
            double own = sigma[row] * draws.student(parameters.shocks().degreesOfFreedom());
            returns[row] = beta * reference.returns.get(row) + response(parameters.lead(), reference, row) + own;
            double shared = beta * reference.sigma.get(row);
            sigma[row] = Math.sqrt(shared * shared + sigma[row] * sigma[row]);
        }
        return new ReturnPath(Column.owning(returns), Column.owning(sigma));
    }

    private static double response(Lead lead, ReturnPath reference, int row) {
        if (lead.strength() == 0) return 0;
        double sum = 0;
        for (int lag = lead.fromBars(); lag <= Math.min(lead.toBars(), row); lag++) {
            sum += reference.returns.get(row - lag);
        }
        return lead.perBar() * sum;
    }

    /** σ · exp(h), h an autoregression of first order that begins in its stationary distribution. */
    private static double[] volatility(Volatility volatility, int bars, Draws draws) {
        double persistence = volatility.persistence();
        double[] sigma = new double[bars];
        double logVolatility = draws.gaussian() * volatility.innovation() / Math.sqrt(1 - persistence * persistence);
        for (int row = 0; row < bars; row++) {
            sigma[row] = volatility.sigma() * StrictMath.exp(logVolatility);
            logVolatility = persistence * logVolatility + volatility.innovation() * draws.gaussian();
        }
        return sigma;
    }
}
