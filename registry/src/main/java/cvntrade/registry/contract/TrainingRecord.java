package cvntrade.registry.contract;

import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The content of {@code training_record.json}: where a model comes from, and what its guards compare with.
 *
 * @param variant of the plan whose columns and settings it has
 * @param planHash the registered plan
 * @param code version and commit of the program that trained it
 * @param firstBar open time of the first bar of the training window
 * @param lastBar open time of the last one: how stale a model is counts from here
 * @param seed of the fit
 * @param parameters hyper-parameters of the fit
 * @param rowsFit rows the trees learned from
 * @param rowsCalibration rows that set the threshold; the metrics are of these
 * @param data fingerprint of each series, by symbol
 * @param metrics by name, of the calibration rows, which the trees have not seen but the threshold has
 * @param ranges least and greatest known value of each column over the fit rows, in the contract's order
 */
public record TrainingRecord(
        String variant,
        String planHash,
        String code,
        String firstBar,
        String lastBar,
        int seed,
        Map<String, String> parameters,
        int rowsFit,
        int rowsCalibration,
        Map<String, String> data,
        Map<String, Double> metrics,
        List<Range> ranges) {

    /** A column without any known value has the least above the greatest: every value lies outside. */
    public record Range(float least, float greatest) {
        public static final Range EMPTY = new Range(Float.MAX_VALUE, -Float.MAX_VALUE);

        public boolean holds(float value) {
            return value >= least && value <= greatest;
        }
    }

    public TrainingRecord {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        ranges = List.copyOf(ranges);
        Problems problems = new Problems();
        metrics.forEach((name, value) ->
                problems.addIf(!Double.isFinite(value), "metric must be a number: metric=" + name + " value=" + value));
        problems.throwIfAny(Refusal.Reason.CONTRACT);
    }

    public static TrainingRecord read(byte[] text) {
        return StrictJson.read(text, TrainingRecord.class, ModelArtefact.TRAINING);
    }

    public byte[] write() {
        return StrictJson.write(this);
    }
}
