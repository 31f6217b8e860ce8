package cvntrade.features.window;

/**
 * Numbers as whole numbers in the same order: what the processor compares and selects without a branch that could be guessed wrong. Both
 * zeros are one number; NaN stands above all.
 */
final class OrderedBits {
    private OrderedBits() {}

    static long of(double value) {
        long bits = Double.doubleToLongBits(value + 0.0);
        return bits ^ ((bits >> 63) >>> 1);
    }

    static double value(long ordered) {
        return Double.longBitsToDouble(ordered ^ ((ordered >> 63) >>> 1));
    }
}
