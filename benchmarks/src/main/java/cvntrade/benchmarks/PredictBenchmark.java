package cvntrade.benchmarks;

import cvntrade.base.EventLog;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.probe.EngineProbe;
import cvntrade.learning.BoostSettings;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.learning.xgboost.FitMatrix;
import cvntrade.registry.contract.ModelContract;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.TrainingRecord;
import cvntrade.serving.InferenceApi;
import cvntrade.serving.Prediction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One answer of a model of the default size on all columns: of a row that is there, and of the candles it is made from. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PredictBenchmark {
    private static final int BARS = 12_000;
    private static final int HISTORY = 3_000;

    private FeatureInput window = Inputs.market(HISTORY);
    private List<String> columns = List.of();
    private float[] row = {};
    private Instant openTime = Instant.EPOCH;
    private InferenceApi api = open(window);

    @Setup
    public void prepare() {
        api.close();
        FeatureInput market = Inputs.market(BARS);
        api = open(market);
        columns = List.copyOf(api.contract().featureNames());
        window = Inputs.rows(market, BARS - HISTORY, BARS);
        FeatureMatrix matrix = FeatureEngine.matrix(features(), window);
        row = new float[matrix.columns()];
        int usable = HISTORY - 1;
        // A row that cannot be used is answered without asking the trees.
        while (api.predict(window, usable).get(0).call() == Prediction.Call.UNUSABLE) usable--;
        matrix.copyRow(usable, row, 0);
        openTime = window.grid().openTime(usable);
    }

    @TearDown
    public void end() {
        api.close();
    }

    @Benchmark
    public Prediction ofARow() {
        return api.predict(openTime, columns, row);
    }

    @Benchmark
    public Prediction ofCandles() {
        return api.predict(window);
    }

    private static List<Feature> features() {
        List<Feature> features = new ArrayList<>(Catalogue.builtIn().features());
        features.addAll(BtcFeatures.of(EnrichmentConfig.DEFAULT.btcFeaturesSet(), 20));
        return features;
    }

    private static InferenceApi open(FeatureInput market) {
        List<Feature> features = features();
        FeatureMatrix matrix = FeatureEngine.matrix(features, market);
        int width = matrix.columns();
        float[] values = new float[matrix.rows() * width];
        boolean[] buy = new boolean[matrix.rows()];
        for (int at = 0; at < matrix.rows(); at++) {
            matrix.copyRow(at, values, at * width);
            buy[at] = Math.floorMod(at * 7919L, 100L) < 20;
        }
        List<String> keys = features.stream().map(Feature::key).toList();
        List<String> names = features.stream().map(Feature::name).toList();
        try (FitMatrix fit = FitMatrix.plain(keys, values, buy);
                BoostedModel model = fit.fit(BoostSettings.DEFAULT, 1)) {
            ModelContract contract = new ModelContract(
                    ModelContract.CONTRACT_VERSION,
                    market.target().symbol(),
                    market.grid().timeframe().toString(),
                    EngineProbe.version(features, market.grid().timeframe()),
                    features.stream().mapToInt(Feature::lookbackBars).max().orElseThrow(),
                    true,
                    EnrichmentConfig.DEFAULT.btcFeaturesSet().word(),
                    20,
                    10,
                    names.subList(names.size() - 6, names.size()),
                    names,
                    keys,
                    Map.of("horizon_bars", 16.0),
                    new ModelContract.Threshold("fixed=0.5", 0.5),
                    Map.of());
            TrainingRecord training = new TrainingRecord(
                    "btc_full",
                    "",
                    "benchmark",
                    "2024-01-01T00:00:00Z",
                    "2024-01-01T00:00:00Z",
                    1,
                    Map.of(),
                    matrix.rows(),
                    0,
                    Map.of(),
                    Map.of(),
                    Collections.nCopies(width, new TrainingRecord.Range(-1e9f, 1e9f)));
            return InferenceApi.of(
                    SealedModel.seal(model.toBytes(), contract, training),
                    Catalogue.builtIn(),
                    Map.of(),
                    EventLog.SILENT);
        }
    }
}
