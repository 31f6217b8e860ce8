/** To be furnished: candles come in, are checked, kept and given provenance; the synthetic market. */
@NullMarked
package cvntrade.market;

import org.jspecify.annotations.NullMarked;
