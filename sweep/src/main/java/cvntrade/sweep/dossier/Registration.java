package cvntrade.sweep.dossier;

import cvntrade.features.Feature;
import cvntrade.features.catalogue.Plugin;
import cvntrade.market.Provenance;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.plan.Amendment;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was registered beforehand: plan hash, settings, data; and the command that repeats it. */
record Registration(SweepOutcome outcome, String command) {
    Section section() {
        List<String> words = new ArrayList<>();
        words.add("Plan hash " + outcome.registered().hash() + ", written before the first cell. Code "
                + outcome.plan().code() + ".");
        outcome.plan().amends().ifPresent(old -> words.add(amends(old)));
        if (!outcome.plan().leftOut().isEmpty()) {
            words.add("Left out for all variants, because a source lacks their flow columns: "
                    + String.join(", ", outcome.plan().leftOut()) + ".");
        }
        for (Plugin plugin : outcome.plan().own().plugins()) {
            words.add("Own columns of the plugin " + plugin.origin() + ", SHA-256 " + plugin.sha256() + ": "
                    + String.join(
                            ", ", plugin.features().stream().map(Feature::name).toList()) + ".");
        }
        return new Section("What was registered", words, List.of(data(), settings()), List.of(), command);
    }

    private static String amends(Amendment old) {
        return "It amends the plan " + old.planHash() + ", which stays as it was registered. Changed: "
                + old.changes().stream()
                        .map(each -> each.path() + " from " + each.before() + " to " + each.after())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private Table data() {
        Table.Builder table = Table.titled("Data")
                .words("symbol", "first bar", "last bar")
                .figures("candles", "gaps")
                .words("SHA-256 of the content", "notes");
        for (Provenance provenance : outcome.plan().provenance()) {
            table.row(
                    Field.words(provenance.symbol()),
                    Field.words(provenance.firstBar().toString()),
                    Field.words(provenance.lastBar().toString()),
                    Field.figure(String.valueOf(provenance.candles())),
                    Field.figure(String.valueOf(provenance.gaps().size())),
                    Field.words(provenance.contentSha256()),
                    Field.words(String.join("; ", provenance.notes())));
        }
        return table.folded();
    }

    private Table settings() {
        SweepPlan plan = outcome.plan();
        SweepSettings settings = plan.settings();
        Table.Builder table = Table.titled("Settings").words("setting", "value");
        row(table, "seeds a cell", settings.seeds());
        row(table, "thinning: fit rows whose bar number is divisible by", settings.thinningStep());
        row(table, "threshold rule", settings.threshold().word());
        row(table, "calibration: the last of so many parts of the training rows", settings.calibrationParts());
        row(table, "purge_bars, beside the label spans", plan.purge().purgeBars());
        row(
                table,
                "embargo_bars, the larger of the general one and the factor's",
                plan.purge().embargoBars());
        settings.label().parameters().forEach((name, value) -> row(table, "label " + name, value));
        settings.model().parameters().forEach((name, value) -> row(table, "model " + name, value));
        row(table, "own columns", plan.ownFeatures().size());
        row(table, "factor columns of all variants", plan.factorFeatures().size());
        return table.folded();
    }

    private static void row(Table.Builder table, String name, Object value) {
        table.row(Field.words(name), Field.words(String.valueOf(value)));
    }
}
