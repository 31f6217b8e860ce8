package cvntrade.sweep.dossier;

import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.verdict.plan.Role;
import java.util.List;

/** Which variants are drawn as lines: the baseline first, then the candidates. The checks stand in the tables. */
final class Pictured {
    private Pictured() {}

    static List<String> variants(SweepOutcome outcome) {
        return outcome.plan().variants().stream()
                .filter(planned -> planned.variant().role() != Role.CHECK)
                .map(planned -> planned.name())
                .toList();
    }

    static List<CellOutcome> cells(SweepOutcome outcome, String variant) {
        return outcome.cells().stream()
                .filter(cell -> cell.key().variant().equals(variant))
                .filter(cell -> !cell.key().repeatsBaseline())
                .toList();
    }
}
