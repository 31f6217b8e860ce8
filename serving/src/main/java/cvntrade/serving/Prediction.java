package cvntrade.serving;

import java.time.Instant;

/**
 * What a model says at the close of one bar, and how far to believe it.
 *
 * @param openTime open time of the bar; it is known one timeframe later
 * @param call what follows from the score
 * @param score probability of BUY; NaN where the row cannot be used
 * @param threshold BUY if score ≥ it; NaN where a calibrator cannot tell, and then the row cannot be used
 * @param unknownOwnShare share of the own columns that are unknown; beyond {@link #UNKNOWN_OWN_MAX} a row cannot be used
 * @param outsideTrainingShare share of the known columns whose value lies outside the range it had in training
 * @param staleBars bars since the last one that the model was trained on; negative within its training
 */
public record Prediction(
        Instant openTime,
        Call call,
        float score,
        double threshold,
        double unknownOwnShare,
        double outsideTrainingShare,
        long staleBars) {

    /** As in training, where such rows were left out. */
    public static final double UNKNOWN_OWN_MAX = 0.20;

    /** What follows from a score. */
    public enum Call {
        BUY,
        WAIT,
        /** The candle is missing, a reference column is unknown, or too many own ones are: a model was never trained on such a row. */
        UNUSABLE
    }
}
