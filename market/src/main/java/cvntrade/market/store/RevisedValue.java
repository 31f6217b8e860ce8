package cvntrade.market.store;

import cvntrade.market.CandleField;

/**
 * One value of a bar on which two sources differ.
 *
 * @param field which value it is
 * @param stored what stood in the store when the difference was first seen
 * @param offered what the later source has
 */
public record RevisedValue(CandleField field, double stored, double offered) {
    boolean isBetweenTheSameTwoAs(RevisedValue other) {
        boolean same = stored == other.stored && offered == other.offered;
        boolean turned = stored == other.offered && offered == other.stored;
        return field == other.field && (same || turned);
    }
}
