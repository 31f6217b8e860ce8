package cvntrade.console;

import cvntrade.sweep.investigation.Finding;
import cvntrade.sweep.investigation.InvestigationReport;

/** An investigation on the terminal: the cause first, then one line a probe. */
final class InvestigationSummary {
    private InvestigationSummary() {}

    static String of(InvestigationReport report) {
        StringBuilder text = new StringBuilder();
        TextLine.add(text, "");
        TextLine.add(
                text, "cause    %s: %s", report.cause().word(), report.cause().meaning());
        TextLine.add(text, "because  %s", report.sentence());
        if (!report.proposal().isEmpty()) TextLine.add(text, "next     %s", report.proposal());
        TextLine.add(text, "");
        for (Finding finding : report.findings()) {
            TextLine.add(
                    text,
                    "%s %-17s %-12s %s",
                    finding.probe().letter(),
                    finding.probe().title(),
                    finding.outcome().words(),
                    finding.sentence());
        }
        return text.toString();
    }
}
