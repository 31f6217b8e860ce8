package cvntrade.learning;

/**
 * How well the test rows were called. BUY is the positive class.
 *
 * @param f1Buy F1 of BUY at the threshold; 0 where nothing was called BUY or nothing is
 * @param precisionBuy share of the rows called BUY that are; NaN where nothing was called BUY
 * @param recallBuy share of the BUY rows that were called; NaN where nothing is BUY
 * @param prAuc area under the precision-recall curve as average precision; NaN where nothing is BUY
 * @param logLoss mean of -ln(probability given to what happened), the probability clipped to [1e-6, 1 - 1e-6]
 * @param brier mean squared difference of score and label
 * @param rowsTest count of scored rows
 * @param rowsBuy count of those that are BUY
 * @param rowsBuyPredicted count of those called BUY
 */
public record Scores(
        double f1Buy,
        double precisionBuy,
        double recallBuy,
        double prAuc,
        double logLoss,
        double brier,
        int rowsTest,
        int rowsBuy,
        int rowsBuyPredicted) {

    private static final double CLIP = 1e-6;

    /**
     * @param scores probabilities of BUY, one a test row, at least one
     * @param buy the labels of the same rows
     * @param threshold BUY is called where the score is at least this
     */
    public static Scores of(float[] scores, boolean[] buy, double threshold) {
        ScoreLadder ladder = ScoreLadder.of(scores, buy);
        int predicted = 0;
        int hits = 0;
        double logLoss = 0;
        double squares = 0;
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) {
                predicted++;
                if (buy[i]) hits++;
            }
            double given = buy[i] ? scores[i] : 1.0 - scores[i];
            logLoss -= StrictMath.log(Math.min(1 - CLIP, Math.max(CLIP, given)));
            squares += (1 - given) * (1 - given);
        }
        int buys = ladder.buys();
        return new Scores(
                hits == 0 ? 0 : 2.0 * hits / (predicted + buys),
                (double) hits / predicted,
                (double) hits / buys,
                ladder.averagePrecision(),
                logLoss / scores.length,
                squares / scores.length,
                scores.length,
                buys,
                predicted);
    }

    /** Whether f1 says nothing about the model, because nothing was called BUY or nothing is. */
    public boolean degenerate() {
        return rowsBuyPredicted == 0 || rowsBuy == 0;
    }

    /** Share of the test rows that are BUY. */
    public double buyShare() {
        return (double) rowsBuy / rowsTest;
    }

    /** The F1 of calling every row BUY, without which an F1 is not readable: 2p / (1 + p). */
    public double f1AlwaysBuy() {
        return 2 * buyShare() / (1 + buyShare());
    }
}
