package cvntrade.features;

import cvntrade.base.Check;
import cvntrade.market.CandleField;

/** The columns of one series of candles, by name, for the sentences of a catalogue. */
public record Candles(String series) {
    public Candles {
        Check.filled(series, "series");
    }

    public static Candles target() {
        return new Candles(CandleColumn.TARGET);
    }

    public static Candles of(String symbol) {
        return new Candles(symbol);
    }

    public Signal open() {
        return column(CandleField.OPEN);
    }

    public Signal high() {
        return column(CandleField.HIGH);
    }

    public Signal low() {
        return column(CandleField.LOW);
    }

    public Signal close() {
        return column(CandleField.CLOSE);
    }

    public Signal volume() {
        return column(CandleField.VOLUME);
    }

    public Signal quoteVolume() {
        return column(CandleField.QUOTE_VOLUME);
    }

    public Signal trades() {
        return column(CandleField.TRADES);
    }

    public Signal takerVolume() {
        return column(CandleField.TAKER_BASE);
    }

    /** (high + low + close) ÷ 3. */
    public Signal typicalPrice() {
        return high().plus(low()).plus(close()).times(1.0 / 3);
    }

    /** Wilder's true range (1978): from the lower of low and previous close to the higher of high and previous close. */
    public Signal trueRange() {
        Signal before = close().delayedBy(1);
        return high().higherOf(before).minus(low().lowerOf(before));
    }

    private Signal column(CandleField field) {
        return new CandleColumn(series, field);
    }
}
