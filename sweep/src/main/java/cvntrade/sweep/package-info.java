/**
 * A factor is put to the test. Candles, a factor and settings come in; a pre-registered plan, a table of cells, a verdict and a dossier go
 * out.
 *
 * <p>Read {@link cvntrade.sweep.Sweep} first: it is the order of events. What is tested stands in {@code factor}, what is registered in
 * {@code plan}, one trained and scored model in {@code cell}, the page people read in {@code dossier}.
 *
 * <p>Nothing here knows any factor by name, reads the clock or the environment, or changes a plan after its first cell.
 */
@NullMarked
package cvntrade.sweep;

import org.jspecify.annotations.NullMarked;
