package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.EventLog;
import cvntrade.features.FeatureInput;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheCommandTest {
    @TempDir
    Path home;

    @Test
    void infoCountsTheEntriesBySymbolAndClearRemovesThemAndNothingElse() throws IOException {
        for (CandleSeries series : SyntheticMarket.generate(Truth.NULL, 300, 2, 1)) keep(series, new CacheOptions());
        Path stranger = Files.writeString(home.resolve("cache/features/notes.txt"), "mine");
        JsonNode info = new ObjectMapper().readTree(output("cache", "info", "--home", home.toString(), "--json"));
        // Two coins and BTC.
        assertThat(info.path("entries").asInt()).isEqualTo(3);
        assertThat(info.path("bySymbol").path("BTCUSDT").path("entries").asInt())
                .isEqualTo(1);
        assertThat(info.path("bytes").asLong()).isEqualTo(3 * bytesOfBtc(info));
        assertThat(info.path("limitBytes").asLong()).isEqualTo(4L << 30);
        assertThat(output("cache", "clear", "--home", home.toString(), "--older-than", "1"))
                .contains("removed 0 entries");
        assertThat(output("cache", "clear", "--home", home.toString())).contains("removed 3 entries");
        assertThat(output("cache", "info", "--home", home.toString())).contains("entries  0 with 0.0 MiB");
        assertThat(stranger).hasContent("mine");
    }

    /** The three symbols have names of one length, hence entries of one length. */
    private static long bytesOfBtc(JsonNode info) {
        return info.path("bySymbol").path("BTCUSDT").path("bytes").asLong();
    }

    @Test
    void withoutTheCacheTheHomeIsNotTouched() {
        CacheOptions options = new CacheOptions();
        options.noCache = true;
        keep(SyntheticMarket.generate(Truth.NULL, 300, 2, 1).get(0), options);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aDemoKeepsItsMatricesWhereASweepWould() throws IOException {
        Path out = home.resolve("demo");
        String small = "--bars 1500 --folds 2 --seeds 1 --rounds 2 --depth 2 --bins 8 --audit-cuts 1 --no-investigate";
        List<String> words = new ArrayList<>(List.of("demo", "--home", home.toString(), "--out", out.toString()));
        words.addAll(List.of(small.split(" ")));
        output(words.toArray(new String[0]));
        JsonNode info = new ObjectMapper().readTree(output("cache", "info", "--home", home.toString(), "--json"));
        assertThat(info.path("entries").asInt()).isEqualTo(5);
    }

    @Test
    void aNegativeAgeIsRefused() {
        assertThat(Main.commandLine().execute("cache", "clear", "--home", home.toString(), "--older-than", "-1"))
                .isEqualTo(Main.UNREADABLE);
    }

    private void keep(CandleSeries series, CacheOptions options) {
        options.matrices(home, EventLog.SILENT).matrix(OwnCatalogue.features(), FeatureInput.of(series), Map.of());
    }

    private static String output(String... words) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.commandLine().execute(words)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
