package cvntrade.serving.drift;

/**
 * A reading among all of its week, and what it and the week before come to.
 *
 * @param reading one signal of one column
 * @param pAdjusted its p after Benjamini and Hochberg over all that was measured in the week; NaN where it was not
 * @param alarm whether the week alone lies beyond training
 * @param state after this week; a week that could not be measured leaves it as it was
 */
public record Finding(Reading reading, double pAdjusted, boolean alarm, DriftState state) {}
