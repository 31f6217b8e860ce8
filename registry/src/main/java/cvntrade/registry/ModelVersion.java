package cvntrade.registry;

import cvntrade.registry.ledger.LedgerEntry;
import java.util.Map;
import java.util.TreeMap;

/**
 * A registered model.
 *
 * @param symbol the coin
 * @param version from 1, in the order of registration
 * @param id names its three files together
 * @param variant of the plan it was trained by
 * @param btc whether it has BTC columns
 * @param tags hashes it is bound to
 * @param at when it was registered
 */
public record ModelVersion(
        String symbol, int version, String id, String variant, boolean btc, Map<String, String> tags, String at) {
    static final String ACTION = "registered";

    static ModelVersion of(LedgerEntry entry) {
        Map<String, String> tags = new TreeMap<>(entry.fields());
        tags.keySet().removeIf(name -> !name.endsWith("_sha256"));
        return new ModelVersion(
                entry.stream(),
                Integer.parseInt(entry.field("version")),
                entry.field("id"),
                entry.field("variant"),
                Boolean.parseBoolean(entry.field("btc")),
                tags,
                entry.at());
    }
}
