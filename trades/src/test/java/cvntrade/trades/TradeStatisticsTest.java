package cvntrade.trades;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TradeStatisticsTest {
    private static final JsonNode GOLDEN = golden();

    static List<JsonNode> everyCaseOfTrades() {
        List<JsonNode> cases = new ArrayList<>();
        GOLDEN.get("cases").forEach(one -> {
            if (one.has("net_returns")) cases.add(one);
        });
        return cases;
    }

    @Test
    void theGoldenFileHasItsCases() {
        assertThat(everyCaseOfTrades()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("everyCaseOfTrades")
    void statisticsEqualTheReferenceValues(JsonNode one) {
        JsonNode expect = one.get("expect");
        TradeStatistics got = TradeStatistics.of(doubles(one.get("net_returns")), 0.25);
        assertThat(got.trades()).isEqualTo(expect.get("trades").asInt());
        assertClose("expectancy_bps", expect, got.expectancyBps());
        assertClose("sortino", expect, got.sortino());
        assertClose("max_drawdown", expect, got.maxDrawdown());
        assertClose("win_rate", expect, got.winRate());
        assertClose("profit_factor", expect, got.profitFactor());
        if (expect.has("final_equity")) assertClose("final_equity", expect, got.finalEquity());
        assertThat(got.exposure()).isEqualTo(0.25);
    }

    @Test
    void whatIsLostIsLost() {
        Equity equity = Equity.compounding(-1.5, -2, 3);
        assertThat(equity.values()).containsExactly(1, 0, 0, 0);
        assertThat(equity.maxDrawdown()).isEqualTo(1);
    }

    private static void assertClose(String field, JsonNode expect, double got) {
        JsonNode want = expect.get(field);
        if (want.isNull()) {
            assertThat(got).as(field).isNaN();
            return;
        }
        double tolerance = GOLDEN.get("absolute_tolerance").asDouble()
                + GOLDEN.get("relative_tolerance").asDouble() * Math.abs(want.asDouble());
        assertThat(Math.abs(got - want.asDouble()))
                .as("%s got=%s want=%s", field, got, want)
                .isLessThanOrEqualTo(tolerance);
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) values[i] = array.get(i).asDouble();
        return values;
    }

    private static JsonNode golden() {
        try (InputStream file = TradeStatisticsTest.class.getResourceAsStream("/golden/stats/trading.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
