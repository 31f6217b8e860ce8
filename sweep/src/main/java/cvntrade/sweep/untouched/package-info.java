/**
 * One look at the newest bars, which a plan kept out of all folds: the winner of the sweep against the baseline, both fitted on what lies
 * before.
 *
 * <p>In comes a finished sweep whose verdict is a lock candidate, out goes {@link cvntrade.sweep.untouched.UntouchedLook}. Read
 * {@link cvntrade.sweep.untouched.UntouchedJudge} first. It decides no gate: the rules of the verdict were fixed before.
 */
@NullMarked
package cvntrade.sweep.untouched;

import org.jspecify.annotations.NullMarked;
