package cvntrade.serving;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.regime.VolatilityRegimeDetector;
import cvntrade.learning.ThresholdRule;
import cvntrade.registry.calibration.CalibrationRows;
import cvntrade.registry.calibration.Calibrator;
import cvntrade.registry.calibration.PerRegimeThresholdCalibrator;
import cvntrade.registry.calibration.ThresholdCalibrator;
import cvntrade.trades.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Sets the threshold of a trained model anew, on bars that came after everything it was trained on. */
public final class ThresholdFit {
    /** Rows that a threshold has to rest on. */
    static final int ROWS_MIN = 200;

    /** Rows of each class among them. */
    static final int CLASS_ROWS_MIN = 20;

    private final InferenceApi api;
    private final String modelId;
    private final FeatureInput candles;
    private final List<Prediction> answers;
    private final Labels labels;
    private final int[] rows;

    /**
     * @param modelId names the model's files
     * @param candles from before the end of the training on, or later
     */
    public ThresholdFit(InferenceApi api, String modelId, FeatureInput candles) {
        this.api = api;
        this.modelId = modelId;
        this.candles = candles;
        this.answers = api.predict(candles, 0);
        this.labels = ContractLabels.of(api.contract(), candles.target());
        this.rows = IntStream.range(0, answers.size())
                .filter(row -> answers.get(row).staleBars() > 0 && labels.known(row))
                .filter(row -> answers.get(row).call() != Prediction.Call.UNUSABLE)
                .toArray();
    }

    /** @throws Refusal if there are too few rows after the training */
    public Calibrator single(ThresholdRule rule) {
        requireEnough("all", rows);
        return new ThresholdCalibrator(
                Calibrator.CALIBRATOR_VERSION, modelId, threshold(rows, rule), calibrationRows(rows, rule));
    }

    /** @throws Refusal if there are too few rows in a regime, or the model has not the detector's column */
    public Calibrator perRegime(ThresholdRule rule) {
        if (!api.contract().featureNames().contains(VolatilityRegimeDetector.COLUMN)) {
            throw new Refusal(
                    Refusal.Reason.CONTRACT,
                    "the detector's column must be one of the model's: column=" + VolatilityRegimeDetector.COLUMN);
        }
        FeatureMatrix matrix = FeatureEngine.matrix(List.of(VolatilityRegimeDetector.feature()), candles);
        int[] told = where(row -> !Float.isNaN(matrix.get(row, 0)));
        requireEnough("all", told);
        float[] values = new float[told.length];
        for (int i = 0; i < told.length; i++) values[i] = matrix.get(told[i], 0);
        List<Double> edges = VolatilityRegimeDetector.edges(values);
        List<int[]> regimes = new ArrayList<>();
        for (int regime = 0; regime < VolatilityRegimeDetector.REGIMES; regime++) {
            int wanted = regime;
            regimes.add(where(row -> !Float.isNaN(matrix.get(row, 0))
                    && VolatilityRegimeDetector.regime(matrix.get(row, 0), edges) == wanted));
        }
        Problems problems = new Problems();
        for (int regime = 0; regime < regimes.size(); regime++) {
            String missing = missing("regime " + regime, regimes.get(regime));
            problems.addIf(!missing.isEmpty(), missing);
        }
        problems.throwIfAny(Refusal.Reason.COVERAGE);
        return new PerRegimeThresholdCalibrator(
                Calibrator.CALIBRATOR_VERSION,
                modelId,
                VolatilityRegimeDetector.version(api.contract().candleTimeframe()),
                VolatilityRegimeDetector.COLUMN,
                edges,
                regimes.stream().map(own -> threshold(own, rule)).toList(),
                calibrationRows(told, rule));
    }

    private int[] where(IntPredicate picked) {
        return IntStream.of(rows).filter(picked).toArray();
    }

    private double threshold(int[] own, ThresholdRule rule) {
        float[] scores = new float[own.length];
        boolean[] buy = new boolean[own.length];
        for (int i = 0; i < own.length; i++) {
            scores[i] = answers.get(own[i]).score();
            buy[i] = labels.buy(own[i]);
        }
        return rule.threshold(scores, buy);
    }

    private CalibrationRows calibrationRows(int[] own, ThresholdRule rule) {
        return new CalibrationRows(
                answers.get(own[0]).openTime().toString(),
                answers.get(own[own.length - 1]).openTime().toString(),
                own.length,
                buys(own),
                rule.word(),
                candles.target().fingerprint());
    }

    private int buys(int[] own) {
        return (int) IntStream.of(own).filter(labels::buy).count();
    }

    private void requireEnough(String which, int[] own) {
        String missing = missing(which, own);
        if (!missing.isEmpty()) throw new Refusal(Refusal.Reason.COVERAGE, missing);
    }

    private String missing(String which, int[] own) {
        int buys = buys(own);
        if (own.length >= ROWS_MIN && Math.min(buys, own.length - buys) >= CLASS_ROWS_MIN) return "";
        return "a threshold must rest on enough rows after the training: rows=" + own.length + " required=" + ROWS_MIN
                + " buy=" + buys + " wait=" + (own.length - buys) + " required_of_each=" + CLASS_ROWS_MIN + " of="
                + which + "; wait for more candles, or train with an earlier --to";
    }
}
