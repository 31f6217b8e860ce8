package cvntrade.market.synthetic;

import cvntrade.base.Check;

/**
 * The numbers behind a synthetic market.
 *
 * @param reference volatility of the reference
 * @param own volatility of what a coin does by itself
 * @param beta a coin's share of the reference's return in the same bar, drawn once a coin
 * @param lead a coin's later response to the reference
 * @param regimes alternation of calm and active markets
 * @param shocks shape of one bar's surprise
 * @param outages bars that the exchange does not publish
 */
public record MarketParameters(
        Volatility reference, Volatility own, Span beta, Lead lead, Regimes regimes, Shocks shocks, Outages outages) {

    public static final Lead NO_LEAD = new Lead(0, 1, 1);

    /** The market of the null truth: coins move with the reference in the same bar and know nothing of its past. */
    public static final MarketParameters DEFAULT = new MarketParameters(
            new Volatility(0.0030, 0.985, 0.10),
            new Volatility(0.0032, 0.985, 0.10),
            new Span(0.7, 1.3),
            NO_LEAD,
            new Regimes(1500, 1.8),
            new Shocks(4, 0.0008, 6),
            new Outages(0.0002, 8));

    /**
     * @param sigma median standard deviation of a bar's log return in a calm market
     * @param persistence weight of the last bar's log volatility in this one's, in [0, 1)
     * @param innovation standard deviation of what is new in the log volatility
     */
    public record Volatility(double sigma, double persistence, double innovation) {
        public Volatility {
            Check.positive(sigma, "sigma");
            Check.within(0, 0.9999, persistence, "persistence");
            Check.within(0, 10, innovation, "innovation");
        }

        Volatility withSigma(double other) {
            return new Volatility(other, persistence, innovation);
        }
    }

    /** A range from which one value is drawn evenly. */
    public record Span(double from, double to) {
        public Span {
            Check.within(-10, to, from, "from");
            Check.within(from, 10, to, "to");
        }
    }

    /**
     * @param strength sum of the responses over all lags, as a multiple of the reference's return; 0 is none
     * @param fromBars first lag with a response, 1 or more
     * @param toBars last lag with a response
     */
    public record Lead(double strength, int fromBars, int toBars) {
        public Lead {
            Check.within(-10, 10, strength, "strength");
            Check.atLeast(1, fromBars, "fromBars");
            Check.atLeast(fromBars, toBars, "toBars");
        }

        double perBar() {
            return strength / (toBars - fromBars + 1);
        }
    }

    /**
     * @param lengthBars length of a regime; calm and active ones take turns, calm first
     * @param activeMultiple volatility of the reference in an active regime as a multiple of that in a calm one
     */
    public record Regimes(int lengthBars, double activeMultiple) {
        public Regimes {
            Check.atLeast(1, lengthBars, "lengthBars");
            Check.positive(activeMultiple, "activeMultiple");
        }

        double multipleAt(int row) {
            return row / lengthBars % 2 == 0 ? 1 : activeMultiple;
        }
    }

    /**
     * @param degreesOfFreedom of Student's t, even and at least 4; the draws are scaled to a variance of one
     * @param jumpChance probability that the reference jumps in a bar
     * @param jumpSigmas size of a jump, up or down, in standard deviations of that bar
     */
    public record Shocks(int degreesOfFreedom, double jumpChance, double jumpSigmas) {
        public Shocks {
            if (degreesOfFreedom < 4 || degreesOfFreedom % 2 != 0) {
                throw new IllegalArgumentException(
                        "degreesOfFreedom must be even and at least 4: degreesOfFreedom=" + degreesOfFreedom);
            }
            Check.within(0, 1, jumpChance, "jumpChance");
            Check.within(0, 100, jumpSigmas, "jumpSigmas");
        }
    }

    /**
     * @param chance probability that an outage begins in a bar
     * @param longestBars outages last 1 to this many bars, each length equally likely
     */
    public record Outages(double chance, int longestBars) {
        public Outages {
            Check.within(0, 1, chance, "chance");
            Check.atLeast(1, longestBars, "longestBars");
        }
    }

    public MarketParameters withLead(Lead other) {
        return new MarketParameters(reference, own, beta, other, regimes, shocks, outages);
    }

    MarketParameters withCoin(Span otherBeta, double ownSigma) {
        return new MarketParameters(reference, own.withSigma(ownSigma), otherBeta, lead, regimes, shocks, outages);
    }
}
