/** To be furnished: the edge: command line, environment, clock, wiring. */
@NullMarked
package cvntrade.console;

import org.jspecify.annotations.NullMarked;
