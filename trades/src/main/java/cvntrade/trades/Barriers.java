package cvntrade.trades;

/**
 * Distances of the two barriers from an entry price that is not known yet, as fractions of it (0.01 is one percent).
 *
 * @param upper above the entry price; NaN if unknown
 * @param lower below the entry price, as a positive fraction; NaN if unknown
 */
public record Barriers(double upper, double lower) {
    /** Whether the closes before the signal were all there; without them there is nothing to trade by. */
    public boolean known() {
        return !Double.isNaN(upper) && !Double.isNaN(lower);
    }
}
