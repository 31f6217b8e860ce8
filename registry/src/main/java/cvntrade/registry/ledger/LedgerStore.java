package cvntrade.registry.ledger;

import java.util.List;

/** Where entries are kept: in one order that all see, each place taken once. */
public interface LedgerStore {
    /** The names of all streams that have an entry, in order. */
    List<String> streams();

    /** All entries of a stream as they are kept, in order. */
    List<String> bodies(String stream);

    /**
     * Puts an entry at its place, durably, if no other is there: of several who try at once exactly one succeeds.
     *
     * @return whether it was this one
     */
    boolean append(LedgerEntry entry);
}
