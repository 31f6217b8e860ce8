package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.window.Kernel;
import cvntrade.features.window.Transform;
import cvntrade.market.CandleSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit rests on: a row of an earlier portion was computed before the walk read a later bar, whatever a kernel does. */
class PortionTest {
    private static final int ROWS = 5 * Portion.BARS + 77;

    /** Answers every row with all that it was handed, buffer's end included: nothing can read further ahead inside a walk. */
    private record Greedy() implements Transform {
        @Override
        public int reachBars() {
            return 0;
        }

        @Override
        public Kernel start(long firstBar) {
            return (in, out, bars) ->
                    Arrays.fill(out[0], 0, bars, Arrays.stream(in[0]).sum());
        }
    }

    /** Answers every row with the count of the bars that were handed over together. */
    private record Count() implements Transform {
        @Override
        public int reachBars() {
            return 0;
        }

        @Override
        public Kernel start(long firstBar) {
            return (in, out, bars) -> Arrays.fill(out[0], 0, bars, bars);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100, 255, 256, 257, 511, 512, 700, 1023, 1300})
    void onlyRowsOfThePortionThatHoldsARewrittenBarCanMove(int firstRewritten) {
        Column before = greedy(FeatureInput.of(target()));
        CandleSeries rewritten = target().withColumns((field, column) ->
                Column.generate(ROWS, row -> row < firstRewritten ? column.get(row) : 1.9 * column.get(row)));
        Column after = greedy(FeatureInput.of(rewritten));
        int portionBegins = firstRewritten / Portion.BARS * Portion.BARS;
        assertThat(after.rows(0, portionBegins)).isEqualTo(before.rows(0, portionBegins));
        for (int row = portionBegins; row < firstRewritten; row++) {
            assertThat(after.get(row))
                    .as("row " + row + " was handed the rewritten bar")
                    .isNotEqualTo(before.get(row));
        }
    }

    @Test
    void portionsBeginWithTheTargetsFirstBarHoweverEarlyAReferenceBegins() {
        CandleSeries reference = CandleWalk.of("BTCUSDT", 2, CandleWalk.FIRST_BAR - 1_000, ROWS + 1_000, 40_000);
        FeatureInput input = FeatureInput.of(target(), Map.of("BTCUSDT", reference));
        Feature counted = Feature.named("counted").of(Candles.target().close()).through(new Count());
        Feature longer =
                Feature.named("longer").of(Candles.of("BTCUSDT").close().mean(700));
        Column bars = FeatureEngine.columns(List.of(counted, longer), input).get(0);
        for (int row = 0; row < ROWS; row++) {
            int inPortion = Math.min(Portion.BARS, ROWS - row / Portion.BARS * Portion.BARS);
            assertThat(bars.get(row)).as("row " + row).isEqualTo(inPortion);
        }
    }

    private static Column greedy(FeatureInput input) {
        return Feature.named("greedy")
                .of(Candles.target().close())
                .through(new Greedy())
                .on(input);
    }

    private static CandleSeries target() {
        return CandleWalk.of("AAAUSDT", 1, ROWS);
    }
}
