package cvntrade.trades;

/**
 * The end of a position.
 *
 * @param row bar in which it ends
 * @param price price at which it is closed
 * @param reason what ended it
 */
public record Exit(int row, double price, Reason reason) {
    /** What ends a position. */
    public enum Reason {
        /** The upper barrier was touched first. */
        UPPER,
        /** The lower barrier was touched first, or in the same bar as the upper one. */
        LOWER,
        /** Neither was touched within the horizon: sold at the last bar's close. */
        TIME,
        /** A bar was missing: sold at the open of the first bar after the gap. */
        GAP,
        /** The candles end first: valued at the last close there is. */
        DATA_END;

        /** Whether the walk came to its end on bars that were all there; only then is there a label. */
        public boolean isLabel() {
            return this == UPPER || this == LOWER || this == TIME;
        }
    }
}
