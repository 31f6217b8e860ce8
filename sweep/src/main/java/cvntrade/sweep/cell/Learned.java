package cvntrade.sweep.cell;

/**
 * What a fit learned, in a form that can be compared bit by bit.
 *
 * @param fitRows which rows the trees learned from
 * @param calibrationRows which rows the threshold was found on
 * @param modelSha256 of the model in the library's own binary form
 * @param threshold at or above which a score is BUY
 */
public record Learned(String fitRows, String calibrationRows, String modelSha256, double threshold) {}
