package cvntrade.verdict.statistics;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.stat.inference.KolmogorovSmirnovTest;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * The distribution of Kolmogorov's one-sample statistic D_n = sup |F_n − F|, for finite n and in the limit.
 *
 * <p>Which formula serves where follows Simard and L'Ecuyer (2011), as scipy does: exact (Durbin's matrix) for n ≤ 140, twice the one-sided
 * tail once both sides cannot be reached together, Pelz and Good's expansion (about 1e-7) in between for larger n.
 */
final class KolmogorovDistribution {
    private static final int EXACT_COUNT_MAX = 140;

    private KolmogorovDistribution() {}

    /** P(D_n ≥ d). */
    static double upperTail(int count, double d) {
        if (d >= 1) return 0;
        if (count * d <= 0.5) return 1; // No distribution comes closer to its own steps than half of one.
        double scaled = count * d * d;
        if (d >= 0.5 || scaled >= (count <= EXACT_COUNT_MAX ? 4 : 2.2)) {
            return Math.min(1, 2 * oneSidedUpperTail(count, d));
        }
        if (count <= EXACT_COUNT_MAX || count * d * Math.sqrt(d) <= 1.4) return 1 - durbin(count, d);
        return 1 - new KolmogorovSmirnovTest(0).pelzGood(d, count); // The seed is for its bootstrap alone.
    }

    /** 2 Σ (−1)^(k−1) e^(−2 k² t²); below t = 1 its dual by Jacobi, which converges where this one does not. */
    static double limitUpperTail(double t) {
        if (t <= 0) return 1;
        if (t < 1) {
            double sum = 0;
            for (int k = 1; k <= 9; k += 2) sum += StrictMath.exp(-k * k * Math.PI * Math.PI / (8 * t * t));
            return 1 - Math.sqrt(2 * Math.PI) / t * sum;
        }
        double sum = 0;
        for (int k = 1; k <= 5; k++) sum += (k % 2 == 1 ? 1 : -1) * StrictMath.exp(-2.0 * k * k * t * t);
        return 2 * sum;
    }

    /** P(D_n⁺ ≥ d) = d Σ_j C(n, j) (d + j/n)^(j−1) (1 − d − j/n)^(n−j) (Birnbaum and Tingey 1951); all terms are positive. */
    private static double oneSidedUpperTail(int count, double d) {
        double sum = 0;
        for (int j = 0; j <= count * (1 - d); j++) {
            double up = d + (double) j / count;
            double logTerm = CombinatoricsUtils.binomialCoefficientLog(count, j) + (j - 1) * StrictMath.log(up);
            double rest = 1 - up;
            if (rest <= 0) continue; // The last term can touch zero.
            sum += StrictMath.exp(logTerm + (count - j) * StrictMath.log(rest));
        }
        return d * sum;
    }

    /**
     * P(D_n < d) = n!/nⁿ · t_kk of T = Hⁿ with d = (k − h)/n (Marsaglia, Tsang and Wang 2003). H is divided by e, so that its power
     * neither overflows nor vanishes, and the factor returns by Stirling's scale.
     */
    private static double durbin(int count, double d) {
        int k = (int) Math.ceil(count * d);
        double h = k - count * d;
        int size = 2 * k - 1;
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        double[] factorial = new double[size + 1];
        factorial[0] = 1;
        for (int i = 1; i <= size; i++) factorial[i] = factorial[i - 1] * i;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size && j <= i + 1; j++) {
                double value = 1;
                if (j == 0) value -= StrictMath.pow(h, i + 1);
                if (i == size - 1) value -= StrictMath.pow(h, size - j);
                if (i == size - 1 && j == 0) value += StrictMath.pow(Math.max(0, 2 * h - 1), size);
                matrix.setEntry(i, j, value / factorial[i - j + 1] / Math.E);
            }
        }
        double logScale = CombinatoricsUtils.factorialLog(count) - count * StrictMath.log(count) + count;
        return matrix.power(count).getEntry(k - 1, k - 1) * StrictMath.exp(logScale);
    }
}
