/** To be furnished: the path of a trade to its barriers: labels with spans, positions, costs, equity. */
@NullMarked
package cvntrade.trades;

import org.jspecify.annotations.NullMarked;
