/**
 * The console as a person meets it: pages in a real browser, walked, read, and worked with by the keyboard. Read {@link
 * cvntrade.console.Walk} first, which finds the pages by itself.
 *
 * <p>It is no room. What a rule allows is tested where the rule stands.
 */
@NullMarked
package cvntrade.console;

import org.jspecify.annotations.NullMarked;
