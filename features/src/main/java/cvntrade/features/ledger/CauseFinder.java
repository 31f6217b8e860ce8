package cvntrade.features.ledger;

import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the cause of an unknown value from what its feature declares and what the series hold; the value's arithmetic is not asked. */
final class CauseFinder {
    private final Map<String, SeriesHistory> histories = new HashMap<>();
    private final List<Window> windows;

    CauseFinder(List<? extends Feature> features, FeatureInput input) {
        this.windows = features.stream().map(feature -> window(feature, input)).toList();
    }

    /** What one feature reads. */
    private record Window(int lookbackBars, List<Source> sources) {}

    /** One candle column of it, and by how many bars the freshest bar it may read lies before the row. */
    private record Source(CandleColumn column, SeriesHistory history, int delayBars) {}

    private Window window(Feature feature, FeatureInput input) {
        List<Source> sources = feature.reads().stream()
                .map(column -> new Source(
                        column,
                        histories.computeIfAbsent(column.series(), name -> history(name, input)),
                        column.isOfReference() ? feature.referenceDelayBars() : 0))
                .toList();
        return new Window(feature.lookbackBars(), sources);
    }

    private static SeriesHistory history(String series, FeatureInput input) {
        return new SeriesHistory(series.equals(CandleColumn.TARGET) ? input.target() : input.reference(series));
    }

    /** @param bar absolute number of the row's bar */
    MissingCause cause(int feature, long bar) {
        Window window = windows.get(feature);
        long firstBar = bar - window.lookbackBars() + 1;
        for (Source source : window.sources()) {
            if (!source.column().isOfReference()) continue;
            if (source.history().beginsAfter(bar) || source.history().endsBefore(bar - source.delayBars())) {
                return MissingCause.NO_REFERENCE;
            }
        }
        for (Source source : window.sources()) {
            if (source.history().beginsAfter(firstBar)) return MissingCause.WARM_UP;
        }
        for (Source source : window.sources()) {
            if (source.history().lacks(source.column().field(), firstBar, bar - source.delayBars())) {
                return MissingCause.GAP;
            }
        }
        return MissingCause.UNDEFINED;
    }
}
