package cvntrade.verdict.gates;

import cvntrade.verdict.plan.LeakagePair;
import cvntrade.verdict.statistics.PAdjustment;
import cvntrade.verdict.statistics.PairedT;
import cvntrade.verdict.statistics.Sample;
import cvntrade.verdict.table.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether the suspect of the leakage pair beats its reference: one-sided paired t tests of F1, one over all pairs and one a crypto,
 * corrected together by Benjamini-Hochberg.
 *
 * <p>A known weakness: the pairs are related, so 5 to 30 % of clean sweeps are flagged.
 *
 * @param adjustedP  under {@value #POOLED} and by crypto, in the order of the plan; a crypto with fewer than two known pairs has none
 * @param pooledP    of the test over all pairs alone, uncorrected; NaN if there is none
 * @param foldMeansP of the test over one mean a fold; NaN if there are fewer than two
 * @param meanDelta  suspect less reference; NaN if there is no known pair
 * @param note       the reason of a factor without a pair, or why nothing can be said; else empty
 */
public record LeakageFlag(
        LeakageState state,
        LeakagePair pair,
        Map<String, Double> adjustedP,
        double pooledP,
        double foldMeansP,
        double meanDelta,
        String note) {
    public static final String POOLED = "pooled";
    private static final int PAIRS_MIN = 2;

    public LeakageFlag {
        adjustedP = Collections.unmodifiableMap(new LinkedHashMap<>(adjustedP));
    }

    public static LeakageFlag of(Cells cells) {
        LeakagePair pair = cells.plan().leakagePair();
        if (pair instanceof LeakagePair.Pair declared) {
            PairedCells pairs = cells.paired(declared.suspect(), declared.reference(), Metric.F1_BUY);
            return of(
                    pairs,
                    declared,
                    cells.plan().cryptos(),
                    cells.plan().gates().leakageLevel());
        }
        if (pair instanceof LeakagePair.Undeclared) {
            String note = "the plan names no leakage pair; add leakagePair, or say why none applies";
            return new LeakageFlag(
                    LeakageState.NOT_EVALUABLE, pair, Map.of(), Double.NaN, Double.NaN, Double.NaN, note);
        }
        String reason = pair instanceof LeakagePair.NoneApplies none ? none.reason() : "";
        return new LeakageFlag(LeakageState.CLEAR, pair, Map.of(), Double.NaN, Double.NaN, Double.NaN, reason);
    }

    private static LeakageFlag of(PairedCells pairs, LeakagePair declared, List<String> cryptos, double level) {
        double foldMeansP = pGreater(pairs.foldMeans().stream()
                .mapToDouble(Double::doubleValue)
                .filter(m -> !Double.isNaN(m))
                .toArray());
        double pooledP = pGreater(pairs.known());
        if (Double.isNaN(pooledP)) {
            String note = "fewer than " + PAIRS_MIN + " pairs have an F1 in both variants";
            return new LeakageFlag(
                    LeakageState.NOT_EVALUABLE, declared, Map.of(), pooledP, foldMeansP, pairs.mean(), note);
        }
        Map<String, Double> adjusted = adjusted(pairs, cryptos, pooledP);
        boolean flagged = adjusted.values().stream().anyMatch(p -> p < level);
        LeakageState state = flagged ? LeakageState.FLAGGED : LeakageState.CLEAR;
        return new LeakageFlag(state, declared, adjusted, pooledP, foldMeansP, pairs.mean(), "");
    }

    private static Map<String, Double> adjusted(PairedCells pairs, List<String> cryptos, double pooledP) {
        List<String> names = new ArrayList<>(List.of(POOLED));
        List<Double> raw = new ArrayList<>(List.of(pooledP));
        for (int crypto = 0; crypto < cryptos.size(); crypto++) {
            double p = pGreater(pairs.knownOfCrypto(crypto));
            if (Double.isNaN(p)) continue;
            names.add(cryptos.get(crypto));
            raw.add(p);
        }
        double[] corrected = PAdjustment.BENJAMINI_HOCHBERG.adjust(
                raw.stream().mapToDouble(Double::doubleValue).toArray());
        Map<String, Double> adjusted = new LinkedHashMap<>();
        for (int i = 0; i < corrected.length; i++) adjusted.put(names.get(i), corrected[i]);
        return adjusted;
    }

    /** NaN with fewer than two differences. */
    private static double pGreater(double[] differences) {
        return differences.length < PAIRS_MIN
                ? Double.NaN
                : PairedT.of(Sample.of(differences)).pGreater();
    }
}
