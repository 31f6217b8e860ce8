package cvntrade.console.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricsTest {
    /** What one home may cost a Prometheus, which holds a few kilobytes for each series. */
    private static final int SERIES_MAX = 6_500;

    @Test
    void allFiguresOfAHomeAreSoManySeriesAtMost() {
        assertThat(Arrays.stream(Metric.values()).mapToInt(Metric::seriesMax).sum())
                .isLessThanOrEqualTo(SERIES_MAX);
    }

    @ParameterizedTest
    @EnumSource(Metric.class)
    void aNameSaysItsUnitAndNoGaugeIsNamedLikeACounter(Metric metric) {
        assertThat(metric.word()).matches("cvntrade_[a-z][a-z0-9_]*").doesNotEndWith("_total");
        if (metric.word().contains("timestamp")) assertThat(metric.word()).endsWith("_timestamp_seconds");
        assertThat(metric.help()).isNotBlank();
    }

    @Test
    void whatIsNotKnownIsNotThere() {
        Metrics metrics = new Metrics();
        metrics.set(Metric.STORE_SERIES, 3);
        assertThat(metrics.text())
                .isEqualTo(
                        "# HELP cvntrade_store_series candle series kept\n# TYPE cvntrade_store_series gauge\ncvntrade_store_series 3.0\n");
    }

    @Test
    void aLabelsValueCannotEndItsLine() {
        Metrics metrics = new Metrics();
        metrics.set(Metric.BUILD, 1, "a\"b\\c\nd 1\u00e9");
        assertThat(metrics.text()).endsWith("\ncvntrade_build{code=\"a\\\"b\\\\c\\nd 1\u00e9\"} 1.0\n");
    }

    @Test
    void moreSeriesThanAMetricMayHaveAreRefused() {
        Metrics metrics = new Metrics();
        for (int i = 0; i < Label.SYMBOL.valuesMax(); i++) metrics.set(Metric.STORE_GAPS, 1, "S" + i);
        metrics.set(Metric.STORE_GAPS, 2, "S0");
        assertThatThrownBy(() -> metrics.set(Metric.STORE_GAPS, 1, "ONE_MORE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("series_max=200");
    }

    @Test
    void aFigureHasTheLabelsOfItsMetric() {
        assertThatThrownBy(() -> new Metrics().set(Metric.STORE_GAPS, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("labels=[SYMBOL]");
    }
}
