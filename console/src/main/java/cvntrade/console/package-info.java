/**
 * The edge of the house: the command line, the environment, the clock and the wiring of the rooms. One file a verb; a verb reads its options,
 * calls one room and prints what comes back. Read {@link cvntrade.console.Main} first, then {@link cvntrade.console.SweepCommand}.
 *
 * <p>It decides nothing: no rule of the system stands here.
 */
@NullMarked
package cvntrade.console;

import org.jspecify.annotations.NullMarked;
