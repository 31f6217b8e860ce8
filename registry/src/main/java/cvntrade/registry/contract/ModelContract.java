package cvntrade.registry.contract;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.EnrichmentConfig;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of {@code enrichment_config.json}: what a model was trained on and can alone be served with.
 *
 * @param contractVersion form of this file; see {@link ContractJson}
 * @param symbol the coin it was trained on
 * @param timeframe of its candles, {@code 15m}
 * @param engineVersion the values of its columns on fixed candles; see {@link cvntrade.features.probe.EngineProbe}
 * @param lookbackBars bars of history that a row of features reads
 * @param btcFeaturesEnabled whether it has BTC columns
 * @param btcFeaturesSet which of them
 * @param btcPurgeBars bars by which every BTC column is delayed
 * @param btcEmbargoBars rows left out of training after a test block for their sake
 * @param featureNamesWithBtc the BTC columns in order; empty without them
 * @param featureNames all columns in order, those of BTC last
 * @param featureKeys the definition of each column, in the same order
 * @param label barriers of the label, by name
 * @param threshold how BUY is decided
 * @param costs what a round trip costs, by name
 */
public record ModelContract(
        int contractVersion,
        String symbol,
        String timeframe,
        String engineVersion,
        int lookbackBars,
        boolean btcFeaturesEnabled,
        String btcFeaturesSet,
        int btcPurgeBars,
        int btcEmbargoBars,
        List<String> featureNamesWithBtc,
        List<String> featureNames,
        List<String> featureKeys,
        Map<String, Double> label,
        Threshold threshold,
        Map<String, Double> costs) {

    /** The form that this program writes. */
    public static final int CONTRACT_VERSION = 1;

    /**
     * BUY if score ≥ value.
     *
     * @param rule how it was found on the calibration rows
     */
    public record Threshold(String rule, double value) {}

    /** @throws Refusal that lists every way in which the parts contradict each other */
    public ModelContract {
        featureNamesWithBtc = List.copyOf(featureNamesWithBtc);
        featureNames = List.copyOf(featureNames);
        featureKeys = List.copyOf(featureKeys);
        label = Collections.unmodifiableMap(new LinkedHashMap<>(label));
        costs = Collections.unmodifiableMap(new LinkedHashMap<>(costs));
        Problems problems = new Problems();
        problems.addIf(!SymbolName.isValid(symbol), SymbolName.rule(symbol));
        problems.addIf(
                !engineVersion.matches("[0-9a-f]{64}"),
                "engine_version must be 64 hexadecimal digits: engine_version=" + engineVersion);
        problems.addIf(lookbackBars < 1, "lookback_bars must be at least 1: lookback_bars=" + lookbackBars);
        problems.addIf(featureNames.isEmpty(), "a model must have at least one column: feature_names=[]");
        problems.addIf(
                new HashSet<>(featureNames).size() < featureNames.size(),
                "feature_names must name each column once: feature_names=" + featureNames);
        problems.addIf(
                featureKeys.size() != featureNames.size(),
                "every column must have its definition: feature_names=" + featureNames.size() + " feature_keys="
                        + featureKeys.size());
        problems.addIf(
                !(threshold.value() >= 0 && threshold.value() <= 2),
                "threshold must be a score: threshold=" + threshold.value());
        checkBtc(
                btcFeaturesEnabled,
                btcFeaturesSet,
                btcPurgeBars,
                btcEmbargoBars,
                featureNamesWithBtc,
                featureNames,
                problems);
        problems.throwIfAny(Refusal.Reason.CONTRACT);
    }

    private static void checkBtc(
            boolean enabled,
            String set,
            int purgeBars,
            int embargoBars,
            List<String> withBtc,
            List<String> names,
            Problems problems) {
        List<String> demanded = List.of();
        try {
            EnrichmentConfig config = new EnrichmentConfig(enabled, BtcFeatureSet.parse(set), purgeBars, embargoBars);
            if (enabled) {
                demanded = BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars()).stream()
                        .map(feature -> feature.name())
                        .toList();
            }
        } catch (IllegalArgumentException broken) {
            problems.add(String.valueOf(broken.getMessage()));
            return;
        }
        problems.addIf(
                !withBtc.equals(demanded),
                "feature_names_with_btc must be the columns of its set: btc_features_enabled=" + enabled
                        + " btc_features_set=" + set + " feature_names_with_btc=" + withBtc + " set=" + demanded);
        List<String> last = names.subList(Math.max(0, names.size() - withBtc.size()), names.size());
        problems.addIf(
                !last.equals(withBtc),
                "the BTC columns must be the last: feature_names_with_btc=" + withBtc + " last=" + last);
        long named = names.stream().filter(name -> name.startsWith("btc_")).count();
        problems.addIf(
                named != withBtc.size(),
                "feature_names_with_btc must name every BTC column: feature_names=" + named + " of them, listed="
                        + withBtc.size());
    }

    /** Its four settings of the feature table. */
    public EnrichmentConfig enrichment() {
        return new EnrichmentConfig(
                btcFeaturesEnabled, BtcFeatureSet.parse(btcFeaturesSet), btcPurgeBars, btcEmbargoBars);
    }

    /** The grid of its candles. */
    public Timeframe candleTimeframe() {
        return Timeframe.parse(timeframe);
    }
}
