package cvntrade.sweep.btc;

import cvntrade.base.Event;
import cvntrade.features.Feature;
import cvntrade.features.enrichment.BtcCoverage;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Variant;
import cvntrade.verdict.plan.LeakagePair;
import cvntrade.verdict.plan.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Track 1: the BTC columns in three sets and three delays, against none. */
public final class BtcFeaturesFactor implements Factor {
    private static final List<Variant> VARIANTS = List.of(
            new Variant("none", Role.BASELINE, Map.of("CVN_BTC_FEATURES_ENABLED", "0")),
            btc("btc_min", Role.CANDIDATE, "min", 20, 10),
            btc("btc_full", Role.CANDIDATE, "full", 20, 10),
            btc("btc_full_purge0", Role.CHECK, "full", 0, 0),
            btc("btc_full_purge10", Role.CANDIDATE, "full", 10, 5),
            btc("btc_vol_only", Role.CANDIDATE, "vol_only", 20, 10));

    private static Variant btc(String name, Role role, String set, int purgeBars, int embargoBars) {
        return new Variant(
                name,
                role,
                Map.of(
                        "CVN_BTC_FEATURES_ENABLED",
                        "1",
                        "CVN_BTC_FEATURES_SET",
                        set,
                        "CVN_BTC_PURGE_BARS",
                        String.valueOf(purgeBars),
                        "CVN_BTC_EMBARGO_BARS",
                        String.valueOf(embargoBars)));
    }

    @Override
    public String name() {
        return "btc_features";
    }

    @Override
    public String question() {
        return "Do features from Bitcoin's candles lift the F1 score of BUY on altcoins, without looking ahead?";
    }

    @Override
    public String storyId() {
        return "CVN-N001-EE-S04";
    }

    @Override
    public String environmentPrefix() {
        return "CVN_BTC_";
    }

    @Override
    public List<Variant> variants() {
        return VARIANTS;
    }

    @Override
    public LeakagePair leakagePair() {
        return new LeakagePair.Pair("btc_full_purge0", "btc_full");
    }

    @Override
    public String preflightVariant() {
        return "btc_full";
    }

    @Override
    public List<String> references() {
        return List.of(BtcFeatures.REFERENCE);
    }

    @Override
    public List<Feature> features(Map<String, String> environment) {
        EnrichmentConfig config = EnrichmentConfig.from(environment);
        return config.btcFeaturesEnabled() ? BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars()) : List.of();
    }

    @Override
    public Optional<Event> applied(Map<String, String> environment) {
        EnrichmentConfig config = EnrichmentConfig.from(environment);
        return config.btcFeaturesEnabled() ? Optional.of(Enrichment.applied(config)) : Optional.empty();
    }

    @Override
    public Optional<Map<String, String>> delayedBy(Map<String, String> environment, int bars) {
        Map<String, String> delayed = new TreeMap<>(environment);
        delayed.put("CVN_BTC_PURGE_BARS", String.valueOf(bars));
        return Optional.of(delayed);
    }

    @Override
    public int embargoBars(Map<String, String> environment) {
        EnrichmentConfig config = EnrichmentConfig.from(environment);
        return config.btcFeaturesEnabled() ? config.btcEmbargoBars() : 0;
    }

    @Override
    public List<String> settingViolations(Map<String, String> environment) {
        return EnrichmentConfig.violations(environment);
    }

    @Override
    public List<String> dataViolations(
            Map<String, String> environment, CandleSeries target, Map<String, CandleSeries> references) {
        return BtcCoverage.problems(EnrichmentConfig.from(environment), target, references);
    }
}
