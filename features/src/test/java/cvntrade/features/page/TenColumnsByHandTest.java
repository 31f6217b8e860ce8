package cvntrade.features.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Column;
import cvntrade.base.Seed;
import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten columns computed from the text of {@code docs/features.md} alone, by plain loops, without any transform of this room.
 *
 * <p>Which ten was left to chance, once: all names sorted by {@code Seed.of("by hand", "1", name)}, the first ten of them. So a column that is
 * added later rarely displaces one; where it does, the first test names it, and it is to be computed here too. They are {@code rsi_28,
 * ret_std_ratio_48_672, logret_4, natr_14, rsi_6, up_ratio_96, range_pos_8, mom_20, rogers_satchell_96, ret_vol_corr_48}.
 */
class TenColumnsByHandTest {
    private static final int ROWS = 1_200;
    private static final int[] ROWS_CHECKED = {700, 701, 895, 896, 1_023, 1_199};

    /** A formula as the page has it, and the value of a row by it. */
    private record ByHand(String formula, IntToDoubleFunction value) {}

    private double[] open = new double[0];
    private double[] high = new double[0];
    private double[] low = new double[0];
    private double[] close = new double[0];
    private double[] volume = new double[0];

    private Map<String, ByHand> columns() {
        Map<String, ByHand> columns = new TreeMap<>();
        String strength =
                "100 × g ÷ (g + l), g = wilder(max(close − close[1], 0), n), l = wilder(max(close[1] − close, 0), n)";
        columns.put("rsi_6", new ByHand(strength, row -> relativeStrength(row, 6)));
        columns.put("rsi_28", new ByHand(strength, row -> relativeStrength(row, 28)));
        columns.put(
                "ret_std_ratio_48_672",
                new ByHand("std(ret_1, a) ÷ std(ret_1, b)", row -> deviation(row, 48) / deviation(row, 672)));
        columns.put(
                "logret_4",
                new ByHand("ln(close) − ln(close[n])", row -> Math.log(close[row]) - Math.log(close[row - 4])));
        columns.put(
                "natr_14",
                new ByHand(
                        "100 × wilder(tr, n) ÷ close", row -> 100 * wilder(i -> trueRange(row - i), 14) / close[row]));
        columns.put(
                "up_ratio_96", new ByHand("count of the last n bars with ret_1 > 0, ÷ n", row -> rises(row, 96) / 96));
        columns.put(
                "range_pos_8",
                new ByHand(
                        "(close − lowest(close, n)) ÷ (highest(close, n) − lowest(close, n))",
                        row -> placeInRange(row, 8)));
        columns.put(
                "mom_20", new ByHand("(close − close[n]) ÷ close", row -> (close[row] - close[row - 20]) / close[row]));
        columns.put(
                "rogers_satchell_96",
                new ByHand(
                        "√(mean(ln(high ÷ open) × ln(high ÷ close) + ln(low ÷ open) × ln(low ÷ close), n))",
                        row -> Math.sqrt(mean(i -> rogersSatchell(row - i), 96))));
        columns.put(
                "ret_vol_corr_48",
                new ByHand(
                        "corr(ret_1, ln(1 + volume), n)",
                        row -> correlation(i -> change(row - i), i -> Math.log(1 + volume[row - i]), 48)));
        return columns;
    }

    @Test
    void theTenWereChosenByTheSeedAndStandOnThePageWithTheseFormulas() throws IOException {
        List<String> chosen = OwnCatalogue.features().stream()
                .map(Feature::name)
                .sorted(Comparator.comparingLong(name -> Seed.of("by hand", "1", name)))
                .limit(10)
                .toList();
        assertThat(columns().keySet()).containsExactlyInAnyOrderElementsOf(chosen);
        String page = Files.readString(
                Path.of(System.getProperty("cvntrade.root", "..")).resolve("docs/features.md"));
        columns().forEach((name, column) -> {
            String section = page.substring(0, page.indexOf("`" + name + "` "));
            section = section.substring(section.lastIndexOf("### "));
            assertThat(section).as(name).contains("\n`" + column.formula() + "`\n");
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eachIsWhatItsFormulaSays(long seed) {
        CandleSeries coin = CandleWalk.of("AAAUSDT", seed, ROWS);
        open = coin.open().toArray();
        high = coin.high().toArray();
        low = coin.low().toArray();
        close = coin.close().toArray();
        volume = coin.column(CandleField.VOLUME).toArray();
        columns().forEach((name, byHand) -> {
            Feature feature = OwnCatalogue.features().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Column column = FeatureEngine.columns(List.of(feature), FeatureInput.of(coin))
                    .get(0);
            for (int row : ROWS_CHECKED) {
                double value = byHand.value().applyAsDouble(row);
                assertThat(column.get(row))
                        .as(name + " at row " + row)
                        .isCloseTo(value, within(1e-11 * Math.max(1, Math.abs(value))));
            }
        });
    }

    private double change(int row) {
        return close[row] / close[row - 1] - 1;
    }

    private double relativeStrength(int row, int n) {
        double gains = wilder(i -> Math.max(close[row - i] - close[row - i - 1], 0), n);
        double losses = wilder(i -> Math.max(close[row - i - 1] - close[row - i], 0), n);
        return 100 * gains / (gains + losses);
    }

    /** @param x its value so many bars ago */
    private static double wilder(IntToDoubleFunction x, int n) {
        double w = 1 - 1.0 / n;
        double sum = 0;
        double weights = 0;
        // The fewest m with a power m of w below 1e-9.
        for (int j = 0; Math.pow(w, j) >= 1e-9; j++) {
            sum += Math.pow(w, j) * x.applyAsDouble(j);
            weights += Math.pow(w, j);
        }
        return sum / weights;
    }

    private static double mean(IntToDoubleFunction x, int n) {
        return IntStream.range(0, n).mapToDouble(x).sum() / n;
    }

    private double deviation(int row, int n) {
        double mean = mean(i -> change(row - i), n);
        double squares = n * mean(i -> Math.pow(change(row - i) - mean, 2), n);
        return Math.sqrt(squares / (n - 1));
    }

    private static double correlation(IntToDoubleFunction x, IntToDoubleFunction y, int n) {
        double meanX = mean(x, n);
        double meanY = mean(y, n);
        double products = mean(i -> (x.applyAsDouble(i) - meanX) * (y.applyAsDouble(i) - meanY), n);
        double squaresX = mean(i -> Math.pow(x.applyAsDouble(i) - meanX, 2), n);
        double squaresY = mean(i -> Math.pow(y.applyAsDouble(i) - meanY, 2), n);
        return products / Math.sqrt(squaresX * squaresY);
    }

    private double trueRange(int row) {
        return Math.max(high[row], close[row - 1]) - Math.min(low[row], close[row - 1]);
    }

    private double rises(int row, int n) {
        return IntStream.range(0, n).filter(i -> change(row - i) > 0).count();
    }

    private double placeInRange(int row, int n) {
        double lowest =
                IntStream.range(0, n).mapToDouble(i -> close[row - i]).min().orElseThrow();
        double highest =
                IntStream.range(0, n).mapToDouble(i -> close[row - i]).max().orElseThrow();
        return (close[row] - lowest) / (highest - lowest);
    }

    private double rogersSatchell(int row) {
        return Math.log(high[row] / open[row]) * Math.log(high[row] / close[row])
                + Math.log(low[row] / open[row]) * Math.log(low[row] / close[row]);
    }
}
