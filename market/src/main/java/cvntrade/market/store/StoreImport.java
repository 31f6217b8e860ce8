package cvntrade.market.store;

import cvntrade.market.LoadedSeries;
import java.util.List;

/**
 * What an import did.
 *
 * @param kept what is stored now
 * @param found bars on which the import differs from what was stored, and on which nobody was asked before
 * @param waiting count of the symbol's revisions that wait for a decision, those found now included
 */
public record StoreImport(LoadedSeries kept, List<Revision> found, int waiting) {
    public StoreImport {
        found = List.copyOf(found);
    }
}
