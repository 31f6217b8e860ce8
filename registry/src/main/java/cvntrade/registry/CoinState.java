package cvntrade.registry;

import cvntrade.base.MalformedInput;
import cvntrade.registry.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the entries of a coin come to: its versions and who holds which alias. */
public final class CoinState {
    static final String PROMOTED = "promoted";
    static final String ROLLED_BACK = "rolled_back";
    static final String SHADOWED = "shadowed";
    static final String REVIEWED = "reviewed";
    static final String CALIBRATED = "calibrated";

    private final String symbol;
    private final List<ModelVersion> versions = new ArrayList<>();
    private final Map<Alias, Integer> aliases = new EnumMap<>(Alias.class);
    private final List<LedgerEntry> entries;

    private CoinState(String symbol, List<LedgerEntry> entries) {
        this.symbol = symbol;
        this.entries = List.copyOf(entries);
        for (LedgerEntry entry : entries) {
            switch (entry.action()) {
                case ModelVersion.ACTION -> versions.add(ModelVersion.of(entry));
                case PROMOTED, ROLLED_BACK ->
                    aliases.put(Alias.parse(entry.field("alias")), Integer.parseInt(entry.field("version")));
                default -> {} // What else happened moves no alias.
            }
        }
    }

    static CoinState of(String symbol, List<LedgerEntry> entries) {
        return new CoinState(symbol, entries);
    }

    public String symbol() {
        return symbol;
    }

    public List<ModelVersion> versions() {
        return Collections.unmodifiableList(versions);
    }

    public Optional<ModelVersion> holder(Alias alias) {
        return Optional.ofNullable(aliases.get(alias)).map(this::version);
    }

    /** @throws MalformedInput if there is no such version */
    public ModelVersion version(int number) {
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> new MalformedInput("version must be a registered one: symbol=" + symbol + " version="
                        + number + " registered="
                        + versions.stream().map(ModelVersion::version).toList()));
    }

    Optional<ModelVersion> withId(String id) {
        return versions.stream().filter(version -> version.id().equals(id)).findFirst();
    }

    /** The last entry of an action that was done to a version. */
    Optional<LedgerEntry> last(String action, int version) {
        return entries.stream()
                .filter(entry -> entry.action().equals(action))
                .filter(entry -> entry.field("version").equals(String.valueOf(version)))
                .reduce((earlier, later) -> later);
    }
}
