package cvntrade.console;

import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftState;
import cvntrade.serving.drift.Finding;
import cvntrade.serving.drift.WeekReport;
import java.util.List;
import java.util.Locale;

/** What was found, as a person reads it. */
final class DriftText {
    private static final String LINE = "%-30s %-12s %-6s %11s %10s %9s %9s %9s";

    private DriftText() {}

    /** One line a model. */
    static String summary(DriftHistory history) {
        List<WeekReport> weeks = history.weeks();
        String last = weeks.isEmpty()
                ? "no whole week since training"
                : "%d weeks since training, %d of them an alert; the last, of %s: %s"
                        .formatted(
                                weeks.size(),
                                history.count(DriftState.ALERT),
                                day(weeks.get(weeks.size() - 1)),
                                history.state().word());
        return "%s version %d, trained %s to %s: %s%n"
                .formatted(
                        history.symbol(),
                        history.version(),
                        history.trainedFrom().substring(0, 10),
                        history.trainedTo().substring(0, 10),
                        last);
    }

    static String week(WeekReport week) {
        StringBuilder text = new StringBuilder();
        header(text, "column");
        week.findings().forEach(finding -> line(text, finding.reading().column(), finding));
        week.broken().forEach((column, reason) -> TextLine.add(text, "%-30s %-12s %s", column, "BROKEN", reason));
        return text.toString();
    }

    /** All weeks of one column. */
    static String column(DriftHistory history, String column) {
        StringBuilder text = new StringBuilder();
        header(text, "week of");
        for (WeekReport week : history.weeks()) {
            week.findings().stream()
                    .filter(finding -> finding.reading().column().equals(column))
                    .forEach(finding -> line(text, day(week), finding));
            week.broken().entrySet().stream()
                    .filter(broken -> broken.getKey().equals(column))
                    .forEach(broken -> TextLine.add(text, "%-30s %-12s %s", day(week), "BROKEN", broken.getValue()));
        }
        return text.toString();
    }

    private static void header(StringBuilder text, String first) {
        TextLine.add(text, LINE, first, "signal", "state", "measured", "effect", "p naive", "p", "adjusted");
    }

    private static void line(StringBuilder text, String first, Finding finding) {
        TextLine.add(
                text,
                LINE,
                first,
                finding.reading().signal().word(),
                finding.state().word(),
                number("%.4g", finding.reading().measured()),
                number("%+.2f", finding.reading().effect()),
                number("%.1e", finding.reading().pNaive()),
                number("%.5f", finding.reading().p()),
                number("%.5f", finding.pAdjusted()));
    }

    static String day(WeekReport week) {
        return week.begin().toString().substring(0, 10);
    }

    private static String number(String form, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, form, value);
    }
}
