package cvntrade.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Column;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows made of windows of 1, 2, 4, 8, … bars, against their plain definitions. */
class LadderTest {
    private static final int ROWS = 1_400;
    private static final CandleSeries COIN = CandleWalk.without(CandleWalk.of("AAAUSDT", 5, ROWS), 700, 701);
    private static final double[] VOLUME = COIN.column(CandleField.VOLUME).toArray();

    static IntStream windows() {
        return IntStream.concat(IntStream.rangeClosed(1, 40), IntStream.of(63, 64, 65, 96, 255, 511, 672));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void sumHighestAndLowest(int bars) {
        Signal volume = Candles.target().volume();
        List<Column> columns = FeatureEngine.columns(
                List.of(
                        Feature.named("sum").of(volume.sum(bars)),
                        Feature.named("highest").of(volume.highest(bars)),
                        Feature.named("lowest").of(volume.lowest(bars))),
                FeatureInput.of(COIN));
        for (int row = 0; row < ROWS; row++) {
            double sum = columns.get(0).get(row);
            if (row < bars - 1 || (row >= 700 && row < 700 + bars)) {
                assertThat(List.of(sum, columns.get(1).get(row), columns.get(2).get(row)))
                        .as("row " + row)
                        .containsOnly(Double.NaN);
                continue;
            }
            double[] window = Arrays.copyOfRange(VOLUME, row - bars + 1, row + 1);
            double exact = Arrays.stream(window)
                    .mapToObj(BigDecimal::new)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .doubleValue();
            assertThat(sum).as("row " + row).isCloseTo(exact, within(1e-15 * exact * (1 + Math.log(bars))));
            assertThat(columns.get(1).get(row))
                    .isEqualTo(Arrays.stream(window).max().orElseThrow());
            assertThat(columns.get(2).get(row))
                    .isEqualTo(Arrays.stream(window).min().orElseThrow());
        }
    }
}
