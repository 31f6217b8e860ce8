package cvntrade.registry;

import cvntrade.registry.ledger.LedgerEntry;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What was asked for is done and stands in the ledger, but the place that shows it to others does not show it yet. */
public final class MirrorLag extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    MirrorLag(LedgerEntry entry, RuntimeException cause) {
        super(
                "it is done, but not shown to those who look elsewhere: stream=" + entry.stream() + " entry="
                        + entry.sequence() + " action=" + entry.action() + " cause=" + cause.getMessage()
                        + "; show it with ./cvntrade registry mirror " + entry.stream(),
                new IOException(cause));
    }
}
