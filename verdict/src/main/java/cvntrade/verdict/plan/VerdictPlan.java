package cvntrade.verdict.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import cvntrade.base.Problems;
import java.util.List;

/**
 * What a verdict needs to know of a plan. The least that one written by hand must say:
 *
 * <pre>{@code
 * {
 *   "factor": "my_factor",
 *   "variants": [
 *     {"variant": "none",  "role": "baseline"},
 *     {"variant": "small", "role": "candidate", "columns": 3},
 *     {"variant": "peek",  "role": "check"}
 *   ],
 *   "cryptos": ["ADAUSDT", "ETHUSDT", "SOLUSDT"],
 *   "folds": 5,
 *   "leakagePair": {"suspect": "peek", "reference": "small"}
 * }
 * }</pre>
 *
 * <p>{@code columns} is optional and breaks ties; {@code folds} may also be a list of them. Without {@code leakagePair} no leak can be
 * looked for, and the verdict is an insufficient sample. Where no pair can show a leak: {@code "leakagePair": {"none": "the reason"}}. Thresholds
 * that differ from {@link GateSettings} stand under {@code "gates"}. Further fields are welcome: they belong to the plan's hash.
 *
 * @param variants one baseline, at least one candidate, names unique; in the order of the plan
 * @param cryptos  in the order of the plan, unique
 * @param folds    how many; a results table numbers them from 0 or from 1
 * @param planHash see {@link PlanHash}; seeds the resamples
 */
public record VerdictPlan(
        String factor,
        List<PlannedVariant> variants,
        List<String> cryptos,
        int folds,
        LeakagePair leakagePair,
        GateSettings gates,
        String planHash) {
    public VerdictPlan {
        Check.filled(factor, "factor");
        variants = List.copyOf(variants);
        cryptos = List.copyOf(cryptos);
        Check.atLeast(1, folds, "folds");
        Check.filled(planHash, "planHash");
        Problems problems = new Problems();
        PlanRules.check(variants, cryptos, leakagePair, problems);
        if (!problems.none()) throw new IllegalArgumentException(String.join("; ", problems.messages()));
    }

    /** A plan made in memory; its hash is that of its own fields. */
    public static VerdictPlan of(
            String factor,
            List<PlannedVariant> variants,
            List<String> cryptos,
            int folds,
            LeakagePair leakagePair,
            GateSettings gates) {
        VerdictPlan unhashed = new VerdictPlan(factor, variants, cryptos, folds, leakagePair, gates, "unhashed");
        return new VerdictPlan(factor, variants, cryptos, folds, leakagePair, gates, PlanHash.of(unhashed.toJson()));
    }

    /**
     * @throws cvntrade.base.MalformedInput that lists everything that is missing or wrong
     * @throws cvntrade.base.Refusal        plan_mismatch, if the plan carries a hash that is not its own
     */
    public static VerdictPlan parse(String json) {
        return PlanReader.read(json);
    }

    /** The fields of this record without the hash: what a larger plan starts from. */
    public ObjectNode toJson() {
        ObjectNode plan = JsonNodeFactory.instance.objectNode().put("factor", factor);
        ArrayNode written = plan.putArray("variants");
        for (PlannedVariant variant : variants) {
            ObjectNode each = written.addObject()
                    .put("variant", variant.variant())
                    .put("role", variant.role().word());
            variant.columns().ifPresent(columns -> each.put("columns", columns));
        }
        ArrayNode symbols = plan.putArray("cryptos");
        cryptos.forEach(symbols::add);
        plan.put("folds", folds);
        if (leakagePair instanceof LeakagePair.Undeclared) return plan.set("gates", gates.toJson());
        ObjectNode pair = plan.putObject("leakagePair");
        if (leakagePair instanceof LeakagePair.Pair declared) {
            pair.put("suspect", declared.suspect()).put("reference", declared.reference());
        } else if (leakagePair instanceof LeakagePair.NoneApplies none) {
            pair.put("none", none.reason());
        }
        plan.set("gates", gates.toJson());
        return plan;
    }

    /**
     * The same plan, its hash too, with what its factor declares where it does not say itself which pair shows a leak. A pair whose variants
     * it lacks is not taken over.
     */
    public VerdictPlan orElse(LeakagePair declared) {
        boolean open = leakagePair instanceof LeakagePair.Undeclared;
        return open && hasVariantsOf(declared)
                ? new VerdictPlan(factor, variants, cryptos, folds, declared, gates, planHash)
                : this;
    }

    private boolean hasVariantsOf(LeakagePair declared) {
        if (!(declared instanceof LeakagePair.Pair pair)) return true;
        List<String> names = variants.stream().map(PlannedVariant::variant).toList();
        return names.contains(pair.suspect()) && names.contains(pair.reference());
    }

    public PlannedVariant baseline() {
        return withRole(Role.BASELINE).get(0);
    }

    public List<PlannedVariant> candidates() {
        return withRole(Role.CANDIDATE);
    }

    /** All but the baseline, in the order of the plan. */
    public List<PlannedVariant> compared() {
        return variants.stream()
                .filter(variant -> variant.role() != Role.BASELINE)
                .toList();
    }

    private List<PlannedVariant> withRole(Role role) {
        return variants.stream().filter(variant -> variant.role() == role).toList();
    }
}
