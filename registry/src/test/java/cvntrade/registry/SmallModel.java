package cvntrade.registry;

import cvntrade.base.Timeframe;
import cvntrade.features.Feature;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.probe.EngineProbe;
import cvntrade.features.regime.VolatilityRegimeDetector;
import cvntrade.learning.BoostParameter;
import cvntrade.learning.BoostSettings;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.learning.xgboost.FitMatrix;
import cvntrade.registry.contract.ModelContract;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.TrainingRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Models of three rounds on some columns: small, and with everything that a served one has. */
public final class SmallModel {
    public static final String SYMBOL = "ADAUSDT";
    public static final String PLAN = "a".repeat(64);

    /** About that of the returns over some bars, so that real rows fall on both sides of the splits. */
    private static final float SCALE = 0.02f;

    private SmallModel() {}

    public static SealedModel blind(int seed) {
        return of(EnrichmentConfig.DEFAULT, "none", seed);
    }

    public static SealedModel withBtc(int seed) {
        return of(
                EnrichmentConfig.from(Map.of("CVN_BTC_FEATURES_ENABLED", "1", "CVN_BTC_FEATURES_SET", "min")),
                "btc_min",
                seed);
    }

    public static List<Feature> features(EnrichmentConfig config) {
        List<Feature> features = new ArrayList<>(Catalogue.builtIn().features().subList(0, 2));
        features.add(VolatilityRegimeDetector.feature());
        if (config.btcFeaturesEnabled()) {
            features.addAll(BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars()));
        }
        return features;
    }

    private static SealedModel of(EnrichmentConfig config, String variant, int seed) {
        List<Feature> features = features(config);
        ModelContract contract = contract(config, features);
        TrainingRecord training = new TrainingRecord(
                variant,
                PLAN,
                "0.1.0+unknown",
                "2024-01-01T00:00:00Z",
                "2024-06-01T00:00:00Z",
                seed,
                Map.of("rounds", "3"),
                400,
                100,
                Map.of(SYMBOL, "b".repeat(64)),
                Map.of("f1_buy", 0.4, "f1_buy_24h_q05", 0.1),
                Collections.nCopies(features.size(), new TrainingRecord.Range(-1, 1)));
        return SealedModel.seal(trees(contract.featureKeys(), seed), contract, training);
    }

    static ModelContract contract(EnrichmentConfig config, List<Feature> features) {
        return new ModelContract(
                ModelContract.CONTRACT_VERSION,
                SYMBOL,
                "15m",
                EngineProbe.version(features, Timeframe.M15),
                features.stream().mapToInt(Feature::lookbackBars).max().orElseThrow(),
                config.btcFeaturesEnabled(),
                config.btcFeaturesSet().word(),
                config.btcPurgeBars(),
                config.btcEmbargoBars(),
                features.stream()
                        .filter(Feature::readsReference)
                        .map(Feature::name)
                        .toList(),
                features.stream().map(Feature::name).toList(),
                features.stream().map(Feature::key).toList(),
                Map.of("horizon_bars", 16.0),
                new ModelContract.Threshold("buy_rate", 0.5),
                Map.of("taker_fee_bps", 10.0));
    }

    private static byte[] trees(List<String> columns, int seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        int rows = 400;
        float[] values = new float[rows * columns.size()];
        for (int i = 0; i < values.length; i++) values[i] = SCALE * (random.nextFloat() - 0.5f);
        boolean[] buy = new boolean[rows];
        IntStream.range(0, rows)
                .forEach(row -> buy[row] = values[row * columns.size()] / SCALE + random.nextFloat() > 0.5);
        BoostSettings settings =
                BoostSettings.DEFAULT.with(BoostParameter.ROUNDS, 3).with(BoostParameter.MAX_DEPTH, 3);
        try (FitMatrix matrix = FitMatrix.plain(columns, values, buy);
                BoostedModel model = matrix.fit(settings, seed)) {
            return model.toBytes();
        }
    }
}
