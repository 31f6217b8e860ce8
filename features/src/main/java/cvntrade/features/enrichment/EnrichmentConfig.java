package cvntrade.features.enrichment;

import cvntrade.base.Check;
import java.util.List;
import java.util.Map;

/**
 * The settings of the feature table. The BTC series itself is data and passed beside them.
 *
 * @param btcFeaturesEnabled whether the table has BTC columns
 * @param btcFeaturesSet which of them
 * @param btcPurgeBars bars by which every BTC column is delayed, 0 to 200
 * @param btcEmbargoBars rows left out of training after a test block for the BTC columns' sake, 0 to 200
 */
public record EnrichmentConfig(
        boolean btcFeaturesEnabled, BtcFeatureSet btcFeaturesSet, int btcPurgeBars, int btcEmbargoBars) {
    static final int BARS_MAX = 200;

    public static final EnrichmentConfig DEFAULT = new EnrichmentConfig(false, BtcFeatureSet.FULL, 20, 10);

    public EnrichmentConfig {
        Check.within(0, BARS_MAX, btcPurgeBars, "btcPurgeBars");
        Check.within(0, BARS_MAX, btcEmbargoBars, "btcEmbargoBars");
    }

    /** Every setting by its name, for the key of a cache. */
    public Map<String, String> settings() {
        return Map.of(
                "btc_features_enabled", String.valueOf(btcFeaturesEnabled),
                "btc_features_set", btcFeaturesSet.word(),
                "btc_purge_bars", String.valueOf(btcPurgeBars),
                "btc_embargo_bars", String.valueOf(btcEmbargoBars));
    }

    /**
     * From the training-time environment, where other names than {@code CVN_BTC_*} do not matter.
     *
     * @throws cvntrade.base.Refusal that lists every rule the environment breaks
     */
    public static EnrichmentConfig from(Map<String, String> environment) {
        return new EnvironmentRules(environment).config();
    }

    /** Every rule that an environment breaks; empty if {@link #from} would read it. */
    public static List<String> violations(Map<String, String> environment) {
        return new EnvironmentRules(environment).violations();
    }
}
