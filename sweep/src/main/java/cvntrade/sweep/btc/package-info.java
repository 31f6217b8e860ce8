/**
 * The factor {@code btc_features}: do six columns from Bitcoin's candles lift the F1 of BUY? It registers itself and is known to nobody else
 * in this room.
 */
@NullMarked
package cvntrade.sweep.btc;

import org.jspecify.annotations.NullMarked;
