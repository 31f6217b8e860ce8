package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Event;
import cvntrade.base.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Once a day, by whichever console looks first. */
class DriftScheduleTest {
    @TempDir
    Path home = Path.of("");

    private final List<String> judged = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private DriftSchedule at(String instant, Predicate<String> judge) {
        return new DriftSchedule(
                home,
                LocalTime.of(6, 0),
                Clock.fixed(Instant.parse(instant), ZoneOffset.UTC),
                () -> List.of("AAAUSDT", "BBBUSDT", "CCCUSDT"),
                judge,
                events::add);
    }

    private boolean judge(String symbol) {
        return judged.add(symbol);
    }

    @Test
    void aDayIsJudgedOnceFromItsTimeOn() {
        assertThat(at("2024-01-01T05:59:59Z", this::judge).look()).isFalse();
        assertThat(judged).isEmpty();
        assertThat(at("2024-01-01T06:00:00Z", this::judge).look()).isTrue();
        assertThat(judged).containsExactly("AAAUSDT", "BBBUSDT", "CCCUSDT");
        assertThat(at("2024-01-01T06:01:00Z", this::judge).look()).isFalse();
        assertThat(at("2024-01-02T05:00:00Z", this::judge).look()).isFalse();
        assertThat(at("2024-01-02T23:00:00Z", this::judge).look())
                .as("a late start is no reason to leave a day out")
                .isTrue();
        assertThat(judged).hasSize(6);
    }

    @Test
    void twoThatLookAtOnceJudgeOnce() {
        DriftSchedule other = at("2024-01-01T06:00:00Z", this::judge);
        List<Boolean> meanwhile = new ArrayList<>();
        assertThat(at("2024-01-01T06:00:00Z", symbol -> meanwhile.add(other.look()))
                        .look())
                .isTrue();
        assertThat(meanwhile).containsExactly(false, false, false);
        assertThat(judged).isEmpty();
        assertThat(other.look()).isFalse();
    }

    @Test
    void oneCoinThatCannotBeJudgedTakesNoOtherWithIt() {
        Predicate<String> judge = symbol -> {
            if (symbol.equals("AAAUSDT"))
                throw new Refusal(Refusal.Reason.TAMPERED, "ledger must be as it was written");
            return judge(symbol) && symbol.equals("BBBUSDT");
        };
        assertThat(at("2024-01-01T06:00:00Z", judge).look()).isTrue();
        assertThat(judged).containsExactly("BBBUSDT", "CCCUSDT");
        assertThat(events.stream().map(Event::line))
                .containsExactly(
                        "event=drift_not_run symbol=AAAUSDT cause=\"ledger must be as it was written\"",
                        "event=drift_finished judged=1 failed=1");
    }

    /** As after a kill: the day is not written down as done. */
    @Test
    void aRunThatDidNotEndIsDoneAnew() {
        assertThatThrownBy(() -> at("2024-01-01T06:00:00Z", symbol -> {
                            throw new IllegalStateException("killed");
                        })
                        .look())
                .hasMessage("killed");
        assertThat(at("2024-01-01T06:01:00Z", this::judge).look()).isTrue();
        assertThat(judged).hasSize(3);
    }
}
