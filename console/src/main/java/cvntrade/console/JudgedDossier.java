package cvntrade.console;

import cvntrade.base.Fingerprint;
import cvntrade.base.Refusal;
import cvntrade.registry.Decisions;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.verdict.Judge;
import cvntrade.verdict.VerdictJson;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.table.ResultsTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it lies before who decides on it, its table judged anew.
 *
 * @param plan as it was registered
 * @param report what the table comes to
 * @param verdictSha256 of its verdict.json
 */
record JudgedDossier(RegisteredPlan plan, VerdictReport report, String verdictSha256) {
    /** @throws Refusal if verdict.json is not what the table comes to */
    static JudgedDossier in(Path folder) {
        RegisteredPlan plan = RegisteredPlan.at(folder);
        SweepFolder sweep = new SweepFolder(folder);
        String written = TextFile.read(sweep.verdict(), "verdict");
        VerdictReport report = Judge.judge(
                plan.judged(),
                ResultsTable.read(sweep.results()),
                Evidence.parse(TextFile.read(sweep.evidence(), "evidence")));
        if (!VerdictJson.text(report).equals(written)) {
            throw new Refusal(
                    Refusal.Reason.NOT_REPRODUCED,
                    "verdict.json must be what its table comes to: folder=" + folder
                            + "; judge it with ./cvntrade verdict, or run ./cvntrade reproduce");
        }
        return new JudgedDossier(plan, report, Fingerprint.ofBytes(written.getBytes(StandardCharsets.UTF_8)));
    }

    Decisions.Dossier dossier() {
        return new Decisions.Dossier(
                plan.hash(), verdictSha256, report.verdict().name());
    }

    /** The variants that may be locked, the one that the verdict names first. */
    List<String> lockable() {
        return report.decision().lockable();
    }

    /** @param variant to lock; where it is not named, the one that the verdict names */
    Decisions.Proposal proposal(Decisions.Choice choice, @Nullable String variant) {
        Factor factor = Factors.named(plan.judged().factor());
        if (choice != Decisions.Choice.LOCK) {
            return new Decisions.Proposal(choice, "", Map.of(), factor.environmentPrefix());
        }
        String locked =
                variant != null ? variant : lockable().stream().findFirst().orElse("none");
        return factor.variants().stream()
                .filter(known -> known.name().equals(locked) && lockable().contains(locked))
                .findFirst()
                .map(known -> new Decisions.Proposal(choice, locked, known.environment(), factor.environmentPrefix()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.PROMOTION,
                        "a lock needs a variant that the verdict allows: variant=" + locked + " verdict="
                                + report.verdict().name() + " lockable=" + lockable()));
    }
}
