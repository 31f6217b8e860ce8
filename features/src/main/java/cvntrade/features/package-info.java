/** To be furnished: bars become rows: transforms over trailing windows, the own-asset catalogue, the BTC set, the delay, the audit of columns. */
@NullMarked
package cvntrade.features;

import org.jspecify.annotations.NullMarked;
