package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.contract.SealedModel;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.drift.DriftEvents;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftRule;
import cvntrade.serving.drift.DriftWatch;
import cvntrade.serving.drift.TrainingSpan;
import cvntrade.serving.drift.WatchedRows;
import cvntrade.serving.drift.WeekReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges the weeks since a model was trained, keeps them in the home, and tells of what was not told before.
 *
 * @param data the candles of now, and of the training the first time
 * @param columns that are watched; null for the usual ones
 */
record DriftJudge(
        Registry registry,
        DataOptions data,
        Catalogue catalogue,
        DriftRule rule,
        @Nullable List<String> columns,
        EventLog events) {
    DriftHistory judge(ModelVersion version) {
        XgboostEngine.requireNative();
        SealedModel sealed = registry.load(version);
        DriftFolder folder = DriftFolder.of(data.home, version);
        WatchedRows rows = rows(sealed);
        DriftWatch watch = DriftWatch.of(training(folder, rows, sealed), rule);
        DriftHistory history = new DriftHistory(
                version.symbol(),
                version.version(),
                version.id(),
                sealed.training().firstBar(),
                sealed.training().lastBar(),
                watch.weeks(rows));
        tell(version, history.weeks(), folder.history());
        folder.keep(history);
        return history;
    }

    private WatchedRows rows(SealedModel sealed) {
        try (InferenceApi api = InferenceApi.of(sealed, catalogue, Environment.ofProcess(), events)) {
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
    private void tell(ModelVersion version, List<WeekReport> weeks, Optional<DriftHistory> before) {
        Instant told = before.flatMap(DriftHistory::last).map(WeekReport::begin).orElse(Instant.MIN);
        for (WeekReport week : weeks) {
            if (!week.begin().isAfter(told)) continue;
            DriftEvents.of(version.symbol(), version.version(), week).forEach(events::record);
        }
    }
}
