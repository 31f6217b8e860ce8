package cvntrade.market.kline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KlineFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void symbolsAreTheNamesBeforeTheFirstDash() {
        write("BTCUSDT-15m.csv", "ETHUSDT-15m-2024-01.csv", "ETHUSDT-15m-2024-02.csv", "SOLUSDT-5m.csv", "notes.txt");

        assertThat(open().symbols()).containsExactly("BTCUSDT", "ETHUSDT");
        assertThat(open().has("SOLUSDT")).isFalse();
    }

    @Test
    void anUnknownSymbolIsAnsweredWithTheNearestName() {
        write("BTCUSDT-15m.csv", "ETHUSDT-15m.csv");

        assertThatThrownBy(() -> open().load("ETHUSTD"))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("symbol must be one of those in the folder: symbol=ETHUSTD folder=" + folder
                        + " symbols=[BTCUSDT, ETHUSDT]; did you mean ETHUSDT?");
    }

    @Test
    void aFolderWithoutKlinesIsRefused() {
        write("BTCUSDT-1h.csv");

        assertThatThrownBy(this::open)
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("folder must hold kline files: folder=" + folder + " timeframe=15m;");
    }

    @Test
    void aFileIsNoFolder() {
        write("BTCUSDT-15m.csv");

        assertThatThrownBy(() -> KlineFolder.open(folder.resolve("BTCUSDT-15m.csv"), Timeframe.M15, KlineSample.LATER))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("data must be a folder of kline files");
    }

    private KlineFolder open() {
        return KlineFolder.open(folder, Timeframe.M15, KlineSample.LATER);
    }

    private void write(String... names) {
        for (String name : names) KlineSample.write(folder.resolve(name), KlineSample.rows(0, 3));
    }
}
