package cvntrade.trades;

import cvntrade.base.Check;
import cvntrade.base.Decimals;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a round trip costs, in basis points of the entry price (1 bp = 0.0001). The defaults sum to 45.
 *
 * @param takerFeePerSideBps exchange fee, paid on entry and on exit
 * @param spreadBps bid-ask spread crossed once in and out: half of it a side
 * @param slippageBps price impact of both orders together
 * @param fundingBps cost of the borrowed or locked capital over one holding
 * @see "spec.md §7"
 */
public record Costs(double takerFeePerSideBps, double spreadBps, double slippageBps, double fundingBps) {
    public static final Costs DEFAULT = new Costs(10, 10, 10, 5);

    private static final double MOST_BPS = 1_000;

    public Costs {
        Check.within(0, MOST_BPS, takerFeePerSideBps, "takerFeePerSideBps");
        Check.within(0, MOST_BPS, spreadBps, "spreadBps");
        Check.within(0, MOST_BPS, slippageBps, "slippageBps");
        Check.within(0, MOST_BPS, fundingBps, "fundingBps");
    }

    public double roundTripBps() {
        return 2 * takerFeePerSideBps + spreadBps + slippageBps + fundingBps;
    }

    /** Net profit as a fraction of the entry price. */
    public double net(double gross) {
        return gross - roundTripBps() / 10_000;
    }

    /** The formula with its numbers, for the dossier. */
    public String formula() {
        return "net = gross - (2 x taker fee " + Decimals.shortest(takerFeePerSideBps) + " + spread "
                + Decimals.shortest(spreadBps) + " + slippage " + Decimals.shortest(slippageBps) + " + funding "
                + Decimals.shortest(fundingBps) + ") bps = gross - " + Decimals.shortest(roundTripBps())
                + " bps a round trip";
    }

    /** By name, in a fixed order, for plans and contracts. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("taker_fee_per_side_bps", takerFeePerSideBps);
        parameters.put("spread_bps", spreadBps);
        parameters.put("slippage_bps", slippageBps);
        parameters.put("funding_bps", fundingBps);
        return parameters;
    }
}
