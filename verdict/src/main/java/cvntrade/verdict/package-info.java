/** To be furnished: statistics, gates and the decision table: pure functions of a plan and a results table. */
@NullMarked
package cvntrade.verdict;

import org.jspecify.annotations.NullMarked;
