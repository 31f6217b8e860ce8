package cvntrade.console;

import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The watch in figures, by coin: of its champion, or of the version that was judged last where there is no champion. A champion that was
 * never judged has no figures, however well its predecessor was.
 */
final class DriftFigures {
    private static final String BROKEN = "broken";

    private final DriftHistories histories;
    private final Supplier<Registry> registry;

    DriftFigures(DriftHistories histories, Supplier<Registry> registry) {
        this.histories = histories;
        this.registry = registry;
    }

    void tell(Metrics metrics) {
        Map<String, List<WatchedHistory>> bySymbol = new TreeMap<>();
        for (WatchedHistory watched : histories.all())
            bySymbol.computeIfAbsent(watched.symbol(), first -> new ArrayList<>())
                    .add(watched);
        for (String symbol : HomeMetrics.shown(new ArrayList<>(bySymbol.keySet())))
            served(symbol, bySymbol.getOrDefault(symbol, List.of())).ifPresent(watched -> tell(metrics, watched));
    }

    /** A coin whose chain is broken has its own alert; its watch goes on being told. */
    private Optional<WatchedHistory> served(String symbol, List<WatchedHistory> all) {
        Optional<ModelVersion> champion = ReadablePart.orSaid(
                () -> registry.get().state(symbol).holder(Alias.CHAMPION), said -> Optional.empty());
        return all.stream()
                .filter(watched ->
                        champion.isEmpty() || watched.id().equals(champion.get().id()))
                .max((one, other) -> one.judgedAt().compareTo(other.judgedAt()));
    }

    private static void tell(Metrics metrics, WatchedHistory watched) {
        String symbol = watched.symbol();
        metrics.set(Metric.DRIFT_READABLE, watched.history().isPresent() ? 1 : 0, symbol);
        if (watched.history().isEmpty()) return;
        DriftHistory history = watched.history().get();
        metrics.set(Metric.DRIFT_LAST_RUN_TIMESTAMP_SECONDS, watched.judgedAt().toEpochMilli() / 1e3, symbol);
        Map<String, Integer> columns = new TreeMap<>();
        for (DriftState state : DriftState.values()) columns.put(state.word(), 0);
        columns.put(BROKEN, 0);
        for (DriftColumn column : DriftColumn.of(history)) columns.merge(column.state(), 1, Integer::sum);
        columns.forEach((state, count) -> metrics.set(Metric.DRIFT_COLUMNS, count, symbol, state));
    }
}
