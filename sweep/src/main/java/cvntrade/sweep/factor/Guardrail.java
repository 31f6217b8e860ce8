package cvntrade.sweep.factor;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.Map;

/** The rules of a factor, checked for every variant and crypto before any work; all violations are reported at once. */
public final class Guardrail {
    private final Factor factor;
    private final Map<String, String> base;

    /** @param base the environment that the variants are laid over */
    public Guardrail(Factor factor, Map<String, String> base) {
        this.factor = factor;
        this.base = Map.copyOf(base);
    }

    /**
     * The variables that a sweep was started with. The plan sets the factor's own variables variant by variant, so one that comes from
     * outside could only be ignored in silence or change what was registered: both are worse than asking.
     */
    public void checkStart(Map<String, String> startedWith) {
        Problems problems = new Problems();
        startedWith.keySet().stream()
                .filter(key -> key.startsWith(factor.environmentPrefix()))
                .sorted()
                .forEach(key -> problems.add("a sweep sets the variables of its factor itself, variant by variant: "
                        + key + "=" + startedWith.get(key) + "; unset it"));
        factor.settingViolations(startedWith).forEach(problems::add);
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
    }

    public void check(List<CandleSeries> targets, Map<String, CandleSeries> references) {
        Problems problems = new Problems();
        for (Variant variant : factor.variants()) {
            Map<String, String> environment = variant.over(base, factor.environmentPrefix());
            List<String> settings = factor.settingViolations(environment);
            settings.forEach(violation -> add(problems, "variant=" + variant.name() + ": " + violation));
            if (!settings.isEmpty()) continue; // The data rules presuppose readable settings.
            for (CandleSeries target : targets) {
                factor.dataViolations(environment, target, references).forEach(violation -> add(problems, violation));
            }
        }
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
    }

    /** Several variants break a data rule in the same words; it is said once. */
    private static void add(Problems problems, String violation) {
        problems.addIf(!problems.messages().contains(violation), violation);
    }
}
