package cvntrade.console.metrics;

import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures at one moment. A metric that was given no value is not there: nothing unknown is told as 0. */
public final class Metrics {
    /** Of {@link #text()}, as an answer over HTTP names it. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Map<Metric, Gauge> gauges = new EnumMap<>(Metric.class);
    private final Map<Metric, Set<List<String>>> series = new EnumMap<>(Metric.class);

    /**
     * @param labels one value for each label of the metric, in its order
     * @throws IllegalArgumentException if there are more or fewer, or the metric would have more series than it may
     */
    public void set(Metric metric, double value, String... labels) {
        if (labels.length != metric.labels().size()) {
            throw new IllegalArgumentException("a figure must have the labels of its metric: metric=" + metric.word()
                    + " labels=" + metric.labels() + " values=" + List.of(labels));
        }
        Set<List<String>> known = series.computeIfAbsent(metric, first -> new HashSet<>());
        known.add(List.of(labels));
        if (known.size() > metric.seriesMax()) {
            throw new IllegalArgumentException("a metric must have a bounded number of series: metric=" + metric.word()
                    + " series_max=" + metric.seriesMax() + " labels=" + List.of(labels));
        }
        Gauge gauge = gauges.computeIfAbsent(metric, this::register);
        if (labels.length == 0) gauge.set(value);
        else gauge.labelValues(labels).set(value);
    }

    private Gauge register(Metric metric) {
        return Gauge.builder()
                .name(metric.word())
                .help(metric.help())
                .labelNames(metric.labels().stream().map(Label::word).toArray(String[]::new))
                .register(registry);
    }

    /** In the text format of Prometheus. */
    public String text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory must be writable", impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
