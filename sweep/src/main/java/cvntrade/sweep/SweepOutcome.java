package cvntrade.sweep;

import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.CryptoLedger;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Evidence;
import java.util.List;

/**
 * Everything a dossier tells.
 *
 * @param plan what was registered
 * @param registered its JSON and hash
 * @param report the verdict with its gates
 * @param evidence pre-flight, audit and MLOps readiness as they were judged
 * @param audit what the audit compared and found
 * @param ledgers what of each crypto is not used or missing, by name
 * @param cells in the order of {@code results.csv}; empty where the sweep stopped before its first cell
 * @param repeatedBaseline the A/A row
 * @param figures wall times
 */
public record SweepOutcome(
        SweepPlan plan,
        PlanJson registered,
        VerdictReport report,
        Evidence evidence,
        SweepAudit audit,
        List<CryptoLedger> ledgers,
        List<CellOutcome> cells,
        List<CellOutcome> repeatedBaseline,
        RunFigures figures) {
    public SweepOutcome {
        ledgers = List.copyOf(ledgers);
        cells = List.copyOf(cells);
        repeatedBaseline = List.copyOf(repeatedBaseline);
    }

    public CellOutcome cell(String variant, String crypto, int fold) {
        CellKey key = new CellKey(variant, crypto, fold);
        return cells.stream()
                .filter(cell -> cell.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cell must have been run: cell=" + key));
    }
}
