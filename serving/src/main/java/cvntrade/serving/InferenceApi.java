package cvntrade.serving;

import cvntrade.base.EventLog;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.probe.EngineProbe;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.market.CandleSeries;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.calibration.Calibrator;
import cvntrade.registry.contract.ColumnCheck;
import cvntrade.registry.contract.EnvironmentCheck;
import cvntrade.registry.contract.ModelContract;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.TrainingRecord;
import cvntrade.registry.mlflow.MlflowRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model ready to be asked. It takes its configuration from its artefact alone; everything that could make it answer from other columns than
 * it was trained on is an error that says so, before the first answer.
 *
 * <p>Safe for use by several threads at once. Owns native memory: close it.
 *
 * <pre>{@code
 * try (InferenceApi api = InferenceApi.champion(LocalRegistry.in(home), "ADAUSDT", System.getenv(), events)) {
 *     Prediction now = api.predict(FeatureInput.of(ada, Map.of("BTCUSDT", btc)));
 * }
 * }</pre>
 */
public final class InferenceApi implements AutoCloseable {
    private final ModelContract contract;
    private final TrainingRecord training;
    private final List<Feature> features;
    private final BoostedModel trees;
    private final int ownColumns;
    private final long lastTrainedBar;
    private final Calibrator.RowThreshold threshold;

    private InferenceApi(SealedModel model, List<Feature> features, Calibrator.RowThreshold threshold) {
        this.threshold = threshold;
        this.contract = model.contract();
        this.training = model.training();
        this.features = features;
        this.ownColumns = features.size() - contract.featureNamesWithBtc().size();
        Timeframe timeframe = contract.candleTimeframe();
        this.lastTrainedBar = timeframe.barAt(Instant.parse(training.lastBar()).toEpochMilli());
        this.trees = model.trees();
    }

    /** The champion of a coin. */
    public static InferenceApi champion(
            Registry registry, String symbol, Map<String, String> environment, EventLog events) {
        return of(registry, registry.holder(symbol, Alias.CHAMPION), Catalogue.builtIn(), environment, events);
    }

    /** The registered model whose files are in an MLflow run. */
    public static InferenceApi fromMlflow(
            MlflowRegistry mlflow, String runId, Map<String, String> environment, EventLog events) {
        return of(mlflow.registry(), mlflow.versionOf(runId), Catalogue.builtIn(), environment, events);
    }

    /**
     * A version, whoever the champion is.
     *
     * @param own where the own columns are looked up: the built-in ones, and those of the plugins it was trained with
     */
    public static InferenceApi of(
            Registry registry, ModelVersion version, Catalogue own, Map<String, String> environment, EventLog events) {
        return of(registry.load(version), own, environment, events);
    }

    /**
     * A version with the thresholds of its calibrator in the place of the contract's.
     *
     * @throws Refusal if it has none, or this program is not the one that it was made with
     */
    public static InferenceApi calibrated(
            Registry registry, ModelVersion version, Catalogue own, Map<String, String> environment, EventLog events) {
        SealedModel model = registry.load(version);
        Calibrator calibrator = registry.calibrator(version);
        return of(model, calibrator.on(model.contract()), own, environment, events);
    }

    /**
     * A model that was opened.
     *
     * @param environment of the process; a {@code CVN_BTC_*} variable that contradicts the model is an error
     * @throws Refusal that lists every way in which this program is not the one the model was trained with
     */
    public static InferenceApi of(SealedModel model, Catalogue own, Map<String, String> environment, EventLog events) {
        double threshold = model.contract().threshold().value();
        return of(model, row -> threshold, own, environment, events);
    }

    private static InferenceApi of(
            SealedModel model,
            Calibrator.RowThreshold threshold,
            Catalogue own,
            Map<String, String> environment,
            EventLog events) {
        EnvironmentCheck.require(model.contract(), environment, events);
        List<Feature> features = features(model.contract(), own);
        String engine = EngineProbe.version(features, model.contract().candleTimeframe());
        if (!engine.equals(model.contract().engineVersion())) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    "this program must compute the columns as they were in training: engine_version=" + engine
                            + " model=" + model.contract().engineVersion()
                            + "; serve the model with the program that trained it, or train anew: trained_by="
                            + model.training().code());
        }
        return new InferenceApi(model, features, threshold);
    }

    /** The model's columns as this program computes them, looked up by name and held against their definitions. */
    private static List<Feature> features(ModelContract contract, Catalogue own) {
        Map<String, Feature> known = new HashMap<>();
        own.features().forEach(feature -> known.put(feature.name(), feature));
        EnrichmentConfig config = contract.enrichment();
        if (config.btcFeaturesEnabled()) {
            BtcFeatures.of(config.btcFeaturesSet(), config.btcPurgeBars())
                    .forEach(feature -> known.put(feature.name(), feature));
        }
        Problems problems = new Problems();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < contract.featureNames().size(); i++) {
            String name = contract.featureNames().get(i);
            String key = contract.featureKeys().get(i);
            Feature feature = known.get(name);
            if (feature == null) {
                problems.add("this program must have every column of the model: missing=" + name);
            } else if (!feature.key().equals(key)) {
                problems.add("a column must be defined as in training: column=" + name + " model=" + key + " program="
                        + feature.key());
            } else {
                features.add(feature);
            }
        }
        problems.throwIfAny(Refusal.Reason.CONTRACT);
        int lookback = features.stream().mapToInt(Feature::lookbackBars).max().orElse(0);
        problems.addIf(
                lookback != contract.lookbackBars(),
                "the columns must read as far back as in training: lookback_bars=" + lookback + " model="
                        + contract.lookbackBars());
        problems.throwIfAny(Refusal.Reason.CONTRACT);
        return List.copyOf(features);
    }

    public ModelContract contract() {
        return contract;
    }

    /** The model's columns as this program computes them, in the contract's order. */
    public List<Feature> features() {
        return features;
    }

    /** The answer at the last bar of the candles. At least the contract's lookback of bars makes every column known. */
    public Prediction predict(FeatureInput candles) {
        return predict(candles, ServedRows.NOT_KEPT);
    }

    /** The same answer, and the row that the model was asked with. */
    public Prediction predict(FeatureInput candles, ServedRows kept) {
        int rows = candles.grid().bars();
        if (rows == 0) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT, "there must be a candle to answer at: symbol=" + contract.symbol());
        }
        return predict(candles, rows - 1, kept).get(0);
    }

    /**
     * The answers at all bars from a row on, in time order: the same bits as asked one by one.
     *
     * @param firstRow of the target's grid
     */
    public List<Prediction> predict(FeatureInput candles, int firstRow) {
        return predict(candles, firstRow, ServedRows.NOT_KEPT);
    }

    /**
     * The same answers, and the rows that the model was asked with.
     *
     * @param kept takes them in time order
     */
    public List<Prediction> predict(FeatureInput candles, int firstRow, ServedRows kept) {
        requireCandles(candles);
        int before = Math.max(0, firstRow - contract.lookbackBars() + 1);
        CandleSeries target = candles.target().rows(before, candles.grid().bars());
        FeatureInput asked = FeatureInput.of(target, since(candles.grid().bar(before), candles.references()));
        FeatureMatrix matrix = FeatureEngine.matrix(features, asked);
        List<Prediction> answers = new ArrayList<>();
        float[] row = new float[features.size()];
        for (int at = firstRow - before; at < matrix.rows(); at++) {
            matrix.copyRow(at, row, 0);
            kept.take(target.grid().bar(at), row.clone());
            answers.add(answer(target.grid().bar(at), target.hasCandle(at), row));
        }
        return answers;
    }

    /** A lookback is stated from the row of the answer on, its delay included, so it bounds the bars of a reference too. */
    private static Map<String, CandleSeries> since(long bar, Map<String, CandleSeries> references) {
        Map<String, CandleSeries> since = new LinkedHashMap<>();
        references.forEach((symbol, series) -> {
            long skipped =
                    Math.min(series.bars(), Math.max(0, bar - series.grid().firstBar()));
            since.put(symbol, series.rows((int) skipped, series.bars()));
        });
        return since;
    }

    /**
     * The answer to a row of features that was made elsewhere.
     *
     * @param openTime of its bar
     * @param columns names of the values; must be the contract's, in its order
     * @param values one a column; NaN is unknown
     * @throws Refusal that lists every column that is missing, extra, there twice or out of its place
     */
    public Prediction predict(Instant openTime, List<String> columns, float[] values) {
        ColumnCheck.require(contract.featureNames(), columns);
        if (values.length != columns.size()) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    "there must be one value a column: columns=" + columns.size() + " values=" + values.length);
        }
        long ms = openTime.toEpochMilli();
        if (!contract.candleTimeframe().isOnGrid(ms)) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    "a bar must open on the grid: open_time=" + openTime + " timeframe=" + contract.timeframe());
        }
        return answer(contract.candleTimeframe().barAt(ms), true, values);
    }

    private Prediction answer(long bar, boolean candle, float[] row) {
        int unknownOwn = 0;
        boolean referenceUnknown = false;
        int known = 0;
        int outside = 0;
        for (int column = 0; column < row.length; column++) {
            if (Float.isNaN(row[column])) {
                if (column < ownColumns) unknownOwn++;
                else referenceUnknown = true;
                continue;
            }
            known++;
            if (!training.ranges().get(column).holds(row[column])) outside++;
        }
        double unknownShare = ownColumns == 0 ? 0 : (double) unknownOwn / ownColumns;
        double from = threshold.of(row);
        boolean usable =
                candle && !referenceUnknown && unknownShare <= Prediction.UNKNOWN_OWN_MAX && !Double.isNaN(from);
        float score = usable ? trees.predict(row)[0] : Float.NaN;
        Prediction.Call call =
                !usable ? Prediction.Call.UNUSABLE : score >= from ? Prediction.Call.BUY : Prediction.Call.WAIT;
        return new Prediction(
                Instant.ofEpochMilli(contract.candleTimeframe().openTimeMs(bar)),
                call,
                score,
                from,
                unknownShare,
                known == 0 ? 0 : (double) outside / known,
                bar - lastTrainedBar);
    }

    private void requireCandles(FeatureInput candles) {
        Problems problems = new Problems();
        CandleSeries target = candles.target();
        problems.addIf(
                !target.symbol().equals(contract.symbol()),
                "candles must be of the model's coin: symbol=" + target.symbol() + " model=" + contract.symbol());
        problems.addIf(
                !target.grid().timeframe().equals(contract.candleTimeframe()),
                "candles must have the model's timeframe: timeframe="
                        + target.grid().timeframe() + " model=" + contract.timeframe());
        features.stream()
                .map(Feature::reads)
                .flatMap(Collection::stream)
                .filter(CandleColumn::isOfReference)
                .map(CandleColumn::series)
                .distinct()
                .filter(symbol -> !candles.hasReference(symbol))
                .forEach(symbol -> problems.add("candles of a reference must be given: reference=" + symbol));
        problems.throwIfAny(Refusal.Reason.CONTRACT);
    }

    @Override
    public void close() {
        trees.close();
    }
}
