package cvntrade.sweep.dossier;

import cvntrade.base.DurableFile;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.investigation.InvestigationReport;
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
        write(folder, outcome, command, Optional.empty());
    }

    /** @param investigation why the suspect looks better, where that was asked */
    public static void write(
            SweepFolder folder, SweepOutcome outcome, String command, Optional<InvestigationReport> investigation) {
        DossierPage page = new DossierText(outcome, command, investigation).page();
        DurableFile.write(folder.dossier(), html(page));
        DurableFile.write(folder.dossierMarkdown(), DossierMarkdown.of(page));
    }

    private static String html(DossierPage page) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("dossier.jte", page, html);
        return html.toString();
    }
}
