package cvntrade.registry.ledger;

import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries in the order in which they arrived at a place that numbers all that arrive but cannot refuse one. Of several that name the same
 * entry before them the first counts; a later one lost its race and is as if it had never come.
 */
public final class Arrivals {
    private Arrivals() {}

    /**
     * @param bodies in the order of arrival
     * @return those that count. What lost no race stays even if it is not what was written, so that a reader of the chain finds it.
     */
    public static List<String> counted(List<String> bodies) {
        List<String> counted = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        for (String body : bodies) {
            String hash = "";
            try {
                LedgerEntry entry = LedgerEntry.read(body);
                int place = entry.sequence() - 1;
                String before = place == 0 ? "" : place <= hashes.size() ? hashes.get(place - 1) : "none";
                if (place < hashes.size() && entry.previous().equals(before)) continue;
                hash = entry.hash();
            } catch (Refusal | IllegalArgumentException unreadable) {
                hash = "unreadable";
            }
            counted.add(body);
            hashes.add(hash);
        }
        return counted;
    }
}
