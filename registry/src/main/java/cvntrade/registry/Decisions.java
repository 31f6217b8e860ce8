package cvntrade.registry;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.Ledger;
import cvntrade.registry.ledger.LedgerEntry;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an operator decided on the dossiers, and what came of it: the base environment that later sweeps and trainings start from. Every
 * version of it stands in the chain, so each can be read and restored.
 */
public final class Decisions {
    /** No symbol has a small letter, so no coin's stream is called so. */
    static final String STREAM = "decisions";

    private static final String VARIABLE = "base_env.";

    private final Ledger ledger;

    public Decisions(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What an operator can decide. */
    public enum Choice {
        LOCK,
        KEEP,
        ABANDON;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A dossier as it lies before the operator.
     *
     * @param planHash the registered plan
     * @param verdictSha256 SHA-256 of its verdict.json, judged anew before it is decided on
     * @param verdict in the words of verdict.json
     */
    public record Dossier(String planHash, String verdictSha256, String verdict) {}

    /**
     * @param variant that is locked; empty for the other choices
     * @param environment that the variant lays over the base environment; the factor's other variables go
     */
    public record Proposal(Choice choice, String variant, Map<String, String> environment, String environmentPrefix) {
        /** The base environment that it leads to. */
        public Map<String, String> over(Map<String, String> before) {
            Map<String, String> after = new TreeMap<>(before);
            if (choice == Choice.LOCK) {
                after.keySet().removeIf(name -> name.startsWith(environmentPrefix));
                after.putAll(environment);
            }
            return Collections.unmodifiableMap(after);
        }
    }

    public List<LedgerEntry> all() {
        return ledger.entries(STREAM);
    }

    /** The last decision on a dossier. */
    public Optional<LedgerEntry> on(String planHash) {
        return on(all(), planHash);
    }

    private static Optional<LedgerEntry> on(List<LedgerEntry> entries, String planHash) {
        return entries.stream()
                .filter(entry -> planHash.equals(entry.fields().get("plan_hash")))
                .reduce((earlier, later) -> later);
    }

    /** The base environment of now. */
    public Map<String, String> baseEnvironment() {
        return baseEnvironment(all());
    }

    private static Map<String, String> baseEnvironment(List<LedgerEntry> entries) {
        if (entries.isEmpty()) return Map.of();
        return baseEnvironment(entries.get(entries.size() - 1));
    }

    /** The base environment as of an entry. */
    public static Map<String, String> baseEnvironment(LedgerEntry entry) {
        Map<String, String> environment = new TreeMap<>();
        entry.fields().forEach((name, value) -> {
            if (name.startsWith(VARIABLE)) environment.put(name.substring(VARIABLE.length()), value);
        });
        return Collections.unmodifiableMap(environment);
    }

    /** @throws Refusal that lists why the dossier does not allow it, or that it was decided on already */
    public LedgerEntry decide(Dossier dossier, Proposal proposal, boolean supersede, Act act) {
        return ledger.append(STREAM, act, before -> {
            Problems problems = new Problems();
            boolean lock = proposal.choice() == Choice.LOCK;
            problems.addIf(
                    lock && !dossier.verdict().equals("LOCK_CANDIDATE"),
                    "a lock needs a dossier whose verdict allows it: verdict=" + dossier.verdict() + " plan="
                            + dossier.planHash());
            on(before, dossier.planHash())
                    .filter(earlier -> !supersede)
                    .ifPresent(earlier -> problems.add("this dossier was decided on already: decision="
                            + earlier.action() + " by=" + earlier.who() + " at=" + earlier.at()
                            + "; decide again with --supersede"));
            problems.throwIfAny(Refusal.Reason.PROMOTION);
            Map<String, String> fields = new TreeMap<>();
            fields.put("plan_hash", dossier.planHash());
            fields.put("verdict", dossier.verdict());
            fields.put("verdict_sha256", dossier.verdictSha256());
            fields.put("variant", proposal.variant());
            proposal.over(baseEnvironment(before)).forEach((name, value) -> fields.put(VARIABLE + name, value));
            return new Ledger.Step(proposal.choice().word(), fields);
        });
    }

    /** Makes the base environment what it was as of an earlier entry. */
    public LedgerEntry restore(int sequence, Act act) {
        return ledger.append(STREAM, act, before -> {
            if (sequence < 1 || sequence > before.size()) {
                throw new Refusal(
                        Refusal.Reason.PROMOTION,
                        "entry to restore must be there: entry=" + sequence + " entries=" + before.size());
            }
            Map<String, String> fields = new TreeMap<>();
            fields.put("restores", String.valueOf(sequence));
            baseEnvironment(before.get(sequence - 1)).forEach((name, value) -> fields.put(VARIABLE + name, value));
            return new Ledger.Step("restore", fields);
        });
    }
}
