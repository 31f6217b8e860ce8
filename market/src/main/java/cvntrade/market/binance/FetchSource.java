package cvntrade.market.binance;

/** Which of the exchange's two ways is asked. */
public enum FetchSource {
    /** Files by month, then by day. They end with the last closed day. */
    ARCHIVE,
    /** Pages of the REST endpoint alone. */
    REST,
    /** The archive for closed months, REST for the rest and for what the archive does not have. */
    AUTO
}
