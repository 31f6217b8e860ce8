package cvntrade.trades;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Candles written by hand. Three bars come first, with the closes 100, 110, 99: returns of +10 % and -10 %, so σ = √(0.02 / 1). With
 * {@link #SETTINGS} that puts the barriers of a signal at row 2 at σ·√8·0.5 = +20 % and σ·√8·0.25 = -10 %.
 */
final class Bars {
    static final BarrierSettings SETTINGS = new BarrierSettings(8, 0.5, 0.25, 2);
    static final int SIGNAL = 2;
    static final double[] MISSING = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    private static final long FIRST_BAR = 1_900_000;

    private final List<double[]> rows = new ArrayList<>();

    private Bars() {}

    static Bars afterWarmUp() {
        return new Bars().bar(100, 100, 100, 100).bar(100, 110, 100, 110).bar(110, 110, 99, 99);
    }

    static Bars empty() {
        return new Bars();
    }

    Bars bar(double open, double high, double low, double close) {
        rows.add(new double[] {open, high, low, close});
        return this;
    }

    /** Bars that open and close at 100 and touch nothing. */
    Bars quiet(int count) {
        for (int i = 0; i < count; i++) bar(100, 101, 99, 100);
        return this;
    }

    Bars missing(int count) {
        for (int i = 0; i < count; i++) rows.add(MISSING);
        return this;
    }

    CandleSeries series() {
        return series(rows, FIRST_BAR);
    }

    /** A random walk with jumps, gaps and bars that open away from the last close. */
    static CandleSeries walk(long seed, int bars) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        Bars walk = new Bars();
        double close = 100;
        for (int i = 0; i < bars; i++) {
            double open = close * (1 + (random.nextDouble() < 0.1 ? (random.nextDouble() - 0.5) * 0.1 : 0));
            close = open * (1 + (random.nextDouble() - 0.5) * 0.02);
            double high = Math.max(open, close) * (1 + random.nextDouble() * 0.01);
            double low = Math.min(open, close) * (1 - random.nextDouble() * 0.01);
            if (random.nextDouble() < 0.001) walk.missing(1 + random.nextInt(4));
            else walk.bar(open, high, low, close);
        }
        return walk.series();
    }

    /** The exchange's plain CSV without a header line: open time in milliseconds, then open, high, low, close. */
    static CandleSeries read(Path gzippedCsv) {
        List<double[]> rows = new ArrayList<>();
        long firstBar = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(gzippedCsv)), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                long bar = Timeframe.M15.barAt(Long.parseLong(cells[0]));
                if (rows.isEmpty()) firstBar = bar;
                while (firstBar + rows.size() < bar) rows.add(MISSING);
                double[] prices = new double[4];
                for (int i = 0; i < 4; i++) prices[i] = Double.parseDouble(cells[i + 1]);
                rows.add(prices);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return series(rows, firstBar);
    }

    private static CandleSeries series(List<double[]> rows, long firstBar) {
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) columns.put(field, Column.unknown(rows.size()));
        List<CandleField> prices = List.of(CandleField.OPEN, CandleField.HIGH, CandleField.LOW, CandleField.CLOSE);
        for (int cell = 0; cell < prices.size(); cell++) {
            int price = cell;
            columns.put(prices.get(cell), Column.generate(rows.size(), row -> rows.get(row)[price]));
        }
        return CandleSeries.of("TESTUSDT", new Grid(Timeframe.M15, firstBar, rows.size()), columns);
    }
}
