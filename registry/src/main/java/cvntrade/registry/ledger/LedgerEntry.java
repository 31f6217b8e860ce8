package cvntrade.registry.ledger;

import cvntrade.base.Check;
import cvntrade.base.Fingerprint;
import cvntrade.base.Refusal;
import cvntrade.registry.contract.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One thing that happened. Its hash covers all of it and the hash before it, so none can be changed, left out or put in.
 *
 * @param stream what it belongs to: a symbol, or the decisions
 * @param sequence from 1, without a gap
 * @param previous hash of the entry before, empty for the first
 * @param action what was done, in one word
 * @param at when, in UTC
 * @param who did it
 * @param why in the words of who did it
 * @param fields what it was done to, by name
 */
public record LedgerEntry(
        String stream,
        int sequence,
        String previous,
        String action,
        String at,
        String who,
        String why,
        Map<String, String> fields) {

    public LedgerEntry {
        Check.filled(stream, "stream");
        Check.atLeast(1, sequence, "sequence");
        Check.filled(action, "action");
        Check.filled(who, "who");
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    /** An entry as it is kept: with its own hash, so that a change of the last one, on which no other follows, is seen too. */
    private record Kept(LedgerEntry entry, String hash) {}

    /** SHA-256 of all of it. */
    public String hash() {
        return Fingerprint.ofBytes(StrictJson.write(this));
    }

    /** As it is kept. */
    public String body() {
        return new String(StrictJson.write(new Kept(this, hash())), StandardCharsets.UTF_8);
    }

    /** @throws Refusal if it is not what was written */
    static LedgerEntry read(String body) {
        Kept kept = StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Kept.class, "ledger entry");
        if (kept.entry.hash().equals(kept.hash)) return kept.entry;
        throw new Refusal(
                Refusal.Reason.TAMPERED,
                "an entry must have its own hash: hash=" + kept.entry.hash() + " written=" + kept.hash);
    }

    /** A field that every entry of its action has. */
    public String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "an entry must have its field: action=" + action + " field=" + name + " stream=" + stream);
        }
        return value;
    }
}
