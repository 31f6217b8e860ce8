package cvntrade.verdict;

import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.gates.LeakageFlag;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.plan.VerdictPlan;
import java.util.List;
import java.util.Optional;

/**
 * A verdict with everything it rests on.
 *
 * @param sentence     the verdict's reason for people, in one sentence
 * @param variants     all but the baseline, in the order of the plan; empty if the sweep ended before its first cell
 * @param leakage      empty in that case
 * @param selection    empty in that case
 * @param otherMethods what the other listed methods say
 * @param turns        what each gate alone would have changed; empty if the sweep ended before its first cell
 */
public record VerdictReport(
        VerdictPlan plan,
        Evidence evidence,
        Decision decision,
        String sentence,
        List<VariantReport> variants,
        Optional<LeakageFlag> leakage,
        Optional<Selection> selection,
        List<OtherMethod> otherMethods,
        List<Turn> turns) {
    public VerdictReport {
        variants = List.copyOf(variants);
        otherMethods = List.copyOf(otherMethods);
        turns = List.copyOf(turns);
    }

    public Verdict verdict() {
        return decision.verdict();
    }

    public int rule() {
        return decision.rule();
    }

    public String reason() {
        return decision.reason();
    }

    public Optional<VariantReport> variant(String name) {
        return variants.stream()
                .filter(report -> report.variant().variant().equals(name))
                .findFirst();
    }

    /** Whether the leakage pair was flagged. */
    public boolean flagged() {
        return leakage.filter(flag -> flag.state() == LeakageState.FLAGGED).isPresent();
    }

    /** Whether another listed method gives another verdict. */
    public boolean fragile() {
        return otherMethods.stream().anyMatch(other -> other.verdict() != verdict());
    }
}
