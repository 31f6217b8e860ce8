package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;
import cvntrade.features.window.Correlation;
import cvntrade.features.window.Pointwise;
import cvntrade.features.window.Quantile;
import cvntrade.features.window.Rank;
import java.util.Arrays;

/** Windows of returns and closes described by numbers. */
final class Statistics {
    private static final String FRACTION = "fraction: 0.01 is one percent";
    private static final String NO_SPREAD = "the returns do not vary";

    private static final Description MEAN = Description.of("ret_mean_{n}")
            .formula("mean(ret_1, n)")
            .unit("fraction a bar")
            .source("pandas rolling mean");
    private static final Description DEVIATION = Description.of("ret_std_{n}")
            .formula("std(ret_1, n)")
            .unit("fraction a bar, not annualised")
            .source("sample deviation; pandas rolling std");
    private static final Description SKEWNESS = Description.of("ret_skew_{n}")
            .formula("√(n × (n − 1)) ÷ (n − 2) × m3 ÷ m2^1.5, mk = mean((ret_1 − mean(ret_1, n))^k, n)")
            .unit("none: 0 where symmetrical")
            .unknownWhere(NO_SPREAD)
            .source("G1 of Joanes and Gill (1998); pandas rolling skew");
    private static final Description KURTOSIS = Description.of("ret_kurt_{n}")
            .formula("(n − 1) ÷ ((n − 2) × (n − 3)) × ((n + 1) × m4 ÷ m2² − 3 × (n − 1)),"
                    + " mk = mean((ret_1 − mean(ret_1, n))^k, n)")
            .unit("none: excess over the normal distribution's")
            .unknownWhere(NO_SPREAD)
            .source("G2 of Joanes and Gill (1998); pandas rolling kurt");
    private static final Description RISING_SHARE = Description.of("up_ratio_{n}")
            .formula("count of the last n bars with ret_1 > 0, ÷ n")
            .unit("share, 0 to 1")
            .source("count");
    private static final Description SCORE = Description.of("z_{n}")
            .formula("(close − mean(close, n)) ÷ std(close, n)")
            .unit("sample deviations")
            .unknownWhere("the closes do not vary")
            .source("standard score");
    private static final Description RANK = Description.of("rank_{n}")
            .formula("(closes below the newest + (closes equal to it, itself among them, + 1) ÷ 2) ÷ n, of the last n")
            .unit("share, above 0 to 1")
            .source("pandas rolling rank, average, as a share");
    private static final Description LARGEST = Description.of("ret_max_{n}")
            .formula("highest(ret_1, n)")
            .unit(FRACTION)
            .source("rolling maximum");
    private static final Description SMALLEST = Description.of("ret_min_{n}")
            .formula("lowest(ret_1, n)")
            .unit(FRACTION)
            .source("rolling minimum");
    private static final Description FROM_MEDIAN = Description.of("median_dist_{n}")
            .formula("close ÷ median(close, n) − 1")
            .unit("fraction: 0.01 is a close one percent above the median")
            .source("pandas rolling median");
    private static final Description AUTOCORRELATION = Description.of("autocorr_{n}")
            .formula("corr(ret_1, ret_1[1], n)")
            .unit("correlation, −1 to 1")
            .unknownWhere(NO_SPREAD)
            .source("Pearson's correlation at a lag of one bar");
    private static final Description WITH_VOLUME = Description.of("ret_vol_corr_{n}")
            .formula("corr(ret_1, ln(1 + volume), n)")
            .unit("correlation, −1 to 1")
            .unknownWhere("the returns or the volumes do not vary")
            .source("Pearson's correlation");

    private Statistics() {}

    static FeatureFamily family() {
        Family family = new Family("statistics", "Windows of one-bar returns and of closes, described by numbers.");
        Signal close = CANDLES.close();
        Signal change = close.change(1);
        Signal rose = change.sign().positivePart();
        Rank rank = new Rank(Arrays.stream(Family.WINDOWS).boxed().toList());
        for (int k = 0; k < Family.WINDOWS.length; k++) {
            int bars = Family.WINDOWS[k];
            family.add(MEAN, bars, change.mean(bars));
            family.add(DEVIATION, bars, change.deviation(bars));
            family.add(SKEWNESS, bars, change.skewness(bars));
            family.add(KURTOSIS, bars, change.kurtosis(bars));
            family.add(RISING_SHARE, bars, rose.sum(bars).times(1.0 / bars));
            family.add(SCORE, bars, close.zScore(bars));
            family.add(RANK, bars, close.output(rank, k));
        }
        for (int bars : new int[] {16, 96, 672}) {
            family.add(LARGEST, bars, change.highest(bars));
            family.add(SMALLEST, bars, change.lowest(bars));
        }
        for (int bars : new int[] {48, 96}) {
            family.add(FROM_MEDIAN, bars, close.relativeTo(close.through(Quantile.median(bars))));
        }
        Signal volume = CANDLES.volume().through(Pointwise.LOG_PLUS_ONE);
        for (int bars : new int[] {48, 96, 288}) {
            family.add(AUTOCORRELATION, bars, change.with(change.delayedBy(1), new Correlation(bars)));
            family.add(WITH_VOLUME, bars, change.with(volume, new Correlation(bars)));
        }
        return family.done();
    }
}
