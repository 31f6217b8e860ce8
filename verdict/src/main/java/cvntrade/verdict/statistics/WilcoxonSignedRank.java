package cvntrade.verdict.statistics;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Wilcoxon's signed-rank test with its exact distribution.
 *
 * @param count differences
 * @param wPlus sum of the ranks (by absolute value, 1 the smallest) of the positive ones
 */
public record WilcoxonSignedRank(int count, int wPlus) {
    /** @param differences none zero and no two of the same size, because only then the distribution is exact */
    public static WilcoxonSignedRank of(double[] differences) {
        double[] bySize = Arrays.stream(Sample.of(differences).values())
                .boxed()
                .sorted(Comparator.comparingDouble(Math::abs))
                .mapToDouble(Double::doubleValue)
                .toArray();
        int wPlus = 0;
        for (int row = 0; row < bySize.length; row++) {
            double below = row == 0 ? 0 : Math.abs(bySize[row - 1]);
            if (Math.abs(bySize[row]) == below) {
                throw new IllegalArgumentException(
                        "differences must be neither zero nor tied in size: value=" + bySize[row]);
            }
            if (bySize[row] > 0) wPlus += row + 1;
        }
        return new WilcoxonSignedRank(bySize.length, wPlus);
    }

    /** P(W⁺ ≥ observed) if every sign is a fair coin. */
    public double pGreater() {
        return upperTail(wPlus);
    }

    /** Twice the smaller tail, at most 1; the distribution is symmetric about half of the sum of all ranks. */
    public double pTwoSided() {
        int sumOfRanks = count * (count + 1) / 2;
        return Math.min(1, 2 * Math.min(upperTail(wPlus), upperTail(sumOfRanks - wPlus)));
    }

    /** Each rank is in or out with probability one half; the probabilities of the sums are built up rank by rank. */
    private double upperTail(int least) {
        double[] probability = new double[count * (count + 1) / 2 + 1];
        probability[0] = 1;
        for (int rank = 1; rank <= count; rank++) {
            for (int sum = probability.length - 1; sum >= 0; sum--) {
                double without = probability[sum];
                double with = sum >= rank ? probability[sum - rank] : 0;
                probability[sum] = (without + with) / 2;
            }
        }
        double tail = 0;
        for (int sum = probability.length - 1; sum >= least; sum--) tail += probability[sum];
        return tail;
    }
}
