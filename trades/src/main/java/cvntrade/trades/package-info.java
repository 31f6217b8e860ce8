/**
 * The path of a trade: from the bar that says BUY to the bar in which the position ends, once as a label to learn from and once as money.
 *
 * <p>Candles come in; labels with their spans, trades and their statistics go out. Read {@link cvntrade.trades.Position} first: the walk to
 * the barriers, which labels and backtest share, so that what the model learns is what the account would live through. Then
 * {@link cvntrade.trades.Labels}, which keep for every row the bars it was read from (what purging needs), and
 * {@link cvntrade.trades.Backtest}.
 *
 * <p>Nothing here knows a feature, a model or a fold; so no leak can come in by an import. Nothing is annualised and no position is skipped
 * because of what happens to it later.
 */
@NullMarked
package cvntrade.trades;

import org.jspecify.annotations.NullMarked;
