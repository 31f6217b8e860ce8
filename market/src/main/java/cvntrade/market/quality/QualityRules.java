package cvntrade.market.quality;

import cvntrade.base.Check;
import java.time.Instant;
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
        double zeroBodyFraction,
        double nanRate) {
    /** One day of 15-minute bars must be known before a bar is measured against the days before it. */
    public static final QualityRules DEFAULT = new QualityRules(30, 96, 5, 0.80, 5, 0.001, 0.05);

    public QualityRules {
        Check.within(1, 3650, trailingDays, "trailingDays");
        Check.atLeast(2, trailingBarsAtLeast, "trailingBarsAtLeast");
        Check.positive(returnDeviations, "returnDeviations");
        Check.within(0, 1, volumeDropFraction, "volumeDropFraction");
        Check.positive(wickToBody, "wickToBody");
        Check.positive(zeroBodyFraction, "zeroBodyFraction");
        Check.within(0, 1, nanRate, "nanRate");
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
