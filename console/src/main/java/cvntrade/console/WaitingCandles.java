package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.store.CandleStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The store, and beside it the candles that have been downloaded and not yet been found good enough for it. They wait across runs, so a refused
 * download need not be repeated.
 */
final class WaitingCandles {
    private final CandleStore store;
    private final CandleStore waiting;
    private final Path folder;

    WaitingCandles(Path home, Timeframe timeframe, CandleStore store) {
        this.store = store;
        this.folder = home.resolve("unchecked");
        this.waiting = CandleStore.open(folder, timeframe);
    }

    /** For messages; it may be removed at any time. */
    Path folder() {
        return folder;
    }

    /** Where downloaded candles go to wait. */
    CandleStore store() {
        return waiting;
    }

    /** All that is here of a symbol, whichever side of the door it is on. */
    List<LoadedSeries> of(String symbol) {
        List<LoadedSeries> held = new ArrayList<>();
        if (store.has(symbol)) held.add(store.load(symbol));
        if (waiting.has(symbol)) held.add(waiting.load(symbol));
        return held;
    }

    /** What the store would have after an admission, for each of the symbols of which anything is here. */
    List<LoadedSeries> afterAdmission(Set<String> symbols) {
        List<LoadedSeries> after = new ArrayList<>();
        for (String symbol : symbols) {
            if (waiting.has(symbol)) after.add(store.afterAdmission(waiting, symbol, Instant.now()));
            else if (store.has(symbol)) after.add(store.load(symbol));
        }
        return after;
    }

    void admit(Set<String> symbols, EventLog events) {
        for (String symbol : symbols) {
            if (!waiting.has(symbol)) continue;
            store.admit(waiting, symbol, Instant.now())
                    .found()
                    .forEach(revision -> events.record(revision.event(symbol)));
            events.record(Event.named("candles_admitted").with("symbol", symbol));
        }
    }
}
