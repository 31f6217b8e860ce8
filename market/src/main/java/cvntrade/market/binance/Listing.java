package cvntrade.market.binance;

import cvntrade.base.Check;

/**
 * What the exchange says of a symbol.
 *
 * @param symbol trading pair
 * @param status {@code TRADING} where it trades; {@code BREAK} and others where it does not, now or ever again
 * @param base what is bought
 * @param quote what it is paid with
 */
public record Listing(String symbol, String status, String base, String quote) {
    public static final String TRADING = "TRADING";

    public Listing {
        Check.filled(symbol, "symbol");
        Check.filled(status, "status");
    }

    public boolean isTrading() {
        return status.equals(TRADING);
    }
}
