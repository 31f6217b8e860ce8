package cvntrade.registry.ledger;

import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Chains of entries. Each reading checks the chain, so nothing is built on an entry that was tampered with. */
public final class Ledger {
    private static final int TURNS_MAX = 1_000;

    private final LedgerStore store;

    public Ledger(LedgerStore store) {
        this.store = store;
    }

    /** What is to be written after what is there. */
    public record Step(String action, Map<String, String> fields) {}

    public List<String> streams() {
        return store.streams();
    }

    /** @throws Refusal that names the first entry that is not what was written */
    public List<LedgerEntry> entries(String stream) {
        List<LedgerEntry> entries = new ArrayList<>();
        String previous = "";
        for (String body : store.bodies(stream)) {
            LedgerEntry entry = read(stream, entries.size() + 1, body);
            if (!entry.stream().equals(stream)
                    || entry.sequence() != entries.size() + 1
                    || !entry.previous().equals(previous)) {
                throw broken(
                        stream,
                        entries.size() + 1,
                        "it does not follow on the one before: stream=" + entry.stream() + " sequence="
                                + entry.sequence() + " previous=" + entry.previous() + " expected=" + previous);
            }
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    /**
     * Decides on what is there and appends; if another was faster, decides anew on what is there then. So what is appended was right at the
     * moment at which it was.
     *
     * @param decide given the entries so far; it refuses by throwing
     */
    public LedgerEntry append(String stream, Act act, Function<List<LedgerEntry>, Step> decide) {
        for (int turn = 0; turn < TURNS_MAX; turn++) {
            List<LedgerEntry> before = entries(stream);
            Step step = decide.apply(before);
            LedgerEntry entry = new LedgerEntry(
                    stream,
                    before.size() + 1,
                    before.isEmpty() ? "" : before.get(before.size() - 1).hash(),
                    step.action(),
                    act.at().toString(),
                    act.who(),
                    act.why(),
                    step.fields());
            if (store.append(entry)) return entry;
        }
        throw new Refusal(
                Refusal.Reason.IN_USE, "ledger must be free for an entry: stream=" + stream + " turns=" + TURNS_MAX);
    }

    private static LedgerEntry read(String stream, int sequence, String body) {
        try {
            return LedgerEntry.read(body);
        } catch (Refusal | IllegalArgumentException unreadable) {
            throw broken(stream, sequence, String.valueOf(unreadable.getMessage()));
        }
    }

    private static Refusal broken(String stream, int sequence, String what) {
        return new Refusal(
                Refusal.Reason.TAMPERED,
                "ledger must be as it was written: stream=" + stream + " entry=" + sequence + " " + what
                        + "; restore it from a backup, nothing of this stream is served until then");
    }
}
