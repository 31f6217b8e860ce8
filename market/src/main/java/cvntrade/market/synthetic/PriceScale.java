package cvntrade.market.synthetic;

import cvntrade.base.Check;

/**
 * Where a coin's price begins and in what steps it moves.
 *
 * @param firstPrice open of the first bar, in quote currency
 * @param decimals count of decimals of a price
 * @param turnover median quote volume of a quiet bar
 */
record PriceScale(double firstPrice, int decimals, double turnover) {
    PriceScale {
        Check.positive(firstPrice, "firstPrice");
        Check.within(0, 12, decimals, "decimals");
        Check.positive(turnover, "turnover");
    }

    static PriceScale ofReference() {
        return new PriceScale(47_000, 2, 30e6);
    }

    /** A price between 0.3 and 300 with at least six digits, so that a coin that has lost most of its value still moves in small steps. */
    static PriceScale ofCoin(Draws draws) {
        double exponent = draws.between(-0.5, 2.5);
        int decimals = 6 - (int) Math.floor(exponent);
        double price = StrictMath.pow(10, exponent);
        double turnover = 2e6 * StrictMath.exp(0.5 * draws.gaussian());
        PriceScale unrounded = new PriceScale(price, decimals, turnover);
        return new PriceScale(unrounded.rounded(price), decimals, turnover);
    }

    /** The nearest price in steps of a tick, one tick at least. */
    double rounded(double price) {
        return Math.max(1, Math.rint(price * ticksPerUnit())) / ticksPerUnit();
    }

    private double ticksPerUnit() {
        return StrictMath.pow(10, decimals);
    }
}
