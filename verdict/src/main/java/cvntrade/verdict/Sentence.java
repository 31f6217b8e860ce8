package cvntrade.verdict;

import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.gates.LeakageFlag;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.statistics.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reason of a verdict, in one sentence for people. */
final class Sentence {
    private Sentence() {}

    static String beforeCells(Decision decision, Evidence evidence) {
        if (decision.rule() != 1) {
            return "The look-ahead audit found values that move when the future is rewritten, so no lift could be trusted"
                    + (evidence.audit().detail().isEmpty()
                            ? "."
                            : ": " + evidence.audit().detail());
        }
        double trades = evidence.preflight().trades();
        String found = Double.isNaN(trades)
                ? "too few BUY trades"
                : whole(trades) + " BUY trades where "
                        + whole(evidence.preflight().required()) + " are needed";
        return "The pre-flight cell gave " + found + ", so the sweep was not run.";
    }

    static String of(
            Decision decision, GateSettings gates, List<VariantReport> variants, Optional<LeakageFlag> leakage) {
        String measured = variants.stream()
                .filter(report -> report.variant().variant().equals(decision.subject()))
                .map(report -> report.variant().variant() + " changes F1 by " + lift(report, gates))
                .findFirst()
                .orElse("");
        return switch (decision.clause()) {
            case "2b" ->
                "The variant that sees the nearest past scores better than its reference ("
                        + leakage.map(Sentence::smallest).orElse("")
                        + "): either something looks ahead or fresher information helps, and the investigation must say which.";
            case "3" ->
                decision.reason().equals("sample")
                        ? "No candidate has enough BUY trades behind its cells to say anything of the factor."
                        : "The leakage pair has too few pairs to tell whether something looks ahead.";
            case "4" -> measured + " and clears every gate: an operator may lock it.";
            case "5" ->
                "Every candidate fails the gate " + after(decision.reason())
                        + ", so no lift of F1 would make the factor worth having.";
            case "6" -> measured + " and passes the F1 gate, but has not passed " + after(decision.reason()) + ".";
            case "7" -> measured + ": too little or too uncertain for a lock, enough to keep at hand.";
            default ->
                measured
                        + switch (decision.reason()) {
                            case "too_small" -> ": a lift, but too small to be worth its columns.";
                            case "harmful" -> ": it does harm.";
                            default -> ": nothing that chance does not explain.";
                        };
        };
    }

    private static String lift(VariantReport report, GateSettings gates) {
        Interval interval = report.f1().interval(gates.interval());
        String mean = String.format(Locale.ROOT, "%+.4f", report.f1().mean());
        if (!interval.known()) return mean;
        return String.format(
                Locale.ROOT,
                "%s (%s interval %+.4f to %+.4f)",
                mean,
                Departures.percent(gates.confidence()),
                interval.lower(),
                interval.upper());
    }

    private static String smallest(LeakageFlag flag) {
        return flag.adjustedP().entrySet().stream()
                .min(Map.Entry.comparingByValue())
                .map(least -> String.format(Locale.ROOT, "%s: adjusted p %.2g", least.getKey(), least.getValue()))
                .orElse("");
    }

    private static String after(String reason) {
        return reason.substring(reason.indexOf(':') + 1).replace(",", ", ");
    }

    private static String whole(double count) {
        return String.format(Locale.ROOT, "%.0f", count);
    }
}
