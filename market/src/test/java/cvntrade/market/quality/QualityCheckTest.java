package cvntrade.market.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QualityCheckTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    /** Round numbers, and long wicks without their second condition. */
    private static final QualityRules RULES = new QualityRules(30, 96, 5, 0.80, 5, 0, 0.001, 0.05);

    /** Returns of +1 % and −1 % in turn have a deviation of just over 1 %, so the threshold is just over 5 %. */
    @Test
    void aReturnAboveFiveDeviationsOfTheEarlierOnesIsFound() {
        Candles candles = new Candles(200);
        for (int row = 1; row < 200; row++) candles.move(row, row % 2 == 0 ? 0.01 : -0.01);
        candles.move(150, 0.0495);
        candles.move(160, 0.06);

        List<QualityFinding> found = found(candles, QualityReason.RETURN_OUTLIER);

        assertThat(found).extracting(QualityFinding::bar).containsExactly(bar(160));
        assertThat(found.get(0).value()).isBetween(0.0599999, 0.0600001);
        assertThat(found.get(0).threshold()).isBetween(0.050, 0.054);
    }

    @Test
    void aReturnIsNotMeasuredBeforeADayIsKnown() {
        Candles candles = new Candles(200);
        for (int row = 1; row < 200; row++) candles.move(row, row % 2 == 0 ? 0.01 : -0.01);
        candles.move(96, 0.09);
        candles.move(97, 0.09);

        // Row 97 is the first with 96 earlier returns; the jump at row 96 widens its threshold to about 6.7 %.
        assertThat(found(candles, QualityReason.RETURN_OUTLIER))
                .extracting(QualityFinding::bar)
                .containsExactly(bar(97));
    }

    /** Were the outlier itself in its window, the first of two equal jumps would raise the bar for itself. */
    @Test
    void anOutlierDoesNotHideItself() {
        Candles candles = new Candles(110);
        for (int row = 1; row < 110; row++) candles.move(row, row % 2 == 0 ? 0.01 : -0.01);
        candles.move(108, 0.0525);

        assertThat(found(candles, QualityReason.RETURN_OUTLIER)).hasSize(1);
    }

    @Test
    void aVolumeMoreThanFourFifthsBelowItsMedianIsFound() {
        Candles candles = new Candles(200);
        for (int row = 0; row < 200; row++) candles.volume(row, 90 + row % 3 * 10);
        candles.volume(150, 20);
        candles.volume(160, 19.9);
        candles.volume(170, 0);

        List<QualityFinding> found = found(candles, QualityReason.VOLUME_DROP);

        assertThat(found).extracting(QualityFinding::bar).containsExactly(bar(160), bar(170));
        assertThat(found.get(0).value()).isEqualTo(19.9);
        assertThat(found.get(0).threshold()).isBetween(19.999999, 20.000001);
    }

    @Test
    void wicksOverFiveBodiesAreFoundAndAZeroBodyCountsAsATenthOfAPercent() {
        Candles candles = new Candles(5);
        candles.candle(1, 100, 103.5, 98.5, 101); // wicks 4 over a body of 1
        candles.candle(2, 100, 104.5, 98.4, 101); // wicks 5.1 over a body of 1
        candles.candle(3, 100, 100.25, 99.75, 100); // range 0.5 over 0.1: five bodies, not more
        candles.candle(4, 100, 100.3, 99.7, 100); // range 0.6 over 0.1

        List<QualityFinding> found = found(candles, QualityReason.WICK_TO_BODY);

        assertThat(found).extracting(QualityFinding::bar).containsExactly(bar(2), bar(4));
        assertThat(found.get(0).value()).isBetween(5.0999, 5.1001);
        assertThat(found.get(1).value()).isBetween(5.9999, 6.0001);
    }

    /** Returns of +1 % and −1 % in turn have a deviation of just over 1 %: a wick of 4 % is under five of them, one of 6 % is over. */
    @Test
    void aLongWickMustAlsoBeLargeAgainstTheEarlierReturns() {
        Candles candles = new Candles(200);
        for (int row = 1; row < 200; row++) candles.move(row, row % 2 == 0 ? 0.01 : -0.01);
        candles.candle(50, 100, 120, 100, 100); // no day is known before it
        candles.candle(150, 100, 104, 100, 100);
        candles.candle(160, 100, 106, 100, 100);
        QualityRules both = RULES.with(Map.of("wickDeviations", 5.0, "wickToBody", 3.0));

        QualityReport report = QualityCheck.of(candles.series(), both, EventLog.SILENT);

        assertThat(report.findings())
                .filteredOn(finding -> finding.reason() == QualityReason.WICK_TO_BODY)
                .extracting(QualityFinding::bar)
                .containsExactly(bar(160));
    }

    @Test
    void aThresholdIsNamedAsInTheRules() {
        assertThat(RULES.with(Map.of())).isEqualTo(RULES);
        assertThat(RULES.with(Map.of("trailingDays", 7.0)).trailingDays()).isEqualTo(7);
        assertThatThrownBy(() -> RULES.with(Map.of("wickToBodies", 7.0)))
                .isInstanceOf(MalformedInput.class)
                .hasMessageStartingWith("quality threshold must be a known one: name=wickToBodies known=[trailingDays,")
                .hasMessageEndingWith("did you mean wickToBody?");
        assertThatThrownBy(() -> RULES.with(Map.of("trailingDays", 7.5)))
                .hasMessage("quality threshold must be a whole number: trailingDays=7.5");
        assertThatThrownBy(() -> RULES.with(Map.of("wickDeviations", Double.NaN)))
                .hasMessage("wickDeviations must be 0 or more: wickDeviations=NaN");
    }

    @Test
    void theLevelIsTheBestWhoseLimitsAreKept() {
        assertThat(level(1000, 999, 4)).isEqualTo(QualityLevel.HIGH);
        assertThat(level(1000, 998, 0)).isEqualTo(QualityLevel.FAIR);
        assertThat(level(1000, 1000, 6)).isEqualTo(QualityLevel.FAIR);
        assertThat(level(1000, 949, 0)).isEqualTo(QualityLevel.LOW);
        assertThat(level(1000, 1000, 21)).isEqualTo(QualityLevel.LOW);
    }

    private static QualityLevel level(int bars, int candles, int outliers) {
        QualityFinding outlier = new QualityFinding(QualityReason.RETURN_OUTLIER, "AAAUSDT", START, 1, 0);
        return QualityLevel.of(new QualityReport("AAAUSDT", bars, candles, Collections.nCopies(outliers, outlier)));
    }

    @Test
    void aGapIsOneFindingWithTheCountOfItsBars() {
        Candles candles = new Candles(50);
        candles.missing(10, 15);
        candles.missing(30, 31);

        List<QualityFinding> found = found(candles, QualityReason.GAP);

        assertThat(found).extracting(QualityFinding::bar).containsExactly(bar(10), bar(30));
        assertThat(found).extracting(QualityFinding::value).containsExactly(5.0, 1.0);
    }

    @Test
    void everyFindingIsOneEvent() {
        Candles candles = new Candles(50);
        candles.missing(10, 15);
        List<Event> events = new ArrayList<>();

        QualityReport report = QualityCheck.of(candles.series(), RULES, events::add);

        assertThat(report.counts()).containsEntry(QualityReason.GAP, 1).containsEntry(QualityReason.VOLUME_DROP, 0);
        assertThat(events)
                .extracting(Event::line)
                .containsExactly("event=btc_ohlcv_quality_alert reason=gap symbol=AAAUSDT bar=2024-01-01T02:30:00Z"
                        + " value=5.0 threshold=0.0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findingsOfThePastStandWhenTheFutureArrives(long seed) {
        CandleSeries whole = SyntheticMarket.generate(Truth.NULL, 6000, 1, seed).get(1);
        CandleSeries past = whole.rows(0, 4500);

        List<QualityFinding> before =
                QualityCheck.of(past, RULES, EventLog.SILENT).findings();
        List<QualityFinding> after =
                QualityCheck.of(whole, RULES, EventLog.SILENT).findings();

        assertThat(before).isNotEmpty();
        assertThat(after).startsWith(before.toArray(QualityFinding[]::new));
    }

    /** The window is 30 days, not more: a bar is measured by the last 2,880 alone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theTrailingWindowForgetsAfterThirtyDays(long seed) {
        CandleSeries whole = SyntheticMarket.generate(Truth.NULL, 6000, 1, seed).get(1);
        Instant settled = whole.grid().openTime(1000 + 2881);

        assertThat(from(settled, whole.rows(1000, 6000))).isEqualTo(from(settled, whole));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSlidingMedianIsThatOfASortedCopy(long seed) {
        Random random = new Random(seed);
        double[] values =
                random.doubles(500).map(value -> Math.rint(value * 50)).toArray();
        SortedWindow window = new SortedWindow(31);
        for (int row = 0; row < values.length; row++) {
            window.add(values[row]);
            if (row >= 30) window.remove(values[row - 30]);
            double[] sorted = Arrays.copyOfRange(values, Math.max(0, row - 29), row + 1);
            Arrays.sort(sorted);
            double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
            assertThat(window.median()).isEqualTo(median);
        }
    }

    @Test
    void aFoldWithMoreThanFivePercentUnknownRowsIsFound() {
        assertThat(QualityRules.DEFAULT.nanRate("BTCUSDT", START, 50, 1000)).isEmpty();
        assertThat(QualityRules.DEFAULT.nanRate("BTCUSDT", START, 51, 1000))
                .contains(new QualityFinding(QualityReason.NAN_RATE, "BTCUSDT", START, 0.051, 0.05));
        assertThatThrownBy(() -> QualityRules.DEFAULT.nanRate("BTCUSDT", START, 51, 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nanRows must lie in [0, 50]: nanRows=51");
    }

    private static List<QualityFinding> from(Instant bar, CandleSeries series) {
        return QualityCheck.of(series, RULES, EventLog.SILENT).findings().stream()
                .filter(finding -> !finding.bar().isBefore(bar))
                // Running sums that began elsewhere differ in their last digits.
                .map(finding -> new QualityFinding(
                        finding.reason(),
                        finding.symbol(),
                        finding.bar(),
                        finding.value(),
                        Math.rint(finding.threshold() * 1e9) / 1e9))
                .toList();
    }

    private static List<QualityFinding> found(Candles candles, QualityReason reason) {
        return QualityCheck.of(candles.series(), RULES, EventLog.SILENT).findings().stream()
                .filter(finding -> finding.reason() == reason)
                .toList();
    }

    private static Instant bar(int row) {
        return START.plusMillis(row * Timeframe.M15.millis());
    }

    /** Flat candles at 100 with a volume of 100, to be disturbed. */
    private static final class Candles {
        private final int bars;
        private final Map<CandleField, double[]> columns = new EnumMap<>(CandleField.class);

        Candles(int bars) {
            this.bars = bars;
            for (CandleField field : CandleField.values()) {
                double[] column = new double[bars];
                Arrays.fill(column, 100);
                columns.put(field, column);
            }
        }

        /** Sets the close of this row by a return on the row before, and keeps the later rows at that price. */
        void move(int row, double fraction) {
            double before = column(CandleField.CLOSE)[row - 1];
            double after = column(CandleField.CLOSE)[row];
            double moved = before * (1 + fraction);
            for (int later = row; later < bars; later++) column(CandleField.CLOSE)[later] *= moved / after;
        }

        void volume(int row, double volume) {
            column(CandleField.VOLUME)[row] = volume;
        }

        void candle(int row, double open, double high, double low, double close) {
            column(CandleField.OPEN)[row] = open;
            column(CandleField.HIGH)[row] = high;
            column(CandleField.LOW)[row] = low;
            column(CandleField.CLOSE)[row] = close;
        }

        void missing(int fromRow, int toRow) {
            columns.values().forEach(column -> Arrays.fill(column, fromRow, toRow, Double.NaN));
        }

        CandleSeries series() {
            Map<CandleField, Column> owned = new EnumMap<>(CandleField.class);
            columns.forEach((field, column) -> owned.put(field, Column.of(column)));
            Grid grid = new Grid(Timeframe.M15, Timeframe.M15.barAt(START.toEpochMilli()), bars);
            return CandleSeries.of("AAAUSDT", grid, owned);
        }

        @SuppressWarnings("NullAway") // The constructor has put every field there.
        private double[] column(CandleField field) {
            return columns.get(field);
        }
    }
}
