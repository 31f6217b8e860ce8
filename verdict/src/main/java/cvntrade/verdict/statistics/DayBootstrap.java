package cvntrade.verdict.statistics;

import cvntrade.base.Check;
import java.util.List;

/**
 * The lift of F1 on one stretch of time, resampled by whole days. All coins keep their day together, for they move together; a day is long
 * against the four hours that a label reads. Fits are as they are: the interval says what other days might have given, not other models.
 */
public final class DayBootstrap {
    private DayBootstrap() {}

    /** What F1 = 2 hits ÷ (called + buys) is made of, for one coin and variant. */
    public static final class Arm {
        private final int[][] hits;
        private final int[][] calledAndBuys;

        private Arm(int[][] hits, int[][] calledAndBuys) {
            this.hits = hits;
            this.calledAndBuys = calledAndBuys;
        }

        /**
         * @param hits one row a fit, one column a day
         * @param calledAndBuys rows called BUY plus rows that are, likewise
         */
        public static Arm of(int[][] hits, int[][] calledAndBuys) {
            if (hits.length == 0 || hits.length != calledAndBuys.length) {
                throw new IllegalArgumentException("both counts must have one row a fit, at least one: hits="
                        + hits.length + " calledAndBuys=" + calledAndBuys.length);
            }
            return new Arm(copy(hits), copy(calledAndBuys));
        }

        private int days() {
            return hits[0].length;
        }

        /** The mean F1 of the fits, each day counted so often; 0 where nothing was called BUY and nothing is. */
        private double f1(int[] times) {
            double sum = 0;
            for (int fit = 0; fit < hits.length; fit++) {
                long hit = 0;
                long all = 0;
                for (int day = 0; day < times.length; day++) {
                    hit += (long) times[day] * hits[fit][day];
                    all += (long) times[day] * calledAndBuys[fit][day];
                }
                sum += all == 0 ? 0 : 2.0 * hit / all;
            }
            return sum / hits.length;
        }

        private static int[][] copy(int[][] counts) {
            int[][] copied = new int[counts.length][];
            for (int i = 0; i < counts.length; i++) copied[i] = counts[i].clone();
            return copied;
        }
    }

    /**
     * @param suspects one a coin
     * @param baselines of the same coins
     * @return the mean over the coins of f1(suspect) − f1(baseline), one a resample
     */
    public static ResampledMeans lifts(List<Arm> suspects, List<Arm> baselines, int resamples, long seed) {
        int days = Check.atLeast(1, suspects.get(0).days(), "days");
        double[] lifts = new double[Check.atLeast(1, resamples, "resamples")];
        Draws draws = new Draws(seed);
        for (int resample = 0; resample < resamples; resample++) {
            int[] times = new int[days];
            for (int day : draws.rows(days)) times[day]++;
            double sum = 0;
            for (int coin = 0; coin < suspects.size(); coin++) {
                sum += suspects.get(coin).f1(times) - baselines.get(coin).f1(times);
            }
            lifts[resample] = sum / suspects.size();
        }
        return ResampledMeans.of(lifts);
    }
}
