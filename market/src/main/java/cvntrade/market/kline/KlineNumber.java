package cvntrade.market.kline;

/** Numbers as the exchange writes them: digits, sign, point, exponent. Java's own parser also takes {@code 1f}, {@code 0x1p3} and NaN. */
final class KlineNumber {
    /** From this size on a time is in microseconds: as milliseconds it would lie in the year 5138, as microseconds in 1973. */
    private static final long MICROSECONDS_FROM = 100_000_000_000_000L;

    private KlineNumber() {}

    /** The value, or NaN where the text is not a finite number. */
    static double decimal(String text) {
        String number = text.strip();
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') return Double.NaN;
        }
        try {
            double value = Double.parseDouble(number);
            // Adding zero turns a negative zero into a plain one, so that equal candles have equal bits.
            return Double.isInfinite(value) ? Double.NaN : value + 0.0;
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }

    /** Milliseconds since the epoch, or -1 where the text is not a time in whole milliseconds or microseconds. */
    static long epochMs(String text) {
        String number = text.strip();
        if (number.isEmpty() || number.length() > 18) return -1;
        long time = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < '0' || c > '9') return -1;
            time = 10 * time + (c - '0');
        }
        if (time < MICROSECONDS_FROM) return time;
        return time % 1000 == 0 && time / 1000 < MICROSECONDS_FROM ? time / 1000 : -1;
    }
}
