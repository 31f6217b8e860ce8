/**
 * The web console: pages as values come in, HTML that needs no script goes out, on the loopback address alone. Read {@link
 * cvntrade.console.web.Page} first, then {@link cvntrade.console.web.WebServer}.
 *
 * <p>It knows no rule of the system. Reading changes nothing; what an operator sends passes {@link cvntrade.console.web.Gate} before any action
 * is called. Every text passes through one place that escapes it.
 */
@NullMarked
package cvntrade.console.web;

import org.jspecify.annotations.NullMarked;
