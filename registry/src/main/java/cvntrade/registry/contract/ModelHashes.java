package cvntrade.registry.contract;

import cvntrade.base.Fingerprint;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a registered version is bound to; each is a tag of it.
 *
 * @param model SHA-256 of the trees
 * @param config SHA-256 of {@code enrichment_config.json}
 * @param training SHA-256 of {@code training_record.json}
 */
public record ModelHashes(String model, String config, String training) {
    public static ModelHashes of(ModelArtefact artefact) {
        return new ModelHashes(
                Fingerprint.ofBytes(artefact.model()),
                Fingerprint.ofBytes(artefact.config()),
                Fingerprint.ofBytes(artefact.training()));
    }

    /** One name for the three together. */
    public String id() {
        return Fingerprint.of("model").add(model).add(config).add(training).hex();
    }

    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("model_sha256", model);
        tags.put("enrichment_config_sha256", config);
        tags.put("training_record_sha256", training);
        return tags;
    }

    /** SHA-256 of the ordered BTC columns, which is a tag of its own. */
    public static String ofColumns(ModelContract contract) {
        Fingerprint columns = Fingerprint.of("feature_names_with_btc");
        contract.featureNamesWithBtc().forEach(columns::add);
        return columns.hex();
    }

    static void differ(String tag, String value, @Nullable String registered, Problems problems) {
        problems.addIf(
                !value.equals(registered),
                "hash must be the registered one: " + tag + "=" + value + " registered=" + registered);
    }

    /** @throws Refusal that lists every difference */
    void requireRegistered(Map<String, String> tags) {
        Problems problems = new Problems();
        tags().forEach((tag, value) -> differ(tag, value, tags.get(tag), problems));
        problems.throwIfAny(Refusal.Reason.TAMPERED);
    }
}
