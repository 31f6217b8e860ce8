package cvntrade.sweep.dossier;

import cvntrade.base.DurableFile;
import cvntrade.sweep.dossier.ComparisonPage.Head;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.PlanDifference;
import cvntrade.verdict.Verdict;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two finished sweeps as one page, made like a dossier: one file, no network.
 *
 * @param before the earlier one
 * @param after the later one
 * @param bound the lift that a lock needs
 * @param differences in which the plans differ
 * @param lifts one a variant of either sweep
 * @param gates those that do not come out alike
 * @param gatesAlike count of those that do
 */
public record Comparison(
        Side before,
        Side after,
        double bound,
        List<PlanDifference> differences,
        List<Lifts> lifts,
        List<GateChange> gates,
        int gatesAlike) {
    public Comparison {
        differences = List.copyOf(differences);
        lifts = List.copyOf(lifts);
        gates = List.copyOf(gates);
    }

    /** What one sweep said. */
    public record Side(
            String folder, String planHash, Verdict verdict, String clause, String reason, String sentence) {}

    /** A mean lift with its interval; NaN where it is not known. */
    public record Lift(double mean, double lower, double upper) {}

    /** One variant; null where a sweep does not have it. */
    public record Lifts(
            String variant, @Nullable Lift before, @Nullable Lift after) {}

    /** A gate of one variant, its outcome in words. */
    public record GateChange(String variant, String gate, String before, String after) {}

    public void write(Path file) {
        DurableFile.write(file, html());
    }

    /** The page that {@link #write} writes. */
    public String html() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("comparison.jte", page(), html);
        return html.toString();
    }

    private ComparisonPage page() {
        return new ComparisonPage(
                List.of(head("before", before), head("after", after)),
                lifts.isEmpty() ? null : forest(),
                List.of(liftSection(), gateSection(), planSection()));
    }

    private static Head head(String name, Side side) {
        return new Head(
                name,
                side.folder(),
                side.planHash(),
                side.verdict().words(),
                DossierText.tone(side.verdict()),
                side.clause(),
                side.reason(),
                side.sentence());
    }

    private Forest forest() {
        List<Forest.Lift> drawn = new ArrayList<>();
        for (Lifts variant : lifts) {
            if (variant.before() != null) drawn.add(drawn(variant.variant() + ", before", variant.before()));
            if (variant.after() != null) drawn.add(drawn(variant.variant() + ", after", variant.after()));
        }
        return Forest.of(drawn, bound);
    }

    private static Forest.Lift drawn(String name, Lift lift) {
        return new Forest.Lift(name, lift.mean(), lift.lower(), lift.upper(), List.of());
    }

    private Section liftSection() {
        Table.Builder table = Table.titled("Mean lift of f1_buy with its 95 % interval")
                .words("variant")
                .figures("before", "interval", "after", "interval");
        for (Lifts variant : lifts) {
            table.row(
                    Field.words(variant.variant()),
                    Field.figure(mean(variant.before())),
                    Field.figure(interval(variant.before())),
                    Field.figure(mean(variant.after())),
                    Field.figure(interval(variant.after())));
        }
        return Section.of("Lifts", List.of(), List.of(table.open()));
    }

    private static String mean(@Nullable Lift lift) {
        return lift == null ? "absent" : Figures.signed(lift.mean());
    }

    private static String interval(@Nullable Lift lift) {
        return lift == null ? "" : Figures.signed(lift.lower()) + " to " + Figures.signed(lift.upper());
    }

    private Section gateSection() {
        String words = gatesAlike + (gatesAlike == 1 ? " gate comes" : " gates come") + " out alike, " + gates.size()
                + (gates.size() == 1 ? " does" : " do") + " not.";
        if (gates.isEmpty()) return Section.of("Gates", List.of(words), List.of());
        Table.Builder table =
                Table.titled("Gates that do not come out alike").words("variant", "gate", "before", "after");
        for (GateChange gate : gates) {
            table.row(
                    Field.words(gate.variant()),
                    Field.words(gate.gate()),
                    outcome(gate.before()),
                    outcome(gate.after()));
        }
        return Section.of("Gates", List.of(words), List.of(table.open()));
    }

    private static Field outcome(String word) {
        return switch (word) {
            case "passed" -> new Field("✓ passed", "text passed");
            case "failed" -> new Field("✗ failed", "text failed");
            default -> new Field(word, "text missing");
        };
    }

    private Section planSection() {
        if (differences.isEmpty()) return Section.of("Plans", List.of("The plans do not differ."), List.of());
        Table.Builder table =
                Table.titled("Every place in which the plans differ").words("place", "before", "after");
        for (PlanDifference difference : differences) {
            table.row(
                    Field.words(difference.path()), Field.words(difference.before()), Field.words(difference.after()));
        }
        return Section.of("Plans", List.of(), List.of(table.open()));
    }
}
