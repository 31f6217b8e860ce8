package cvntrade.verdict.gates;

import cvntrade.verdict.gates.Condition.Bound;
import cvntrade.verdict.plan.GateSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The mean lift over the folds is above zero on enough cryptos. */
final class PerAssetGate {
    private PerAssetGate() {}

    static GateResult judge(Lift lift, GateSettings settings) {
        List<Double> means = lift.pairs().cryptoMeans();
        int required = required(settings.positiveCryptoShareMin(), means.size());
        int positive = (int) means.stream().filter(mean -> mean > 0).count();
        int unknown = (int) means.stream().filter(mean -> Double.isNaN(mean)).count();
        Condition condition = Condition.of("positive_cryptos", positive, Bound.AT_LEAST, required);
        boolean undecided = positive < required && positive + unknown >= required;
        if (undecided) condition = Condition.of("positive_cryptos", Double.NaN, Bound.AT_LEAST, required);
        return GateResult.of(Gate.PER_ASSET, List.of(condition), positive + " of " + means.size() + " cryptos gain");
    }

    /** Rounded up in decimal: as doubles 0.7 · 10 is a little more than 7 and would ask for 8. */
    static int required(double share, int cryptos) {
        return BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(cryptos))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }
}
