/**
 * What was promised before the first cell ran: the plan of a sweep, as far as its verdict needs it.
 *
 * <p>A JSON text comes in, a checked {@link cvntrade.verdict.plan.VerdictPlan} goes out, with the thresholds of
 * {@link cvntrade.verdict.plan.GateSettings} and the hash that {@link cvntrade.verdict.plan.PlanHash} finds in it. Read these three.
 *
 * <p>It never fills in what a plan must say itself (who is the baseline, what pair tests for leakage), and it refuses a plan whose hash is
 * not its own.
 */
@NullMarked
package cvntrade.verdict.plan;

import org.jspecify.annotations.NullMarked;
