package cvntrade.sweep.dossier;

import cvntrade.base.DurableFile;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.untouched.UntouchedLook;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Optional;

/**
 * Writes {@code dossier.html}: one file, no network, readable on a phone and on paper; and {@code dossier.md}, which says the same in plain
 * text for a code review.
 */
public final class Dossier {
    private Dossier() {}

    /** @param command what a reader types to repeat the sweep */
    public static void write(SweepFolder folder, SweepOutcome outcome, String command) {
        write(folder, outcome, command, Optional.empty(), Optional.empty());
    }

    /**
     * @param untouched the winner on the bars that were kept out of all folds, where it was judged there
     * @param investigation why the suspect looks better, where that was asked
     */
    public static void write(
            SweepFolder folder,
            SweepOutcome outcome,
            String command,
            Optional<UntouchedLook> untouched,
            Optional<InvestigationReport> investigation) {
        DossierPage page = new DossierText(outcome, command, untouched, investigation).page();
        DurableFile.write(folder.dossier(), html(page));
        DurableFile.write(folder.dossierMarkdown(), DossierMarkdown.of(page));
    }

    private static String html(DossierPage page) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("dossier.jte", page, html);
        return html.toString();
    }
}
