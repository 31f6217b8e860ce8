package cvntrade.verdict.plan;

import cvntrade.base.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What must hold between the parts of a plan. */
final class PlanRules {
    private PlanRules() {}

    static void check(List<PlannedVariant> variants, List<String> cryptos, LeakagePair leakagePair, Problems problems) {
        Set<String> names = new HashSet<>();
        for (PlannedVariant variant : variants) {
            problems.addIf(!names.add(variant.variant()), "variants must be unique: variant=" + variant.variant());
        }
        long baselines =
                variants.stream().filter(v -> v.role() == Role.BASELINE).count();
        problems.addIf(baselines != 1, "plan must have one baseline: baselines=" + baselines);
        boolean noCandidate = variants.stream().noneMatch(variant -> variant.role() == Role.CANDIDATE);
        problems.addIf(noCandidate, "plan must have a candidate: variants=" + names);
        problems.addIf(cryptos.isEmpty(), "plan must have a crypto: cryptos=[]");
        problems.addIf(new HashSet<>(cryptos).size() < cryptos.size(), "cryptos must be unique: cryptos=" + cryptos);
        problems.addIf(cryptos.stream().anyMatch(String::isBlank), "cryptos must be named: cryptos=" + cryptos);
        if (leakagePair instanceof LeakagePair.Pair pair) {
            for (String variant : List.of(pair.suspect(), pair.reference())) {
                problems.addIf(
                        !names.contains(variant),
                        "leakagePair must name variants of the plan: variant=" + variant + " known=" + names);
            }
        }
    }
}
