package cvntrade.sweep;

import cvntrade.market.Provenance;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.CryptoLedger;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.tried.Trial;
import cvntrade.verdict.VariantReport;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.plan.Role;
import cvntrade.verdict.statistics.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything a dossier tells.
 *
 * @param plan what was registered
 * @param registered its JSON and hash
 * @param report the verdict with its gates
 * @param evidence pre-flight, audit and MLOps readiness as they were judged
 * @param sample the pre-flight cell
 * @param audit what the audit compared and found
 * @param ledgers what of each crypto is not used or missing, by name
 * @param cells in the order of {@code results.csv}; empty where the sweep stopped before its first cell
 * @param repeatedBaseline the A/A row
 * @param figures wall times
 * @param triedBefore plans judged on the home before this one was registered; empty where no home's ledger was at hand
 */
public record SweepOutcome(
        SweepPlan plan,
        PlanJson registered,
        VerdictReport report,
        Evidence evidence,
        SampleSize sample,
        SweepAudit audit,
        List<CryptoLedger> ledgers,
        List<CellOutcome> cells,
        List<CellOutcome> repeatedBaseline,
        RunFigures figures,
        Optional<List<Trial>> triedBefore) {
    public SweepOutcome {
        ledgers = List.copyOf(ledgers);
        cells = List.copyOf(cells);
        repeatedBaseline = List.copyOf(repeatedBaseline);
        triedBefore = triedBefore.map(List::copyOf);
    }

    public CellOutcome cell(String variant, String crypto, int fold) {
        CellKey key = new CellKey(variant, crypto, fold);
        return cells.stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cell must have been run: cell=" + key));
    }

    /**
     * What the ledger keeps of it.
     *
     * @param out the sweep's folder as a reader finds it again
     */
    public Trial trial(Instant finished, String out) {
        Optional<VariantReport> best = report.variants().stream()
                .filter(each -> each.variant().role() == Role.CANDIDATE)
                .filter(each -> !Double.isNaN(each.f1().mean()))
                .max(Comparator.comparingDouble(each -> each.f1().mean()));
        Optional<Interval> interval =
                best.map(each -> each.f1().interval(report.plan().gates().interval()));
        return new Trial(
                finished.toString(),
                registered.hash(),
                plan.amends().map(old -> old.planHash()).orElse(null),
                plan.factor().name(),
                plan.code(),
                plan.cryptos(),
                plan.folds().size(),
                plan.window().openTime(0).toString(),
                plan.window().openTime(plan.window().bars() - 1).toString(),
                plan.provenance().stream().map(Provenance::contentSha256).toList(),
                report.verdict().name(),
                report.reason(),
                best.map(each -> each.variant().variant()).orElse(null),
                best.map(each -> each.f1().mean()).orElse(null),
                interval.map(Interval::lower).filter(Double::isFinite).orElse(null),
                interval.map(Interval::upper).filter(Double::isFinite).orElse(null),
                best.flatMap(each -> report.selection()
                                .map(selection ->
                                        selection.adjustedP().get(each.variant().variant())))
                        .orElse(null),
                out,
                null);
    }
}
