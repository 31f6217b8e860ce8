package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.store.CandleStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerStateTest {
    private static final String SYMBOL = "AAAUSDT";

    @TempDir
    Path work = Path.of("");

    private CandleStore store = CandleStore.open(Path.of(""), Timeframe.M15);
    private final List<String> asked = new ArrayList<>();
    private final PerState<String, Integer> candles = new PerState<>(symbol -> store.facts(symbol), symbol -> {
        asked.add(symbol);
        return store.provenance(symbol).candles();
    });

    @BeforeEach
    void keepASeries() {
        SmallSweep.market(work.resolve("market"), 1);
        keep();
        store = CandleStore.open(work.resolve("home/store"), Timeframe.M15);
    }

    private void keep() {
        Answer answer = Answer.of("import", work.resolve("market").toString(), "--home=" + work.resolve("home"));
        assertThat(answer.exit()).as(answer.error()).isZero();
    }

    private Path file() {
        return work.resolve("home/store/" + SYMBOL + "-15m.parquet");
    }

    @Test
    void aFileIsAskedOnceForEachOfItsStates() throws Exception {
        int first = candles.of(SYMBOL);
        assertThat(candles.of(SYMBOL)).isEqualTo(first);
        assertThat(asked).hasSize(1);
        // Another file of the same length and time in its place, as a store that writes anew leaves one.
        Path other = work.resolve("other");
        Files.copy(file(), other);
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file()));
        Files.delete(file());
        Files.move(other, file());
        assertThat(candles.of(SYMBOL)).isEqualTo(first);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatCannotBeReadIsAskedForAgain() throws Exception {
        byte[] whole = Files.readAllBytes(file());
        Files.writeString(file(), "damaged");
        for (int i = 0; i < 2; i++) assertThatThrownBy(() -> candles.of(SYMBOL)).isInstanceOf(MalformedInput.class);
        assertThat(asked).hasSize(2);
        Files.write(file(), whole);
        assertThat(candles.of(SYMBOL)).isPositive();
    }
}
