package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.untouched.UntouchedLook;
import cvntrade.verdict.Departures;
import cvntrade.verdict.OtherMethod;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns a finished sweep into the words and tables of its dossier, in reading order. */
final class DossierText {
    private final SweepOutcome outcome;
    private final VerdictReport report;
    private final String command;
    private final Optional<InvestigationText> investigation;
    private final PowerText power;
    private final StressText stress;
    private final Optional<UntouchedText> untouched;

    DossierText(
            SweepOutcome outcome,
            String command,
            Optional<UntouchedLook> untouched,
            Optional<InvestigationReport> investigation) {
        this.outcome = outcome;
        this.report = outcome.report();
        this.command = command;
        this.investigation = investigation.map(InvestigationText::new);
        this.power = PowerText.of(outcome.plan());
        this.stress = new StressText(outcome);
        this.untouched = outcome.plan().untouched().map(stretch -> new UntouchedText(outcome, stretch, untouched));
    }

    DossierPage page() {
        List<Section> sections = new ArrayList<>();
        Lifts lifts = new Lifts(outcome);
        if (!report.variants().isEmpty()) {
            sections.add(new GateTables(report).section());
            sections.add(lifts.section());
            untouched.map(UntouchedText::section).ifPresent(sections::add);
            sections.add(new AssetTables(outcome).section());
            sections.add(new FoldTables(outcome).section());
            sections.add(new LeakageText(report).section());
            sections.add(stress.section());
            sections.add(new ImportanceText(outcome).section());
            investigation.map(InvestigationText::section).ifPresent(sections::add);
        }
        sections.add(power.section());
        sections.add(new FirstLookText(outcome).section());
        sections.add(new MissingTables(outcome).section());
        if (!report.variants().isEmpty()) {
            sections.add(new TradeTables(outcome).section());
            sections.addAll(new EquityText(outcome).sections());
            sections.add(new ReliabilityText(outcome).section());
        }
        sections.add(new FoldsText(outcome.plan()).section());
        sections.add(new Registration(outcome, command).section());
        sections.add(
                new TrialsText(outcome.triedBefore(), outcome.plan().factor().name()).section());
        sections.add(readings());
        if (!outcome.cells().isEmpty()) sections.add(new CellTable(outcome).section());
        return new DossierPage(
                report.verdict().words(),
                tone(report.verdict()),
                report.sentence(),
                report.decision().clause(),
                report.reason(),
                outcome.plan().factor().name(),
                outcome.plan().factor().question(),
                warnings(),
                report.variants().isEmpty() ? null : lifts.forest(),
                sections);
    }

    /** The colour of a verdict. */
    static String tone(Verdict verdict) {
        if (verdict == Verdict.LOCK_CANDIDATE) return "good";
        return verdict == Verdict.LEAKAGE_ABANDON ? "bad" : "wait";
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        investigation.map(InvestigationText::headline).ifPresent(warnings::add);
        if (report.fragile()) {
            warnings.add("Fragile: "
                    + report.otherMethods().stream()
                            .filter(other -> other.verdict() != report.verdict())
                            .map(DossierText::words)
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (!power.warning().isEmpty()) warnings.add(power.warning());
        warnings.addAll(stress.warnings());
        untouched.ifPresent(text -> warnings.addAll(text.warnings()));
        if (report.evidence().mlops().outcome() == Outcome.FAILED) {
            warnings.add("MLOps readiness of " + outcome.plan().factor().storyId() + " is not complete: "
                    + String.join("; ", report.evidence().mlops().missing()));
        }
        return warnings;
    }

    private static String words(OtherMethod other) {
        return "under " + other.method() + " the verdict would be "
                + other.verdict().words() + " (rule " + other.rule() + ")";
    }

    private Section readings() {
        List<String> points = new ArrayList<>(Departures.readings(report.plan().gates()));
        points.addAll(Departures.fromTheWording());
        return new Section("How the rules are read", List.of(), List.of(), points, "");
    }
}
