package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.console.metrics.Metric;
import cvntrade.console.metrics.Metrics;
import cvntrade.market.Gap;
import cvntrade.market.Provenance;
import cvntrade.market.quality.QualityCheck;
import cvntrade.market.quality.QualityReason;
import cvntrade.market.quality.QualityReport;
import cvntrade.market.quality.QualityRules;
import cvntrade.market.store.CandleStore;
import cvntrade.market.store.Revision;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The candles of a home in figures. A series is looked over once for each content it has had, for that takes long. */
final class StoreFigures {
    private final CandleStore store;
    private final Map<String, LookedOver> reports = new ConcurrentHashMap<>();

    private record LookedOver(String contentSha256, QualityReport report) {}

    private final PerState<String, Provenance> provenances;
    private final PerState<String, List<Revision>> revisions;

    StoreFigures(CandleStore store) {
        this.store = store;
        provenances = new PerState<>(store::facts, store::provenance);
        revisions = new PerState<>(store::facts, store::revisions);
    }

    void tell(Metrics metrics) {
        List<String> symbols = store.symbols();
        List<String> shown = HomeMetrics.shown(symbols);
        metrics.set(Metric.STORE_SERIES, symbols.size());
        metrics.set(Metric.SYMBOLS_LEFT_OUT, symbols.size() - shown.size());
        for (String symbol : shown) {
            boolean readable = HomeMetrics.isReadable(() -> series(metrics, symbol));
            metrics.set(Metric.STORE_SERIES_READABLE, readable ? 1 : 0, symbol);
        }
    }

    private void series(Metrics metrics, String symbol) {
        Provenance kept = provenances.of(symbol);
        QualityReport report = report(symbol, kept.contentSha256());
        long waiting = revisions.of(symbol).stream().filter(Revision::isWaiting).count();
        metrics.set(Metric.STORE_CANDLES, kept.candles(), symbol);
        metrics.set(
                Metric.STORE_MISSING_BARS,
                kept.gaps().stream().mapToInt(Gap::bars).sum(),
                symbol);
        metrics.set(Metric.STORE_GAPS, kept.gaps().size(), symbol);
        metrics.set(Metric.STORE_LAST_BAR_TIMESTAMP_SECONDS, kept.lastBar().toEpochMilli() / 1e3, symbol);
        metrics.set(Metric.STORE_REVISIONS_WAITING, (double) waiting, symbol);
        for (QualityReason reason : QualityTable.reasons())
            metrics.set(Metric.QUALITY_FINDINGS, report.count(reason), symbol, reason.word());
    }

    private QualityReport report(String symbol, String contentSha256) {
        LookedOver known = reports.get(symbol);
        if (known != null && known.contentSha256().equals(contentSha256)) return known.report();
        QualityReport report = QualityCheck.of(store.load(symbol).series(), QualityRules.DEFAULT, EventLog.SILENT);
        reports.put(symbol, new LookedOver(contentSha256, report));
        return report;
    }
}
