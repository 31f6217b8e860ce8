package cvntrade.sweep.dossier;

import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.verdict.VariantReport;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Condition;
import cvntrade.verdict.gates.GateResult;
import cvntrade.verdict.plan.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every gate of every variant: what was measured, what was asked for, and how far apart they are. */
record GateTables(VerdictReport report) {
    Section section() {
        List<Table> tables = new ArrayList<>();
        tables.add(overview());
        for (VariantReport variant : report.variants()) {
            tables.add(details(variant, variant.variant().variant().equals(shown())));
        }
        return Section.of(
                "Gates",
                List.of("A candidate may be locked if every gate passes. What was not measured never passes."),
                tables);
    }

    private Table overview() {
        Table.Builder table = Table.titled("One line a variant").words("variant", "role");
        VariantReport first = report.variants().get(0);
        first.gates().keySet().forEach(gate -> table.words(gate.word()));
        for (VariantReport variant : report.variants()) {
            List<Field> row = new ArrayList<>();
            row.add(Field.words(variant.variant().variant()));
            row.add(Field.words(variant.variant().role().word()));
            for (GateResult gate : variant.gates().values()) row.add(outcome(gate.outcome()));
            table.row(row);
        }
        return table.open();
    }

    /** The candidate that the verdict speaks of is open to the eye; where it speaks of none, the one with the highest lift. */
    private String shown() {
        String subject = report.decision().subject();
        if (!subject.isEmpty()) return subject;
        return report.variants().stream()
                .filter(variant -> variant.variant().role() == Role.CANDIDATE)
                .max(Comparator.comparingDouble(variant -> variant.f1().mean()))
                .map(variant -> variant.variant().variant())
                .orElse("");
    }

    private static Table details(VariantReport variant, boolean open) {
        Table.Builder table = Table.titled("Gates of " + variant.variant().variant() + ", condition by condition")
                .words("gate", "condition")
                .figures("measured", "asked for", "margin")
                .words("outcome", "note");
        for (GateResult gate : variant.gates().values()) {
            boolean first = true;
            for (Condition condition : gate.conditions()) {
                table.row(
                        Field.words(first ? gate.gate().word() : ""),
                        Field.words(condition.name()),
                        Field.figure(Figures.countOrPlain(condition.measured())),
                        Field.figure(condition.bound().sign() + " " + Figures.countOrPlain(condition.threshold())),
                        Field.figure(Figures.signed(condition.margin())),
                        outcome(condition.outcome()),
                        Field.words(first ? gate.note() : ""));
                first = false;
            }
            if (gate.conditions().isEmpty()) {
                table.row(
                        Field.words(gate.gate().word()),
                        Field.words(""),
                        Field.figure(""),
                        Field.figure(""),
                        Field.figure(""),
                        outcome(gate.outcome()),
                        Field.words(gate.note()));
            }
        }
        return open ? table.open() : table.folded();
    }

    static Field outcome(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> new Field("passed", "text passed");
            case FAILED -> new Field("failed", "text failed");
            case NOT_MEASURED -> new Field("not measured", "text missing");
        };
    }
}
