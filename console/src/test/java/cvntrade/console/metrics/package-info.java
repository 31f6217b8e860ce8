@NullMarked
package cvntrade.console.metrics;

import org.jspecify.annotations.NullMarked;
