/**
 * How a sweep is judged: pure functions of a plan, a results table and some evidence.
 *
 * <p>What comes in: the {@link cvntrade.verdict.plan.VerdictPlan} that was registered before the first cell, the
 * {@link cvntrade.verdict.table.ResultsTable} of its cells, made here or elsewhere, and the {@link cvntrade.verdict.evidence.Evidence} of
 * pre-flight, audit and operations. What goes out: a {@link cvntrade.verdict.VerdictReport}, which
 * {@link cvntrade.verdict.VerdictJson} writes as {@code verdict.json}. Read {@link cvntrade.verdict.Judge} first, then
 * {@link cvntrade.verdict.DecisionTable}: the rules in order, the first that fires decides.
 *
 * <p>It knows no factor by name, trains nothing, reads no clock, and draws only from a seed that the plan fixes. It never takes missing
 * evidence for a pass, and it never locks anything: a person does.
 */
@NullMarked
package cvntrade.verdict;

import org.jspecify.annotations.NullMarked;
