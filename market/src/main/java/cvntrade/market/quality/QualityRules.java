package cvntrade.market.quality;

import cvntrade.base.Check;
import cvntrade.base.MalformedInput;
import cvntrade.base.NearestName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Thresholds of the quality rules.
 *
 * @param trailingDays length of the window of earlier bars that a bar is measured against
 * @param trailingBarsAtLeast count of known bars that this window must hold before a bar is measured
 * @param returnDeviations {@code return_outlier}: |return over one bar| above this many sample standard deviations of the trailing returns. The
 *     finding's value and threshold are returns as fractions
 * @param volumeDropFraction {@code volume_drop}: volume more than this fraction below the trailing median. Value and threshold are volumes
 * @param wickToBody {@code wick_to_body}: both wicks together more than this multiple of the body. Value and threshold are multiples
 * @param wickDeviations {@code wick_to_body}, the second condition: both wicks together, as a fraction of the close, more than this many sample
 *     standard deviations of the trailing returns. Without it every quiet bar that closes where it opened would be found; 0 leaves it out
 * @param zeroBodyFraction what a body of zero counts as: this fraction of the close, so that a bar without a body is measured by its range against
 *     the close
 * @param nanRate {@code nan_rate}: share of rows with an unknown value above this. Value and threshold are shares
 */
public record QualityRules(
        int trailingDays,
        int trailingBarsAtLeast,
        double returnDeviations,
        double volumeDropFraction,
        double wickToBody,
        double wickDeviations,
        double zeroBodyFraction,
        double nanRate) {
    /**
     * One day of 15-minute bars must be known before a bar is measured against the days before it. The thresholds are those at which the known
     * anomalies of real candles are found and a coin has some dozens of alerts a year.
     */
    public static final QualityRules DEFAULT = new QualityRules(30, 96, 8, 0.95, 1.5, 8, 0.001, 0.05);

    public QualityRules {
        Check.within(1, 3650, trailingDays, "trailingDays");
        Check.atLeast(2, trailingBarsAtLeast, "trailingBarsAtLeast");
        Check.positive(returnDeviations, "returnDeviations");
        Check.within(0, 1, volumeDropFraction, "volumeDropFraction");
        Check.positive(wickToBody, "wickToBody");
        if (!(wickDeviations >= 0)) {
            throw new IllegalArgumentException("wickDeviations must be 0 or more: wickDeviations=" + wickDeviations);
        }
        Check.positive(zeroBodyFraction, "zeroBodyFraction");
        Check.within(0, 1, nanRate, "nanRate");
    }

    /**
     * The same rules with other thresholds.
     *
     * @param thresholds by the names of this record's components; those left out stay
     * @throws MalformedInput if a name is unknown
     */
    public QualityRules with(Map<String, Double> thresholds) {
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("trailingDays", (double) trailingDays);
        all.put("trailingBarsAtLeast", (double) trailingBarsAtLeast);
        all.put("returnDeviations", returnDeviations);
        all.put("volumeDropFraction", volumeDropFraction);
        all.put("wickToBody", wickToBody);
        all.put("wickDeviations", wickDeviations);
        all.put("zeroBodyFraction", zeroBodyFraction);
        all.put("nanRate", nanRate);
        for (String name : thresholds.keySet()) {
            if (all.containsKey(name)) continue;
            throw new MalformedInput("quality threshold must be a known one: name=" + name + " known=" + all.keySet()
                    + "; did you mean " + NearestName.among(name, all.keySet()) + "?");
        }
        all.putAll(thresholds);
        List<Double> values = List.copyOf(all.values());
        return new QualityRules(
                whole("trailingDays", values.get(0)),
                whole("trailingBarsAtLeast", values.get(1)),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                values.get(7));
    }

    private static int whole(String name, double value) {
        if (value != (int) value) {
            throw new MalformedInput("quality threshold must be a whole number: " + name + "=" + value);
        }
        return (int) value;
    }

    /**
     * The rule on unknown values in a fold.
     *
     * @param firstBar open time of the fold's first bar
     * @param nanRows count of the fold's rows with an unknown value of the reference's features
     * @param rows count of all rows of the fold, 1 or more
     */
    public Optional<QualityFinding> nanRate(String symbol, Instant firstBar, int nanRows, int rows) {
        Check.within(0, Check.atLeast(1, rows, "rows"), nanRows, "nanRows");
        double share = (double) nanRows / rows;
        if (!(share > nanRate)) return Optional.empty();
        return Optional.of(new QualityFinding(QualityReason.NAN_RATE, symbol, firstBar, share, nanRate));
    }
}
