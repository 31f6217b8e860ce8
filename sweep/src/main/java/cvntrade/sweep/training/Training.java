package cvntrade.sweep.training;

import cvntrade.base.Seed;
import cvntrade.features.Feature;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.DailyF1;
import cvntrade.learning.Scores;
import cvntrade.learning.TrainingRows;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.learning.xgboost.FitMatrix;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.cell.CryptoRows;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepPlan;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits the model of one coin that is to be served: by the settings of a plan, on the columns of one variant alone, with no row held out
 * but those that set the threshold.
 */
public final class Training {
    private final SweepPlan plan;
    private final PlannedVariant variant;

    /** @param plan the registered plan, of which the variant is one */
    public Training(SweepPlan plan, PlannedVariant variant) {
        this.plan = plan.withVariants(List.of(variant), 1);
        this.variant = variant;
    }

    /** @throws cvntrade.base.Refusal if there are too few rows */
    public ServedModel fit(CandleSeries target, Map<String, CandleSeries> references) {
        CryptoRows rows = CryptoRows.prepare(plan, target, references, MatrixSource.COMPUTED);
        TrainingRows taught = TrainingRows.of(rows.labels(), rows.tradable(), plan.splitRule());
        float[] fitValues = rows.gather(taught.fit());
        float[] calibrationValues = rows.gather(taught.calibration());
        boolean[] calibrationBuys = taught.calibration().buys(rows.labels());
        int seed = Seed.positiveInt("train", target.symbol(), variant.name());
        try (FitMatrix matrix = FitMatrix.plain(
                        rows.columnKeys(), fitValues, taught.fit().buys(rows.labels()));
                BoostedModel model = matrix.fit(plan.settings().model(), seed)) {
            float[] scores = model.predict(calibrationValues);
            double threshold = plan.settings().threshold().threshold(scores, calibrationBuys);
            Map<String, Double> metrics = metrics(Scores.of(scores, calibrationBuys, threshold));
            putIfDefined(
                    metrics,
                    "f1_buy_24h_q05",
                    DailyF1.lowQuantile(taught.calibration(), scores, calibrationBuys, threshold));
            int columns = rows.columnKeys().size();
            return new ServedModel(
                    ByteBuffer.wrap(model.toBytes()).asReadOnlyBuffer(),
                    features(),
                    threshold,
                    seed,
                    taught.fit().size(),
                    taught.calibration().size(),
                    target.grid().openTime(taught.fit().first()).toString(),
                    target.grid().openTime(taught.calibration().last()).toString(),
                    metrics,
                    bounds(fitValues, columns, true),
                    bounds(fitValues, columns, false));
        }
    }

    private List<Feature> features() {
        List<Feature> features = new ArrayList<>(plan.ownFeatures());
        features.addAll(variant.features());
        return List.copyOf(features);
    }

    private static Map<String, Double> metrics(Scores scores) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("f1_buy", scores.f1Buy());
        putIfDefined(metrics, "precision_buy", scores.precisionBuy());
        putIfDefined(metrics, "recall_buy", scores.recallBuy());
        putIfDefined(metrics, "pr_auc", scores.prAuc());
        metrics.put("log_loss", scores.logLoss());
        metrics.put("brier", scores.brier());
        metrics.put("buy_share", scores.buyShare());
        metrics.put("f1_always_buy", scores.f1AlwaysBuy());
        return metrics;
    }

    private static void putIfDefined(Map<String, Double> metrics, String name, double value) {
        if (!Double.isNaN(value)) metrics.put(name, value);
    }

    private static List<Float> bounds(float[] rowMajor, int columns, boolean least) {
        float[] bounds = new float[columns];
        java.util.Arrays.fill(bounds, least ? Float.MAX_VALUE : -Float.MAX_VALUE);
        for (int i = 0; i < rowMajor.length; i++) {
            float value = rowMajor[i];
            if (Float.isNaN(value)) continue;
            int column = i % columns;
            bounds[column] = least ? Math.min(bounds[column], value) : Math.max(bounds[column], value);
        }
        List<Float> boxed = new ArrayList<>(columns);
        for (float bound : bounds) boxed.add(bound);
        return boxed;
    }
}
