package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.sweep.factor.Factors;
import cvntrade.verdict.Judge;
import cvntrade.verdict.VerdictJson;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.table.ResultsTable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges a results table, also one that was made elsewhere. */
@Command(
        name = "verdict",
        mixinStandardHelpOptions = true,
        description = {
            "Judges a results table by the plan it belongs to. Nothing is run.",
            "Evidence that is left out (pre-flight, audit, MLOps) is not measured, and never a lock."
        },
        footer = {
            "",
            "Example:",
            "  ./cvntrade verdict --results sweeps/first/results.csv --plan sweeps/first/plan.json \\",
            "      --evidence sweeps/first/evidence.json --mlops mlops_readiness.md --require LOCK_CANDIDATE"
        })
final class VerdictCommand implements Callable<Integer> {
    @Option(names = "--results", paramLabel = "FILE", required = true, description = "results.csv: one row a cell.")
    Path results = Path.of("");

    @Option(names = "--plan", paramLabel = "FILE", required = true, description = "plan.json, or a minimal plan.")
    Path plan = Path.of("");

    @Option(names = "--evidence", paramLabel = "FILE", description = "evidence.json of the sweep.")
    @Nullable
    Path evidence;

    @Option(
            names = "--mlops",
            paramLabel = "FILE",
            description = "The story's mlops_readiness.md as it is now, in the place of what the evidence says of it.")
    @Nullable
    Path mlops;

    @Option(names = "--require", paramLabel = "VERDICT", description = "Exit with 1 unless this is the verdict.")
    @Nullable
    String required;

    @Option(names = "--out", paramLabel = "FILE", description = "Also write verdict.json here.")
    @Nullable
    Path out;

    @Option(names = "--json", description = "Print verdict.json instead of the summary.")
    boolean json;

    @Override
    public Integer call() {
        VerdictPlan parsed = withPairOfItsFactor(VerdictPlan.parse(TextFile.read(plan, "plan")));
        Evidence given = evidence == null ? Evidence.NONE : Evidence.parse(TextFile.read(evidence, "evidence"));
        if (mlops != null) given = given.with(MlopsReadiness.check(TextFile.read(mlops, "MLOps readiness")));
        VerdictReport report = Judge.judge(parsed, ResultsTable.read(results), given);
        String text = VerdictJson.text(report);
        if (out != null) cvntrade.base.DurableFile.write(out, text);
        System.out.print(json ? text : Summary.of(report));
        if (required == null) return Main.DONE;
        requireKnown(required);
        if (report.verdict().name().equals(required)) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.NOT_REACHED,
                "the verdict must be the required one: required=" + required + " verdict="
                        + report.verdict().name());
    }

    /** A short plan may leave the leakage pair to its factor, where that is one that is registered. */
    private static VerdictPlan withPairOfItsFactor(VerdictPlan parsed) {
        return Factors.all().stream()
                .filter(factor -> factor.name().equals(parsed.factor()))
                .findFirst()
                .map(factor -> parsed.orElse(factor.leakagePair()))
                .orElse(parsed);
    }

    private static void requireKnown(String name) {
        for (cvntrade.verdict.Verdict verdict : cvntrade.verdict.Verdict.values()) {
            if (verdict.name().equals(name)) return;
        }
        throw new MalformedInput("verdict must be a known one: require=" + name);
    }
}
