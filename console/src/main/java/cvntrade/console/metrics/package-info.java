/**
 * Figures for Prometheus. In come values by {@link cvntrade.console.metrics.Metric}; out goes its text format, to whoever asks the console or
 * into a file that node-exporter picks up. Read {@link cvntrade.console.metrics.Metric} first: it is the list of all there are, and what rules
 * and dashboards may name.
 *
 * <p>It measures nothing and knows no room: who has a figure brings it.
 */
@NullMarked
package cvntrade.console.metrics;

import org.jspecify.annotations.NullMarked;
