package cvntrade.console;

import cvntrade.sweep.investigation.Finding;
import cvntrade.sweep.investigation.InvestigationReport;
import java.util.Locale;

/** An investigation on the terminal: the cause first, then one line a probe. */
final class InvestigationSummary {
    private InvestigationSummary() {}

    static String of(InvestigationReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "");
        line(text, "cause    %s: %s", report.cause().word(), report.cause().meaning());
        line(text, "because  %s", report.sentence());
        if (!report.proposal().isEmpty()) line(text, "next     %s", report.proposal());
        line(text, "");
        for (Finding finding : report.findings()) {
            line(
                    text,
                    "%s %-17s %-12s %s",
                    finding.probe().letter(),
                    finding.probe().title(),
                    finding.outcome().words(),
                    finding.sentence());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
