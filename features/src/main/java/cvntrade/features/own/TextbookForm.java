package cvntrade.features.own;

/**
 * How near a column lies to TA-Lib's, in the column's own unit, once TA-Lib has forgotten its start. The tests of the textbook's indicators
 * hold each bound.
 */
final class TextbookForm {
    private TextbookForm() {}

    /** The same arithmetic; only the order of its roundings differs. */
    static String same(String indicator, String bound) {
        return "none but rounding: within " + bound + " of TA-Lib's " + indicator;
    }

    static String equal(String indicator) {
        return "none: equal to TA-Lib's " + indicator;
    }

    /** Recursive in the textbook; here the weights are cut where less than 1e-9 of them is left. */
    static String finite(String indicator, String bound) {
        return "finite form of a recursive mean: within " + bound + " of TA-Lib's " + indicator;
    }
}
