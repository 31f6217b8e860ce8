package cvntrade.console;

import cvntrade.serving.drift.DriftHistory;
import java.time.Instant;
import java.util.Optional;

/**
 * What the home keeps of the watch over one version of a coin's model.
 *
 * @param symbol the coin
 * @param id of the version
 * @param judgedAt when {@code drift run} wrote it last
 * @param history empty where it cannot be read
 * @param trouble why it cannot be read, empty where it can
 */
record WatchedHistory(String symbol, String id, Instant judgedAt, Optional<DriftHistory> history, String trouble) {
    /** As an address names it, without a column; one that cannot be read has no number, and is named by its id. */
    String name() {
        return symbol + "/"
                + history.map(read -> String.valueOf(read.version())).orElse(id);
    }
}
