package cvntrade.sweep.dossier;

import cvntrade.base.DurableFile;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.investigation.InvestigationReport;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;
import java.util.Optional;

/** Writes {@code dossier.html}: one file, no network, readable on a phone and on paper. */
public final class Dossier {
    private Dossier() {}

    /** @param command what a reader types to repeat the sweep */
    public static void write(Path file, SweepOutcome outcome, String command) {
        write(file, outcome, command, Optional.empty());
    }

    /** @param investigation why the suspect looks better, where that was asked */
    public static void write(
            Path file, SweepOutcome outcome, String command, Optional<InvestigationReport> investigation) {
        DurableFile.write(file, html(outcome, command, investigation));
    }

    private static String html(SweepOutcome outcome, String command, Optional<InvestigationReport> investigation) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("dossier.jte", new DossierText(outcome, command, investigation).page(), html);
        return html.toString();
    }
}
