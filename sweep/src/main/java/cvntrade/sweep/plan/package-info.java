/**
 * What is registered before the first cell: {@link cvntrade.sweep.plan.SweepPlan} holds every choice that could change a result, is written
 * to {@code plan.json} with its SHA-256, and is never changed afterwards. A folder that already holds another plan is refused with the
 * differences named.
 */
@NullMarked
package cvntrade.sweep.plan;

import org.jspecify.annotations.NullMarked;
