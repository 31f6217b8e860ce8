package cvntrade.console;

import cvntrade.registry.ledger.LedgerEntry;
import java.util.Locale;

/** An entry of a registry's chain on one line. */
final class EntryLine {
    private EntryLine() {}

    /** @param what was done, and to what */
    static String of(LedgerEntry entry, String what) {
        return String.format(
                Locale.ROOT, "%3d  %s  %s  by %s: %s%n", entry.sequence(), entry.at(), what, entry.who(), entry.why());
    }
}
