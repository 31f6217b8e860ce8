package cvntrade.console;

import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.untouched.UntouchedLook;
import cvntrade.verdict.VariantReport;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.gates.GateResult;
import cvntrade.verdict.statistics.Interval;
import java.util.Locale;

/** A verdict on the terminal: the answer first, then one line a variant. */
final class Summary {
    private Summary() {}

    static String of(VerdictReport report) {
        StringBuilder text = new StringBuilder();
        TextLine.add(text, "");
        TextLine.add(text, "verdict  %s", report.verdict().words());
        TextLine.add(text, "because  %s", report.sentence());
        TextLine.add(text, "rule     %s, reason %s", report.decision().clause(), report.reason());
        if (report.fragile())
            TextLine.add(text, "fragile  another listed method gives another verdict; the dossier says which");
        TextLine.add(text, "plan     %s", report.plan().planHash());
        if (report.variants().isEmpty()) return text.toString();
        TextLine.add(text, "");
        TextLine.add(
                text, "%-18s %9s  %-20s %6s  %s", "variant", "lift", "95 % interval", "d_z", "gates that do not pass");
        for (VariantReport variant : report.variants()) TextLine.add(text, "%s", row(report, variant));
        return text.toString();
    }

    static String of(SweepOutcome outcome, SweepFolder folder) {
        StringBuilder text = new StringBuilder(of(outcome.report()));
        TextLine.add(text, "");
        if (outcome.figures().ranCells()) {
            TextLine.add(
                    text,
                    "time     %.1f s in all: %.1f s audit and pre-flight, %.1f s cells (%d fits on %d threads)",
                    outcome.figures().wallSeconds(),
                    outcome.figures().firstLookSeconds(),
                    outcome.figures().cellSeconds(),
                    outcome.figures().fits(),
                    outcome.figures().threads());
            TextLine.add(
                    text,
                    "overhead %.3f = wall ÷ floor, the floor being all fitting ÷ threads = %.1f s; of the cells alone %.3f",
                    outcome.figures().overheadRatio(),
                    outcome.figures().floorSeconds(),
                    outcome.figures().cellOverheadRatio());
        }
        TextLine.add(text, "dossier  %s", folder.dossier());
        return text.toString();
    }

    /** The winner on the bars that were kept out of all folds. */
    static String of(UntouchedLook look) {
        StringBuilder text = new StringBuilder();
        TextLine.add(
                text,
                "untouched %s: lift %+.4f [%+.4f, %+.4f] of %s over %d days from %s on; no gate",
                look.reading().word(),
                look.lift(),
                look.lower(),
                look.upper(),
                look.variant(),
                look.days(),
                look.firstBar());
        return text.toString();
    }

    private static String row(VerdictReport report, VariantReport variant) {
        Interval interval = variant.f1().interval(report.plan().gates().interval());
        StringBuilder open = new StringBuilder();
        for (GateResult gate : variant.gates().values()) {
            switch (gate.outcome()) {
                case PASSED -> {}
                case FAILED -> open.append(' ').append(gate.gate().word());
                case NOT_MEASURED -> open.append(' ').append(gate.gate().word()).append("(not measured)");
            }
        }
        return String.format(
                Locale.ROOT,
                "%-18s %+9.4f  [%+.4f, %+.4f]  %6.2f %s%s",
                variant.variant().variant(),
                variant.f1().mean(),
                interval.lower(),
                interval.upper(),
                variant.f1().effect(report.plan().gates().effectSize()),
                open.isEmpty() ? " none" : open,
                variant.variant().role() == cvntrade.verdict.plan.Role.CHECK ? "  (check only)" : "");
    }
}
