package cvntrade.verdict.power;

import cvntrade.verdict.plan.EffectSize;
import cvntrade.verdict.statistics.NormalDraws;
import cvntrade.verdict.statistics.Sample;
import java.util.Arrays;

/** One sweep of a candidate without a lift, drawn from the noise. */
final class SimulatedSweep {
    private final double[][] levels;
    private final double[][] deltas;

    /**
     * @param levels F1 of the baseline about its mean, one row a crypto, one column a fold
     * @param deltas what the candidate differs by
     */
    private SimulatedSweep(double[][] levels, double[][] deltas) {
        this.levels = levels;
        this.deltas = deltas;
    }

    static SimulatedSweep draw(Layout layout, Noise noise, NormalDraws draws) {
        double[] ofFold = new double[layout.folds()];
        for (int fold = 0; fold < ofFold.length; fold++) ofFold[fold] = draws.next(noise.foldSd());
        double[][] levels = new double[layout.cryptos()][layout.folds()];
        double[][] deltas = new double[layout.cryptos()][layout.folds()];
        for (int crypto = 0; crypto < layout.cryptos(); crypto++) {
            double ofCrypto = draws.next(noise.cryptoSd());
            for (int fold = 0; fold < layout.folds(); fold++) {
                deltas[crypto][fold] = ofCrypto + ofFold[fold] + draws.next(noise.ownSd(layout.seeds()));
                levels[crypto][fold] = draws.next(noise.levelSd());
            }
        }
        return new SimulatedSweep(levels, deltas);
    }

    /** Not copied, for the sake of speed; nobody changes it. */
    double[][] deltas() {
        return deltas;
    }

    /** All differences, crypto by crypto. */
    double[] pairs() {
        return flat(deltas);
    }

    /** The standard deviation that the effect divides the mean lift by; no lift, equal in all cells, changes it. */
    double spread(EffectSize effect) {
        Sample differences = Sample.of(pairs());
        if (effect == EffectSize.PAIRED) return differences.standardDeviation();
        double[] without = flat(levels);
        double[] with = new double[without.length];
        for (int pair = 0; pair < with.length; pair++)
            with[pair] = without[pair] + differences.values()[pair];
        return Math.sqrt((Sample.of(without).variance() + Sample.of(with).variance()) / 2);
    }

    private static double[] flat(double[][] matrix) {
        return Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray();
    }
}
