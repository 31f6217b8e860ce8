package cvntrade.serving;

import cvntrade.base.Decimals;
import cvntrade.base.Refusal;
import cvntrade.features.FeatureInput;
import cvntrade.learning.DailyF1;
import cvntrade.learning.Scores;
import cvntrade.registry.contract.TrainingRecord;
import cvntrade.trades.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A dry run: what a model would have said in the last 24 hours, beside what came of it.
 *
 * <p>A day has some 80 labelled rows, so that the rule "f1 at least its baseline less 0.01" rejects an unchanged model half of the time. It is
 * shown; what decides is the 5 % quantile of the same model's f1 over all days of its calibration rows, less 0.01. Where that lies below 0 the
 * f1 decides nothing, and the run says so: what is left is that every column was that of the contract and the model could answer.
 *
 * @param f1 of BUY over the labelled rows of the day
 * @param baseline f1 of the model's calibration rows
 * @param floor below which the run fails
 * @param rows labelled rows of the day
 * @param unusable bars of the day at which the model could not answer
 * @see "spec.md §11"
 */
public record ShadowRun(double f1, double baseline, double floor, int rows, int unusable) {
    private static final double MARGIN = 0.01;

    /** @throws Refusal if the candles do not reach a day, or the model has no floor to hold its f1 against */
    public static ShadowRun of(InferenceApi api, TrainingRecord training, FeatureInput candles) {
        int bars = candles.grid().bars();
        if (bars < DailyF1.DAY_BARS) {
            throw new Refusal(
                    Refusal.Reason.COVERAGE,
                    "a dry run must have a day of candles: bars=" + bars + " required=" + DailyF1.DAY_BARS);
        }
        double floor = metric(training, "f1_buy_24h_q05") - MARGIN;
        int first = bars - DailyF1.DAY_BARS;
        List<Prediction> answers = api.predict(candles, first);
        Labels labels = ContractLabels.of(api.contract(), candles.target());
        float[] scores = new float[answers.size()];
        boolean[] buy = new boolean[answers.size()];
        int rows = 0;
        int unusable = 0;
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i).call() == Prediction.Call.UNUSABLE) {
                unusable++;
                continue;
            }
            if (!labels.known(first + i)) continue;
            scores[rows] = answers.get(i).score();
            buy[rows++] = labels.buy(first + i);
        }
        if (rows == 0) {
            throw new Refusal(
                    Refusal.Reason.COVERAGE,
                    "a dry run must have rows with a label: bars=" + DailyF1.DAY_BARS + " unusable=" + unusable);
        }
        Scores scored = Scores.of(
                java.util.Arrays.copyOf(scores, rows),
                java.util.Arrays.copyOf(buy, rows),
                api.contract().threshold().value());
        return new ShadowRun(scored.f1Buy(), metric(training, "f1_buy"), floor, rows, unusable);
    }

    public boolean passed() {
        return f1 >= floor;
    }

    /** The rule as it is worded, which does not decide. */
    public boolean passedAsWorded() {
        return f1 >= baseline - MARGIN;
    }

    /** Whether any f1 of a day could fail: a model that calls nothing right on 5 % of its days has a floor below 0. */
    public boolean couldFail() {
        return floor > 0;
    }

    /** As evidence in a registry. */
    public Map<String, String> findings() {
        Map<String, String> findings = new LinkedHashMap<>();
        findings.put("outcome", passed() ? "passed" : "failed");
        findings.put("as_worded", passedAsWorded() ? "passed" : "failed");
        findings.put("f1_buy", Decimals.shortest(f1));
        findings.put("baseline", Decimals.shortest(baseline));
        findings.put("floor", Decimals.shortest(floor));
        findings.put("could_fail", String.valueOf(couldFail()));
        findings.put("rows", String.valueOf(rows));
        findings.put("unusable", String.valueOf(unusable));
        return findings;
    }

    private static double metric(TrainingRecord training, String name) {
        Double value = training.metrics().get(name);
        if (value != null) return value;
        throw new Refusal(
                Refusal.Reason.INCOMPLETE,
                "a model must have been calibrated on a day at least: missing=" + name + "; train it on more bars");
    }
}
