package cvntrade.verdict.power;

/**
 * The noise that a plan assumes where no finished sweep of its like is at hand.
 *
 * <p>A factor that helps does not help alike everywhere, so its differences scatter more than those of one that does nothing. The parts of
 * cryptos, folds and cells are therefore those of two simulated markets of truth {@code mid}, in which the mean lift was +0.063, scaled to a
 * lift of +0.030 (0.0116, 0.0073, 0.0122); on five real coins without a lift they were 0.0027, 0.0023 and 0.0052. What a seed adds, and
 * the levels, are those of the real coins, 0.0102 and 0.0365. The figures and commands stand in {@code docs/measurements.md}.
 */
final class DefaultNoise {
    static final Noise NOISE = new Noise(
            0.012,
            0.007,
            0.012,
            0.010,
            0.037,
            "registered default: cryptos, folds and cells as in two simulated markets with a lift, scaled to +0.030;"
                    + " seeds as on five real coins");

    private DefaultNoise() {}
}
