package cvntrade.verdict.power;

import cvntrade.base.Check;

/**
 * How the differences of F1 between a variant and the baseline scatter about its true mean lift: one normal part for each crypto, one for
 * each fold, one for each cell, and one for each seed, which shrinks with the root of their number. All parts are independent.
 *
 * @param cryptoSd standard deviation of the part that all folds of a crypto share: the factor helps some coins more than others
 * @param foldSd   of the part that all cryptos of a fold share: it helps at some times more than at others
 * @param cellSd   of what is left in a cell after any number of seeds
 * @param seedSd   of what a single seed adds to the difference
 * @param levelSd  of the baseline's own F1 from cell to cell; only the pooled effect size looks at it
 * @param source   where these figures come from, in words
 */
public record Noise(double cryptoSd, double foldSd, double cellSd, double seedSd, double levelSd, String source) {
    public Noise {
        Check.within(0, 1, cryptoSd, "cryptoSd");
        Check.within(0, 1, foldSd, "foldSd");
        Check.within(0, 1, cellSd, "cellSd");
        Check.within(0, 1, seedSd, "seedSd");
        Check.within(0, 1, levelSd, "levelSd");
        Check.filled(source, "source");
    }

    /** Standard deviation of the difference in one cell beside the parts that it shares with others. */
    public double ownSd(int seeds) {
        return Math.sqrt(cellSd * cellSd + seedSd * seedSd / seeds);
    }

    /** Standard error of the mean difference of a sweep. */
    public double standardError(Layout layout) {
        double own = ownSd(layout.seeds());
        return Math.sqrt(
                cryptoSd * cryptoSd / layout.cryptos() + foldSd * foldSd / layout.folds() + own * own / layout.cells());
    }
}
