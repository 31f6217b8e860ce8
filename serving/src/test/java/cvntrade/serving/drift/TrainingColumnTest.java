package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingColumnTest {
    /** One bar a day: a week is seven rows, and all of them are in the thinned week. */
    private static final Timeframe DAILY = Timeframe.parse("1d");

    private static final int TRAINED = 100;

    @ParameterizedTest
    @EnumSource(names = "CORRELATION", mode = EnumSource.Mode.EXCLUDE)
    void aWeekHasTheReadingsOfNumpyAndScipy(Signal signal) throws IOException {
        JsonNode golden;
        try (InputStream in = TrainingColumnTest.class.getResourceAsStream("/golden/drift/week.json")) {
            golden = new ObjectMapper().readTree(in);
        }
        Column training = column(golden.path("training"));
        Grid grid =
                new Grid(Timeframe.parse("4h"), golden.path("trainingFirstBar").asLong(), training.size());
        Reading reading = signal(
                signal,
                TrainingColumn.of("x", grid, training)
                        .read(
                                column(golden.path("week")),
                                golden.path("weekFirstBar").asLong()));
        JsonNode expected = golden.path(signal.word());
        assertThat(reading.measured()).isCloseTo(expected.path("measured").asDouble(), offset(1e-12));
        assertThat(reading.effect()).isCloseTo(expected.path("effect").asDouble(), offset(1e-10));
        assertThat(reading.p()).isCloseTo(expected.path("p").asDouble(), offset(1e-12));
        if (signal == Signal.DISTRIBUTION) {
            assertThat(reading.pNaive()).isCloseTo(expected.path("pNaive").asDouble(), offset(1e-12));
        } else {
            assertThat(reading.pNaive()).isNaN();
        }
    }

    /** Of the 94 stretches of seven in 0, 1 … 99 only the first and the last lie beyond all 93 others, where D is 1. */
    @Test
    void theOwnRowsOfATrainingWeekAreNoReferenceToIt() {
        Reading beyond = signal(Signal.DISTRIBUTION, of(row -> row, row -> 1_000 + row));
        assertThat(beyond.measured()).isEqualTo(1);
        assertThat(beyond.p()).isEqualTo(3.0 / 95);
    }

    @Test
    void aConstantColumnThatChangesIsSeenAndOneThatStaysIsNot() {
        List<Reading> stays = of(row -> 0.1, row -> 0.1);
        assertThat(signal(Signal.MEAN, stays).effect()).isZero();
        assertThat(signal(Signal.SPREAD, stays).effect()).isZero();
        assertThat(isLarge(signal(Signal.DISTRIBUTION, stays))).isFalse();
        List<Reading> changes = of(row -> 0.1, row -> 0.2);
        assertThat(isLarge(signal(Signal.MEAN, changes))).isTrue();
        assertThat(signal(Signal.MEAN, changes).p()).isEqualTo(1.0 / 95);
        assertThat(signal(Signal.DISTRIBUTION, changes).measured()).isEqualTo(1);
    }

    @Test
    void aColumnThatStandsStillHasLostAllItsSpread() {
        Reading frozen = signal(Signal.SPREAD, of(row -> row % 5, row -> 2));
        assertThat(frozen.measured()).isZero();
        assertThat(frozen.effect()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(frozen.p()).isEqualTo(1.0 / 95);
    }

    @Test
    void aWeekWithTooFewRowsIsNotMeasuredButMissed() {
        List<Reading> readings = of(row -> row % 5, row -> row < 4 ? row : Double.NaN);
        assertThat(signal(Signal.DISTRIBUTION, readings).isMeasured()).isFalse();
        assertThat(signal(Signal.MISSING, readings).measured()).isEqualTo(1 - 4.0 / 7);
        assertThat(signal(Signal.MISSING, readings).p()).isEqualTo(1.0 / 95);
        assertThat(isLarge(signal(Signal.MISSING, readings))).isTrue();
    }

    @Test
    void aColumnThatTrainingNeverKnewIsNotMeasured() {
        List<Reading> readings = of(row -> Double.NaN, row -> row);
        assertThat(signal(Signal.DISTRIBUTION, readings).isMeasured()).isFalse();
        assertThat(signal(Signal.MEAN, readings).isMeasured()).isFalse();
        assertThat(signal(Signal.MISSING, readings).effect()).isZero();
    }

    @Test
    void aQuarterOfTrainingIsTheLeast() {
        int bars = WeekBars.WEEKS_MIN * WeekBars.DAYS;
        assertThat(measured(bars - 1)).isFalse();
        assertThat(measured(bars)).isTrue();
    }

    private static boolean measured(int bars) {
        Grid grid = new Grid(DAILY, 0, bars);
        return TrainingColumn.of("x", grid, Column.generate(bars, row -> row % 11))
                .read(Column.generate(WeekBars.DAYS, row -> row), bars)
                .stream()
                .allMatch(Reading::isMeasured);
    }

    private static List<Reading> of(IntToDoubleFunction training, IntToDoubleFunction week) {
        Grid grid = new Grid(DAILY, 0, TRAINED);
        return TrainingColumn.of("x", grid, Column.generate(TRAINED, training))
                .read(Column.generate(WeekBars.DAYS, week), TRAINED);
    }

    private static boolean isLarge(Reading reading) {
        return Math.abs(reading.effect()) >= DriftRule.DEFAULT.effectMin(reading.signal());
    }

    private static Reading signal(Signal signal, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.signal() == signal)
                .findFirst()
                .orElseThrow();
    }

    private static Column column(JsonNode values) {
        return Column.generate(
                values.size(),
                row -> values.get(row).isNull() ? Double.NaN : values.get(row).asDouble());
    }
}
