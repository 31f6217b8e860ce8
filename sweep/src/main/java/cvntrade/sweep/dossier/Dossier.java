package cvntrade.sweep.dossier;

import cvntrade.base.DurableFile;
import cvntrade.sweep.SweepOutcome;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.file.Path;

/** Writes {@code dossier.html}: one file, no network, readable on a phone and on paper. */
public final class Dossier {
    private Dossier() {}

    /** @param command what a reader types to repeat the sweep */
    public static void write(Path file, SweepOutcome outcome, String command) {
        DurableFile.write(file, html(outcome, command));
    }

    static String html(SweepOutcome outcome, String command) {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("dossier.jte", new DossierText(outcome, command).page(), html);
        return html.toString();
    }
}
