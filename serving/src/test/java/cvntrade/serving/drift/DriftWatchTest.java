package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Event;
import cvntrade.base.Grid;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** On bars of a day: a week is seven rows. */
class DriftWatchTest {
    private static final Timeframe DAILY = Timeframe.parse("1d");
    /** Day 4 of the epoch was a Monday, and so is every seventh from there. */
    private static final int MONDAY = 4;

    private static final int TRAINED = 50 * 7;

    /** Known, and without a pattern of seven. */
    private static double usual(int row) {
        return row * 37 % 101;
    }

    @Test
    void oneWeekBeyondTrainingIsWatchedTwoInARowAreAnAlertAndAQuietOneEndsIt() {
        List<WeekReport> weeks = weeks(row -> row < 14 || (row >= 21 && row < 28) ? 500 : usual(row));
        assertThat(states(weeks, "x", Signal.MEAN))
                .containsExactly(DriftState.WATCH, DriftState.ALERT, DriftState.OK, DriftState.WATCH, DriftState.OK);
    }

    @Test
    void anAlarmToTheOtherSideBeginsAnew() {
        List<WeekReport> weeks = weeks(row -> row < 7 ? 500 : row < 21 ? -500 : usual(row));
        assertThat(states(weeks, "x", Signal.MEAN))
                .containsExactly(DriftState.WATCH, DriftState.WATCH, DriftState.ALERT, DriftState.OK, DriftState.OK);
    }

    @Test
    void aWeekThatCannotBeMeasuredNeitherClearsNorConfirms() {
        List<WeekReport> weeks =
                weeks(row -> row < 7 || (row >= 14 && row < 21) ? 500 : row < 14 ? Double.NaN : usual(row));
        assertThat(states(weeks, "x", Signal.MEAN))
                .containsExactly(DriftState.WATCH, DriftState.WATCH, DriftState.ALERT, DriftState.OK, DriftState.OK);
        assertThat(states(weeks, "x", Signal.MISSING)).element(1).isEqualTo(DriftState.WATCH);
    }

    @Test
    void aBrokenColumnIsNamedAndTheOthersAreRead() {
        Map<String, Column> served = new LinkedHashMap<>();
        served.put("x", Column.generate(7, row -> row == 3 ? Double.POSITIVE_INFINITY : row));
        served.put("never", Column.generate(7, row -> row));
        served.put("good", Column.generate(7, row -> 500));
        Map<String, Column> trained = new LinkedHashMap<>();
        trained.put("x", Column.generate(TRAINED, DriftWatchTest::usual));
        trained.put("absent", Column.generate(TRAINED, DriftWatchTest::usual));
        trained.put("never", Column.unknown(TRAINED));
        trained.put("good", Column.generate(TRAINED, DriftWatchTest::usual));
        DriftWatch watch = DriftWatch.of(rows(MONDAY, TRAINED, trained), DriftRule.DEFAULT);
        WeekReport week = watch.weeks(rows(MONDAY + TRAINED, 7, served)).get(0);
        assertThat(week.broken())
                .containsExactly(
                        Map.entry("x", "a value of it is infinite"),
                        Map.entry("absent", "the rows do not have it"),
                        Map.entry("never", "no value of it is known in training"));
        assertThat(week.findings())
                .hasSize(4)
                .allMatch(finding -> finding.reading().column().equals("good"));
        assertThat(week.state()).isEqualTo(DriftState.WATCH);
        assertThat(DriftEvents.of("ADAUSDT", 3, week))
                .extracting(Event::line)
                .element(0)
                .isEqualTo("event=drift_broken symbol=ADAUSDT version=3 week=1970-12-21T00:00:00Z feature=x"
                        + " reason=\"a value of it is infinite\"");
    }

    @Test
    void anAlertIsAnEventWithItsNumbers() {
        WeekReport week = weeks(row -> row < 14 ? 500 : usual(row)).get(1);
        Event event = DriftEvents.of("ADAUSDT", 3, week).stream()
                .filter(each -> each.value("signal").equals("mean"))
                .findFirst()
                .orElseThrow();
        assertThat(event.name()).isEqualTo("drift_alert");
        assertThat(event.value("feature")).isEqualTo("x");
        assertThat(event.value("measured")).isEqualTo("500.0");
        assertThat(event.value("week")).isEqualTo("1970-12-28T00:00:00Z");
        assertThat(Double.parseDouble(event.value("effect"))).isGreaterThan(3);
        assertThat(Double.parseDouble(event.value("p_adjusted"))).isLessThan(0.01);
    }

    @Test
    void weeksBeginOnMondaysAfterTrainingAndOnlyWholeOnesAreJudged() {
        DriftWatch watch = DriftWatch.of(trainedTo(MONDAY + TRAINED + 2), DriftRule.DEFAULT);
        Map<String, Column> served = Map.of("x", Column.generate(TRAINED + 40, DriftWatchTest::usual));
        assertThat(watch.weeks(rows(MONDAY, TRAINED + 40, served)))
                .extracting(WeekReport::begin)
                .containsExactly(
                        day(MONDAY + TRAINED + 7),
                        day(MONDAY + TRAINED + 14),
                        day(MONDAY + TRAINED + 21),
                        day(MONDAY + TRAINED + 28));
    }

    @Test
    void lessThanAQuarterOfTrainingIsRefused() {
        WatchedRows brief = rows(0, 83, Map.of("x", Column.generate(83, DriftWatchTest::usual)));
        assertThatThrownBy(() -> DriftWatch.of(brief, DriftRule.DEFAULT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("bars=83 least=84");
    }

    /** 0.01 · 4 ÷ 1, 0.02 · 4 ÷ 2, 0.03 · 4 ÷ 3 and 0.04 are all 0.04; a test that was not made does not count. */
    @Test
    void adjustedPsAreThoseOfBenjaminiAndHochberg() {
        assertThat(FalseDiscoveries.adjust(0.03, Double.NaN, 0.01, 0.04, 0.02))
                .containsExactly(0.04, Double.NaN, 0.04, 0.04, 0.04);
        assertThat(FalseDiscoveries.adjust(0.75, 0.125, 0.5)).containsExactly(0.75, 0.375, 0.75);
        assertThat(FalseDiscoveries.adjust()).isEmpty();
    }

    private static List<WeekReport> weeks(IntToDoubleFunction served) {
        WatchedRows later = rows(MONDAY + TRAINED, 35, Map.of("x", Column.generate(35, served)));
        return DriftWatch.of(trainedTo(MONDAY + TRAINED), DriftRule.DEFAULT).weeks(later);
    }

    private static WatchedRows trainedTo(int end) {
        int bars = end - MONDAY;
        return rows(MONDAY, bars, Map.of("x", Column.generate(bars, DriftWatchTest::usual)));
    }

    private static WatchedRows rows(int first, int bars, Map<String, Column> columns) {
        return new WatchedRows(new Grid(DAILY, first, bars), columns, Optional.empty());
    }

    private static Instant day(int day) {
        return Instant.ofEpochSecond(day * 86_400L);
    }

    private static List<DriftState> states(List<WeekReport> weeks, String column, Signal signal) {
        return weeks.stream()
                .flatMap(week -> week.findings().stream())
                .filter(finding -> finding.reading().column().equals(column)
                        && finding.reading().signal() == signal)
                .map(Finding::state)
                .toList();
    }
}
