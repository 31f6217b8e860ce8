package cvntrade.sweep.dossier;

import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.investigation.CorrelogramFinding;
import cvntrade.sweep.investigation.DecayFinding;
import cvntrade.sweep.investigation.Finding;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.investigation.NextBarsFinding;
import cvntrade.sweep.investigation.ReplayFinding;
import cvntrade.verdict.evidence.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why the columns without delay look better: one cause and what each probe found. */
record InvestigationText(InvestigationReport report) {
    private static final int STRONGEST_SHOWN = 12;

    /** For the head of the page. */
    String headline() {
        return "Investigation: " + report.cause().word().replace('_', ' ') + ". " + report.sentence();
    }

    Section section() {
        List<String> words = new ArrayList<>();
        words.add("Cause: " + report.cause().word().replace('_', ' ') + ", that is: "
                + report.cause().meaning() + ". " + report.sentence());
        if (!report.proposal().isEmpty()) words.add(report.proposal());
        words.add(
                "The rule: one of A, B and D that fails is look-ahead; all of them passed, with the lead of C as long as the"
                        + " decay of H, nothing lifted by F and the power of G, is fresh information; all else is unexplained.");
        List<Table> tables = new ArrayList<>(List.of(probes(), decay(), leads(), nextBars()));
        if (!report.replay().differences().isEmpty()) tables.add(differences());
        return new Section(
                "Investigation: why " + report.suspect() + " looks better",
                words,
                tables,
                List.of(),
                "",
                DecayCurve.of(report.decay()));
    }

    private Table probes() {
        Table.Builder table = Table.titled("Probes in the order of cost; passed speaks against look-ahead")
                .words("probe", "asks", "answer", "found");
        for (Finding finding : report.findings()) {
            table.row(
                    Field.words(finding.probe().label()),
                    Field.words(finding.probe().question()),
                    new Field(finding.outcome().words(), "text " + style(finding.outcome())),
                    Field.words(finding.sentence()));
        }
        return table.open();
    }

    private static String style(Outcome outcome) {
        return outcome == Outcome.NOT_MEASURED ? "missing" : outcome.name().toLowerCase(Locale.ROOT);
    }

    private Table decay() {
        Table.Builder table = Table.titled(
                        "H: lift of f1_buy over the baseline by the delay of the columns, all on the same rows")
                .figures("delay in bars", "lift", "lower end", "upper end");
        for (DecayFinding.Point point : report.decay().points()) {
            table.row(
                    Field.figure(String.valueOf(point.delayBars())),
                    Field.figure(Figures.signed(point.lift().mean())),
                    Field.figure(Figures.signed(point.lift().interval().lower())),
                    Field.figure(Figures.signed(point.lift().interval().upper())));
        }
        return table.open();
    }

    private Table leads() {
        CorrelogramFinding found = report.correlogram();
        Table.Builder table = Table.titled(
                        "C: raw returns of a coin against earlier ones of the reference; beyond chance above "
                                + Figures.plain(found.bound()))
                .words("crypto", "reference")
                .figures("strongest lag in bars", "correlation there", "longest lag beyond chance");
        for (CorrelogramFinding.Pair pair : found.pairs()) {
            table.row(
                    Field.words(pair.crypto()),
                    Field.words(pair.reference()),
                    Field.figure(String.valueOf(pair.strongestLag())),
                    Field.figure(Figures.signed(pair.at(pair.strongestLag()))),
                    Field.figure(String.valueOf(pair.longestLag(found.bound()))));
        }
        return table.open();
    }

    private Table nextBars() {
        NextBarsFinding found = report.nextBars();
        Table.Builder table = Table.titled(
                        "B: the columns that correlate most with a next bar of the reference; beyond chance above "
                                + Figures.plain(found.bound()))
                .words("column", "crypto", "reference")
                .figures("bars ahead", "correlation");
        found.columns().stream()
                .limit(STRONGEST_SHOWN)
                .forEach(column -> table.row(
                        Field.words(column.column()),
                        Field.words(column.crypto()),
                        Field.words(column.reference()),
                        Field.figure(String.valueOf(column.barsAhead())),
                        Field.figure(Figures.signed(column.correlation()))));
        return table.folded();
    }

    private Table differences() {
        Table.Builder table = Table.titled("D: the first value of each column that differs bar by bar")
                .words("crypto", "column", "bar", "whole history", "bar by bar");
        for (ReplayFinding.Difference difference : report.replay().differences()) {
            table.row(
                    Field.words(difference.crypto()),
                    new Field(difference.column(), "text failed"),
                    Field.words(difference.bar()),
                    Field.words(difference.batch()),
                    Field.words(difference.replayed()));
        }
        return table.folded();
    }
}
