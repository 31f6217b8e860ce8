package cvntrade.features.enrichment;

import cvntrade.base.Column;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Refusal;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureFamily;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.cache.MatrixSource;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;

/** The feature table of a run: the own columns that the target's source allows, then the BTC columns if they are on. */
public final class Enrichment {
    private Enrichment() {}

    /** All columns there are, family by family, the BTC columns last and with their usual delay. */
    public static List<FeatureFamily> families(Catalogue own) {
        List<FeatureFamily> families = new ArrayList<>(own.families());
        families.add(BtcFeatures.family(EnrichmentConfig.DEFAULT.btcPurgeBars()));
        return List.copyOf(families);
    }

    /** The columns in their order, {@code btc_*} last. */
    public static List<Feature> features(Catalogue own, EnrichmentConfig config, CandleSeries target) {
        List<Feature> features = new ArrayList<>(own.featuresFor(target));
        if (config.btcFeaturesEnabled()) {
            features.addAll(BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars()));
        }
        return List.copyOf(features);
    }

    /** The columns without any plugin's. */
    public static List<Feature> features(EnrichmentConfig config, CandleSeries target) {
        return features(Catalogue.builtIn(), config, target);
    }

    /**
     * Begins a run: refuses before any work where the BTC columns are on and no BTC series is given, alerts where it has too few bars, and
     * says once which columns are applied.
     *
     * @return the columns in their order
     */
    public static List<Feature> begin(Catalogue own, EnrichmentConfig config, FeatureInput input, EventLog events) {
        if (config.btcFeaturesEnabled()) {
            if (!input.hasReference(BtcFeatures.REFERENCE)) {
                throw new Refusal(Refusal.Reason.GUARDRAIL, BtcCoverage.absent(input.target(), input.references()));
            }
            BtcCoverage.alert(input.target(), input.reference(BtcFeatures.REFERENCE), events);
            events.record(applied(config));
        }
        return features(own, config, input.target());
    }

    /** Begins a run without any plugin. */
    public static List<Feature> begin(EnrichmentConfig config, FeatureInput input, EventLog events) {
        return begin(Catalogue.builtIn(), config, input, events);
    }

    /** What a run with BTC columns says once: which of them are applied, and how late they come. */
    public static Event applied(EnrichmentConfig config) {
        int features =
                BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars()).size();
        return Event.named("btc_features_applied")
                .with("feature_set", config.btcFeaturesSet().word())
                .with("purge_bars", config.btcPurgeBars())
                .with("n_features", features);
    }

    /** The table as floats, for a trainer. */
    public static FeatureMatrix matrix(EnrichmentConfig config, FeatureInput input, EventLog events) {
        return matrix(config, input, MatrixSource.COMPUTED, events);
    }

    /** The same, computed or from a cache. */
    public static FeatureMatrix matrix(
            EnrichmentConfig config, FeatureInput input, MatrixSource source, EventLog events) {
        return source.matrix(begin(config, input, events), input, config.settings());
    }

    /** The table as doubles, column by column in the order of {@link #features}, for files. */
    public static List<Column> columns(EnrichmentConfig config, FeatureInput input, EventLog events) {
        return FeatureEngine.columns(begin(config, input, events), input);
    }
}
