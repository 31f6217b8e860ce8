package cvntrade.sweep.dossier;

import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.gates.LeakageFlag;
import cvntrade.verdict.plan.LeakagePair;
import java.util.List;
import java.util.Locale;

/** The leakage pair: what it says and how little it proves. */
record LeakageText(VerdictReport report) {
    Section section() {
        LeakageFlag flag = report.leakage().orElseThrow();
        if (flag.pair() instanceof LeakagePair.NoneApplies none) {
            return Section.of(
                    "Leakage pair",
                    List.of("The factor declares that no pair applies: " + none.reason() + "."),
                    List.of());
        }
        if (!(flag.pair() instanceof LeakagePair.Pair pair)) {
            return Section.of("Leakage pair", List.of(flag.note()), List.of());
        }
        Table.Builder table = Table.titled(
                        "Benjamini-Hochberg adjusted p of the one-sided paired t tests; flagged below "
                                + Figures.plain(report.plan().gates().leakageLevel()))
                .words("test")
                .figures("adjusted p");
        flag.adjustedP().forEach((test, p) -> table.row(Field.words(test), Field.figure(Figures.plain(p))));
        return Section.of(
                "Leakage pair",
                List.of(
                        pair.suspect() + " against " + pair.reference() + ": mean Δ f1_buy "
                                + Figures.signed(flag.meanDelta())
                                + ", "
                                + flag.state().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                + ". Pooled p alone " + Figures.plain(flag.pooledP()) + ", over the fold means "
                                + Figures.plain(flag.foldMeansP()) + ". " + flag.note(),
                        "The pairs are related, so 5 to 30 % of clean sweeps are flagged; and a flag cannot tell look-ahead from"
                                + " fresher information. It starts an investigation and proves nothing; the audit below is the proof."),
                List.of(table.open()));
    }
}
