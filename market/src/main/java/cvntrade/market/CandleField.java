package cvntrade.market;

/** The columns of a candle, in the order in which the exchange writes them. */
public enum CandleField {
    OPEN(false),
    HIGH(false),
    LOW(false),
    CLOSE(false),
    VOLUME(false),
    QUOTE_VOLUME(true),
    TRADES(true),
    TAKER_BASE(true),
    TAKER_QUOTE(true);

    private final boolean flow;

    CandleField(boolean flow) {
        this.flow = flow;
    }

    public boolean isPrice() {
        return switch (this) {
            case OPEN, HIGH, LOW, CLOSE -> true;
            default -> false;
        };
    }

    /** Prices and volume are there in every candle; the flow columns are lacking in some sources. */
    public boolean isFlow() {
        return flow;
    }
}
