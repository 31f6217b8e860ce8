package cvntrade.sweep;

import cvntrade.sweep.cell.CryptoRows;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Cryptos made ready, each once and only while work on it is left: memory grows with the threads, not with the cryptos.
 */
final class Shelf {
    private final Function<String, CryptoRows> prepare;
    private final Map<String, Slot> slots = new HashMap<>();

    /** @param uses how many pieces of work will take and give back each crypto */
    Shelf(Map<String, Integer> uses, Function<String, CryptoRows> prepare) {
        this.prepare = prepare;
        uses.forEach((crypto, count) -> slots.put(crypto, new Slot(count)));
    }

    CryptoRows take(String crypto) {
        Slot slot = slot(crypto);
        synchronized (slot) {
            CryptoRows rows = slot.rows;
            if (rows == null) {
                rows = prepare.apply(crypto);
                slot.rows = rows;
            }
            return rows;
        }
    }

    void giveBack(String crypto) {
        Slot slot = slot(crypto);
        synchronized (slot) {
            slot.usesLeft--;
            if (slot.usesLeft == 0) slot.rows = null;
        }
    }

    private Slot slot(String crypto) {
        Slot slot = slots.get(crypto);
        if (slot == null) throw new IllegalArgumentException("crypto must have work: crypto=" + crypto);
        return slot;
    }

    /** The place of one crypto, guarded by itself. */
    private static final class Slot {
        private int usesLeft;
        private @org.jspecify.annotations.Nullable CryptoRows rows;

        Slot(int usesLeft) {
            this.usesLeft = usesLeft;
        }
    }
}
