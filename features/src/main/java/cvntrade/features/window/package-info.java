/**
 * The arithmetic of trailing windows. Columns of numbers come in bar after bar, columns of numbers go out; nothing here knows of candles.
 *
 * <p>Read {@link cvntrade.features.window.Transform} first: what is computed, how far it looks back; then
 * {@link cvntrade.features.window.Kernel}: the same at work, handed the next bars and nothing after them; then
 * {@code AnchoredKernel}: windows cut at the multiples of their length, so that a value depends on the bars of its window alone, in an order
 * fixed by the clock, and has the same bits from any starting point.
 *
 * <p>It never sees a bar before its time, never repairs a NaN, and never lets a bar that has left the window leave a trace.
 */
@NullMarked
package cvntrade.features.window;

import org.jspecify.annotations.NullMarked;
