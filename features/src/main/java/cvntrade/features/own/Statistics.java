package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Feature;
import cvntrade.features.Signal;
import cvntrade.features.window.Correlation;
import cvntrade.features.window.Pointwise;
import cvntrade.features.window.Quantile;
import cvntrade.features.window.Rank;
import java.util.Arrays;
import java.util.List;

/**
 * Windows of returns and closes described by numbers.
 *
 * <ul>
 *   <li>{@code ret_mean_n, ret_std_n, ret_skew_n, ret_kurt_n}: of the one-bar returns; sample measures as pandas defines them.
 *   <li>{@code ret_max_n, ret_min_n}: the largest and the smallest one-bar return.
 *   <li>{@code up_ratio_n}: the share of bars with a positive return.
 *   <li>{@code z_n}: distance of the close from its mean in sample deviations. {@code rank_n}: its rank, a share in (0, 1].
 *   <li>{@code median_dist_n}: close ÷ the median close − 1.
 *   <li>{@code autocorr_n}: correlation of the one-bar returns with those of the bar before. {@code ret_vol_corr_n}: with ln(1 + volume).
 * </ul>
 *
 * Scores and correlations are NaN where there is no spread.
 */
final class Statistics {
    private Statistics() {}

    static List<Feature> features() {
        Family family = new Family();
        Signal close = CANDLES.close();
        Signal change = close.change(1);
        Signal rose = change.sign().positivePart();
        Rank rank = new Rank(Arrays.stream(Family.WINDOWS).boxed().toList());
        for (int k = 0; k < Family.WINDOWS.length; k++) {
            int bars = Family.WINDOWS[k];
            family.add("ret_mean", bars, change.mean(bars));
            family.add("ret_std", bars, change.deviation(bars));
            family.add("ret_skew", bars, change.skewness(bars));
            family.add("ret_kurt", bars, change.kurtosis(bars));
            family.add("up_ratio", bars, rose.sum(bars).times(1.0 / bars));
            family.add("z", bars, close.zScore(bars));
            family.add("rank", bars, close.output(rank, k));
        }
        for (int bars : new int[] {16, 96, 672}) {
            family.add("ret_max", bars, change.highest(bars));
            family.add("ret_min", bars, change.lowest(bars));
        }
        for (int bars : new int[] {48, 96}) {
            family.add("median_dist", bars, close.relativeTo(close.through(Quantile.median(bars))));
        }
        Signal volume = CANDLES.volume().through(Pointwise.LOG_PLUS_ONE);
        for (int bars : new int[] {48, 96, 288}) {
            family.add("autocorr", bars, change.with(change.delayedBy(1), new Correlation(bars)));
            family.add("ret_vol_corr", bars, change.with(volume, new Correlation(bars)));
        }
        return family.features();
    }
}
