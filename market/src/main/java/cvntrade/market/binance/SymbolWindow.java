package cvntrade.market.binance;

import java.time.Instant;
import java.util.Optional;

/**
 * What of a window the exchange can have of one symbol.
 *
 * @param from first instant, not before the symbol was listed
 * @param to first instant after it, not after the symbol ended
 * @param source which way can give it
 * @param remark what is unusual about the symbol, in a sentence
 */
public record SymbolWindow(String symbol, Instant from, Instant to, FetchSource source, Optional<String> remark) {}
