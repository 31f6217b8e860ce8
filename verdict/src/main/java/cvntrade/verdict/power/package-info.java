/**
 * Before a run: how likely this plan finds a lift that is there.
 *
 * <p>What comes in: the {@link cvntrade.verdict.power.Layout} of a sweep (cryptos, folds, seeds), its gate settings, and the
 * {@link cvntrade.verdict.power.Noise} that differences of F1 are expected to have. What goes out: a
 * {@link cvntrade.verdict.power.PowerForecast}. Read {@link cvntrade.verdict.power.PowerCurve} first: it judges simulated sweeps by the F1
 * gate as it really judges. {@link cvntrade.verdict.power.NoiseEstimate} measures the noise of a finished sweep.
 *
 * <p>It speaks of one candidate and of the F1 gate alone: a lock needs the other gates besides. Nothing here decides anything.
 */
@NullMarked
package cvntrade.verdict.power;

import org.jspecify.annotations.NullMarked;
