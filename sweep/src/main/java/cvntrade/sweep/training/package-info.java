/** After a verdict: the one model of a coin that is to be served, fitted on all rows there are by the settings of a registered plan. */
@NullMarked
package cvntrade.sweep.training;

import org.jspecify.annotations.NullMarked;
