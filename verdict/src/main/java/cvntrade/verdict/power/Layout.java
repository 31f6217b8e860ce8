package cvntrade.verdict.power;

import cvntrade.base.Check;

/**
 * How large a sweep is.
 *
 * @param cryptos count of them
 * @param folds   test blocks of each
 * @param seeds   fits of a cell, averaged before anything else
 */
public record Layout(int cryptos, int folds, int seeds) {
    public Layout {
        Check.within(1, 1000, cryptos, "cryptos");
        Check.within(1, 1000, folds, "folds");
        Check.within(1, 1000, seeds, "seeds");
    }

    /** Pairs that a variant is judged by. */
    public int cells() {
        return cryptos * folds;
    }

    Layout withCryptos(int other) {
        return new Layout(other, folds, seeds);
    }

    Layout withFolds(int other) {
        return new Layout(cryptos, other, seeds);
    }

    Layout withSeeds(int other) {
        return new Layout(cryptos, folds, other);
    }
}
