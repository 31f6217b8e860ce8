package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.trades.TradeStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellMetricsTest {
    private static final float[] SCORES = {0.875f, 0.75f, 0.625f, 0.5f, 0.25f};
    private static final boolean[] BUY = {true, false, true, false, false};

    @Test
    void metricsAreMeansOverTheSeedsAndTradesTheLeast() {
        CellMetrics cell = CellMetrics.of(1_234, List.of(fit(1, 0.625, -0.01, 0.02, 0.03), fit(2, 0.875, -0.02, 0.01)));
        assertThat(cell.seeds()).isEqualTo(2);
        assertThat(cell.rowsTrain()).isEqualTo(1_234);
        assertThat(cell.rowsTest()).isEqualTo(5);
        assertThat(cell.rowsBuy()).isEqualTo(2);
        assertThat(cell.rowsBuyPredicted()).isEqualTo((3 + 1) / 2.0);
        assertThat(cell.f1Buy()).isCloseTo((0.8 + 2.0 / 3) / 2, within(1e-15));
        assertThat(cell.threshold()).isEqualTo((0.625 + 0.875) / 2);
        assertThat(cell.buyTrades()).isEqualTo(2);
        // Means of the trades: 0.04 / 3 and -0.01 / 2, as basis points.
        assertThat(cell.expectancyBps()).isCloseTo((400.0 / 3 - 50) / 2, within(1e-10));
        assertThat(cell.degenerate()).isFalse();
    }

    @Test
    void aMetricUndefinedInOneSeedIsUndefinedInTheCell() {
        CellMetrics cell = CellMetrics.of(10, List.of(fit(1, 0.625, -0.01, 0.02), fit(2, 0.625, 0.02)));
        assertThat(cell.sortino()).isNaN();
        assertThat(cell.profitFactor()).isNaN();
        assertThat(cell.expectancyBps()).isNotNaN();
        CellMetrics idle = CellMetrics.of(10, List.of(fit(1, 0.625, -0.01, 0.02), fit(2, 0.625)));
        assertThat(idle.expectancyBps()).isNaN();
        assertThat(idle.buyTrades()).isZero();
        assertThat(idle.maxDrawdown()).isEqualTo(0.01 / 2, within(1e-15));
    }

    @Test
    void aCellIsDegenerateIfAnySeedIs() {
        CellMetrics cell = CellMetrics.of(10, List.of(fit(1, 0.625, 0.01), fit(2, 0.9)));
        assertThat(cell.degenerate()).isTrue();
        assertThat(cell.f1Buy()).isCloseTo(0.8 / 2, within(1e-15));
        assertThat(cell.precisionBuy()).isNaN();
    }

    @Test
    void seedsThatScoredOtherRowsAreNotOneCell() {
        Scores other = Scores.of(new float[] {0.5f}, new boolean[] {true}, 0.5);
        SeedMetrics stranger = new SeedMetrics(2, 0.5, other, TradeStatistics.of(new double[0], 0));
        assertThatThrownBy(() -> CellMetrics.of(10, List.of(fit(1, 0.625, 0.01), stranger)))
                .hasMessageContaining("rowsTest=1 and 5");
        assertThatThrownBy(() -> CellMetrics.of(10, List.of())).hasMessageContaining("seeds=0");
    }

    private static SeedMetrics fit(int seed, double threshold, double... net) {
        return new SeedMetrics(seed, threshold, Scores.of(SCORES, BUY, threshold), TradeStatistics.of(net, 0.5));
    }
}
