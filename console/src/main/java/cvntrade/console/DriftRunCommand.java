package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.contract.SealedModel;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.drift.DriftEvents;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftJson;
import cvntrade.serving.drift.DriftWatch;
import cvntrade.serving.drift.TrainingSpan;
import cvntrade.serving.drift.WatchedRows;
import cvntrade.serving.drift.WeekReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges the weeks since a model was trained. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Computes the model's columns from the candles, as predict does, and holds every whole week since its training against",
            "the training span. The first run must be given the candles of the training too; their rows are then kept in the home.",
            "Each alert of a week that was not judged before is one event drift_alert on standard error."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade drift run --model ADAUSDT --data klines",
            "  ./cvntrade drift run --model ADAUSDT --version 1 --columns rsi_14,return_4 --data klines"
        })
final class DriftRunCommand implements Callable<Integer> {
    @Mixin
    WatchedModel model = new WatchedModel();

    @Option(
            names = "--columns",
            paramLabel = "A,B",
            split = ",",
            description = "These columns of the model (default: its BTC columns, or all where it has none).")
    @Nullable
    List<String> columns;

    @Option(names = "--json", description = "Print all weeks as JSON.")
    boolean json;

    @Mixin
    DriftRuleOptions rule = new DriftRuleOptions();

    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    RegistryOptions registryAt = new RegistryOptions();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Registry registry = registryAt.in(data.home);
        ModelVersion version = model.in(registry);
        SealedModel sealed = registry.load(version);
        DriftFolder folder = DriftFolder.of(data.home, version);
        WatchedRows rows = rows(sealed);
        DriftWatch watch = DriftWatch.of(training(folder, rows, sealed), rule.rule());
        DriftHistory history = new DriftHistory(
                version.symbol(),
                version.version(),
                version.id(),
                sealed.training().firstBar(),
                sealed.training().lastBar(),
                watch.weeks(rows));
        tell(version, history.weeks(), folder.history());
        folder.keep(history);
        System.out.print(json ? DriftJson.write(history) : text(history));
        return Main.DONE;
    }

    private WatchedRows rows(SealedModel sealed) {
        try (InferenceApi api =
                InferenceApi.of(sealed, plugins.catalogue(), Environment.ofProcess(), Terminal.standard())) {
            FeatureInput candles = ServedCandles.of(sealed.contract(), data);
            return WatchedRows.computed(watched(api), candles, BtcFeatures.REFERENCE);
        }
    }

    private List<Feature> watched(InferenceApi api) {
        List<String> all = api.contract().featureNames();
        List<String> standard =
                api.contract().btcFeaturesEnabled() ? api.contract().featureNamesWithBtc() : all;
        List<String> wanted = columns == null ? standard : columns;
        for (String name : wanted) {
            if (!all.contains(name)) {
                throw new MalformedInput("a watched column must be one of the model's: column=" + name
                        + "; did you mean " + NearestName.among(name, all) + "?");
            }
        }
        return api.features().stream()
                .filter(feature -> wanted.contains(feature.name()))
                .toList();
    }

    private WatchedRows training(DriftFolder folder, WatchedRows rows, SealedModel sealed) {
        Optional<WatchedRows> kept = folder.training(sealed.contract().candleTimeframe());
        if (kept.isEmpty()) {
            WatchedRows span = TrainingSpan.in(rows, sealed);
            folder.keep(span);
            return span;
        }
        List<String> before = new ArrayList<>(kept.get().columns().keySet());
        if (before.equals(new ArrayList<>(rows.columns().keySet()))) return kept.get();
        throw new MalformedInput("the columns of a watch must stay the same: columns="
                + rows.columns().keySet() + " kept=" + before + "; name those with --columns, or remove folder="
                + folder.folder());
    }

    /** A week is told of once, however often it is judged again. */
    private static void tell(ModelVersion version, List<WeekReport> weeks, Optional<DriftHistory> before) {
        Instant told = before.map(DriftHistory::weeks)
                .filter(known -> !known.isEmpty())
                .map(known -> known.get(known.size() - 1).begin())
                .orElse(Instant.MIN);
        for (WeekReport week : weeks) {
            if (!week.begin().isAfter(told)) continue;
            DriftEvents.of(version.symbol(), version.version(), week).forEach(Terminal.standard()::record);
        }
    }

    private static String text(DriftHistory history) {
        List<WeekReport> weeks = history.weeks();
        String last = weeks.isEmpty() ? "" : DriftText.week(weeks.get(weeks.size() - 1));
        return DriftText.summary(history) + last;
    }
}
