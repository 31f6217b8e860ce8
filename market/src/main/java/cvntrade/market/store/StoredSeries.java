package cvntrade.market.store;

import cvntrade.base.Column;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import java.util.List;

/** What one file of the store holds: candles, where they come from, and what later sources said otherwise. */
record StoredSeries(LoadedSeries loaded, RevisionLog log) {
    static StoredSeries of(LoadedSeries loaded) {
        return new StoredSeries(loaded, RevisionLog.EMPTY);
    }

    boolean saysTheSameAs(StoredSeries other) {
        return loaded.provenance().equals(other.loaded.provenance()) && log.equals(other.log);
    }

    /** With a decision on some of the revisions; where it accepts them, the candles change. */
    StoredSeries decided(List<Revision> chosen, RevisionDecision decision) {
        RevisionLog newLog = log.decided(chosen, decision);
        if (decision.choice() == RevisionDecision.Choice.REJECTED) return new StoredSeries(loaded, newLog);
        RevisionLog.requireOneABar(loaded.symbol(), chosen);
        CandleSeries series = loaded.series().withColumns((field, column) -> revised(field, column, chosen));
        Provenance before = loaded.provenance();
        return new StoredSeries(LoadedSeries.of(series, before.exchange(), before.sources(), before.notes()), newLog);
    }

    private Column revised(CandleField field, Column column, List<Revision> accepted) {
        double[] values = column.toArray();
        Timeframe timeframe = loaded.series().grid().timeframe();
        for (Revision revision : accepted) {
            int row =
                    loaded.series().grid().rowOf(timeframe.barAt(revision.bar().toEpochMilli()));
            for (RevisedValue value : revision.values()) if (value.field() == field) values[row] = value.offered();
        }
        return Column.owning(values);
    }
}
