package cvntrade.features.own;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleSeries;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every figure against TA-Lib on a walk long enough to hold each of them. */
class CandlePatternsTest {
    private static final int ROWS = 60_000;
    private static final CandleSeries COIN = CandleWalk.of("AAAUSDT", 1, ROWS);
    private static final Map<String, double[]> TEXTBOOK = TaLib.columns(COIN);

    static List<Feature> figures() {
        return CandlePatterns.family().features();
    }

    @Test
    void thereAreTen() {
        assertThat(figures()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theFigureIsTaLibs(Feature figure) {
        double[] textbook = Objects.requireNonNull(TEXTBOOK.get(figure.name()), figure.name());
        Column column = figure.on(FeatureInput.of(COIN));
        // Beyond its candles TA-Lib asks for the longest window of its settings, whether or not the figure reads it.
        int known = (int) Arrays.stream(textbook).takeWhile(Double::isNaN).count();
        assertThat(figure.lookbackBars()).isLessThanOrEqualTo(known + 1);
        for (int row = known; row < ROWS; row++) {
            assertThat(column.get(row)).as("row " + row).isEqualTo(textbook[row]);
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void theWalkHoldsTheFigureInEveryDirectionItsUnitNames(Feature figure) {
        Column column = figure.on(FeatureInput.of(COIN));
        Set<Double> seen = new TreeSet<>();
        for (int row = 100; row < ROWS; row++) seen.add(column.get(row));
        Set<Double> expected = switch (figure.description().orElseThrow().unit()) {
            case "0 or 1" -> Set.of(0.0, 1.0);
            case "−1 or 0" -> Set.of(-1.0, 0.0);
            default -> Set.of(-1.0, 0.0, 1.0);
        };
        assertThat(seen).isEqualTo(expected);
    }
}
