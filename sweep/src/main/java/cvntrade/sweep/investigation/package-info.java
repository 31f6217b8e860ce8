/**
 * Why the columns without delay look better: because they are fresher, or because they look ahead. A leakage flag cannot tell; seven probes
 * can. A registered plan and its candles come in; one page of findings and one cause go out.
 *
 * <p>Read {@link cvntrade.sweep.investigation.Investigation} for the order of events, {@link cvntrade.sweep.investigation.Probe} for what is
 * asked and {@link cvntrade.sweep.investigation.Cause} for the rule. What a probe found is a record of its own kind, which holds its
 * thresholds and knows its outcome.
 *
 * <p>The probes speak of a factor's reference series, its delay and its columns; nothing here knows any factor by name, changes the sweep's
 * verdict, or chooses a threshold after the plan was registered.
 */
@NullMarked
package cvntrade.sweep.investigation;

import org.jspecify.annotations.NullMarked;
