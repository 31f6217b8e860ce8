package cvntrade.learning;

import cvntrade.base.NearestName;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every hyper-parameter of a fit. Names are checked here because XGBoost takes any name in silence.
 *
 * <p>The trainer adds what depends on the rows: the seed, the starting score (the BUY share of the fit rows) and, where columns are masked,
 * the scaling of {@code colsample_bytree} by the share of columns that are kept.
 *
 * @param values one for every parameter
 */
public record BoostSettings(Map<BoostParameter, Double> values) {
    public static final BoostSettings DEFAULT = normal();

    private static final Map<String, String> FIXED = fixed();

    public BoostSettings {
        EnumMap<BoostParameter, Double> checked = new EnumMap<>(BoostParameter.class);
        for (BoostParameter parameter : BoostParameter.values()) {
            double value = values.getOrDefault(parameter, Double.NaN);
            if (!parameter.allows(value)) {
                throw new IllegalArgumentException(
                        "boosting parameter must be " + parameter.rule() + ": " + parameter.word() + "=" + value);
            }
            checked.put(parameter, value);
        }
        values = Collections.unmodifiableMap(checked);
    }

    /**
     * Reads settings written by hand; what is not named keeps its default.
     *
     * @throws Refusal that lists every misspelt name with the nearest known one and every value that cannot be used
     */
    public static BoostSettings parse(Map<String, String> written) {
        Problems problems = new Problems();
        EnumMap<BoostParameter, Double> values = new EnumMap<>(DEFAULT.values);
        written.forEach((name, text) -> BoostParameter.named(name)
                .ifPresentOrElse(
                        parameter -> {
                            double value = number(text);
                            problems.addIf(
                                    !parameter.allows(value),
                                    "boosting parameter must be " + parameter.rule() + ": " + name + "=" + text);
                            values.put(parameter, value);
                        },
                        () -> checkFixed(name, text, problems)));
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
        return new BoostSettings(values);
    }

    public double get(BoostParameter parameter) {
        return values.getOrDefault(parameter, Double.NaN);
    }

    public int rounds() {
        return (int) get(BoostParameter.ROUNDS);
    }

    public BoostSettings with(BoostParameter parameter, double value) {
        EnumMap<BoostParameter, Double> changed = new EnumMap<>(values);
        changed.put(parameter, value);
        return new BoostSettings(changed);
    }

    /**
     * All parameters as text in a fixed order, those that never change too: what the record of a fit shows and {@link #parse} reads back.
     * {@code rounds} is the count of trees, not a parameter of the library.
     */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        values.forEach((parameter, value) -> parameters.put(parameter.word(), parameter.text(value)));
        parameters.putAll(FIXED);
        return parameters;
    }

    /** @throws Refusal if several seeds are asked for and no seed can change a fit: their mean would look like evidence and be none */
    public void requireSeedsToMatter(int seeds) {
        if (seeds > 1 && get(BoostParameter.SUBSAMPLE) == 1 && get(BoostParameter.COLSAMPLE_BYTREE) == 1) {
            throw new Refusal(
                    Refusal.Reason.SEEDS,
                    "several seeds must be able to change a fit: seeds=" + seeds
                            + " subsample=1 colsample_bytree=1; sample rows or columns, or plan one seed");
        }
    }

    private static void checkFixed(String name, String text, Problems problems) {
        String only = FIXED.get(name);
        if (only == null) {
            problems.add("boosting parameter must be known: name=" + name + "; did you mean "
                    + NearestName.among(name, DEFAULT.parameters().keySet()) + "?");
        } else if (!only.equals(text)) {
            problems.add("boosting parameter is fixed: " + name + "=" + text + "; leave it out or write " + only);
        }
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static BoostSettings normal() {
        EnumMap<BoostParameter, Double> values = new EnumMap<>(BoostParameter.class);
        for (BoostParameter parameter : BoostParameter.values()) values.put(parameter, parameter.normal());
        return new BoostSettings(values);
    }

    private static Map<String, String> fixed() {
        Map<String, String> fixed = new LinkedHashMap<>();
        fixed.put("booster", "gbtree");
        fixed.put("objective", "binary:logistic");
        fixed.put("tree_method", "hist");
        fixed.put("device", "cpu");
        fixed.put("nthread", "1");
        fixed.put("grow_policy", "depthwise");
        fixed.put("max_leaves", "0");
        fixed.put("sampling_method", "uniform");
        fixed.put("colsample_bylevel", "1");
        fixed.put("colsample_bynode", "1");
        fixed.put("num_parallel_tree", "1");
        fixed.put("seed_per_iteration", "false");
        return fixed;
    }
}
