package cvntrade.verdict.gates;

import cvntrade.base.Seed;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.statistics.PairsBootstrap;
import cvntrade.verdict.statistics.ResampledMeans;
import cvntrade.verdict.statistics.TwoWayBootstrap;

/** The draws of a plan: seeded from its hash, so they were fixed before any result was known, and the same for every variant. */
public final class Resampling {
    private final TwoWayBootstrap twoWay;
    private final int resamples;
    private final long pairsSeed;

    private Resampling(TwoWayBootstrap twoWay, int resamples, long pairsSeed) {
        this.twoWay = twoWay;
        this.resamples = resamples;
        this.pairsSeed = pairsSeed;
    }

    public static Resampling of(VerdictPlan plan) {
        int resamples = plan.gates().resamples();
        TwoWayBootstrap twoWay =
                TwoWayBootstrap.seeded(plan.cryptos().size(), plan.folds(), resamples, twoWaySeed(plan.planHash()));
        return new Resampling(twoWay, resamples, Seed.of("pairs_bootstrap", plan.planHash()));
    }

    /** What whole cryptos and folds are drawn from, in every table of one plan. */
    public static long twoWaySeed(String planHash) {
        return Seed.of("two_way_bootstrap", planHash);
    }

    ResampledMeans twoWay(PairedCells pairs) {
        return twoWay.means(pairs.deltas());
    }

    ResampledMeans pairs(PairedCells pairs) {
        return PairsBootstrap.means(pairs.known(), resamples, pairsSeed);
    }
}
