package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is shown, checked, written out and removed, and each of these says what it did. */
class StoreCommandTest {
    @TempDir
    Path work;

    @BeforeEach
    void twoSymbols() {
        assertThat(Answer.of(
                                "simulate",
                                "--truth=null",
                                "--bars=4000",
                                "--cryptos=1",
                                "--out=" + work.resolve("market"))
                        .exit())
                .isZero();
        assertThat(imported(work.resolve("market"), "home").exit()).isZero();
    }

    @Test
    void theListHasALineASymbol() throws IOException {
        assertThat(store("list").out()).contains("AAAUSDT").contains("BTCUSDT").contains("candles");
        JsonNode list = json(store("list", "--json"));
        assertThat(list).hasSize(2);
        assertThat(list.at("/0/symbol").asText()).isEqualTo("AAAUSDT");
        assertThat(list.at("/0/candles").asInt() + list.at("/0/missing").asInt())
                .isEqualTo(4000);
        assertThat(list.at("/0/bytes").asLong()).isEqualTo(Files.size(file()));
    }

    @Test
    void anEmptyStoreIsNoError() throws IOException {
        assertThat(Answer.of("store", "list", "--home=" + work.resolve("none")).out())
                .contains("no candles in");
        assertThat(json(Answer.of("store", "list", "--json", "--home=" + work.resolve("none"))))
                .isEmpty();
    }

    @Test
    void showTellsTheSources() throws IOException {
        assertThat(store("show", "AAAUSDT").out()).contains("source   AAAUSDT-15m.csv.gz  sha256 ");
        assertThat(json(store("show", "AAAUSDT", "--json"))
                        .at("/sources/0/name")
                        .asText())
                .isEqualTo("AAAUSDT-15m.csv.gz");
        Answer unknown = store("show", "CCCUSDT");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.error()).contains("symbols=[AAAUSDT, BTCUSDT]");
    }

    @Test
    void anExportComesBackAsTheSameContent() throws IOException {
        Path folder = work.resolve("out");
        Path out = folder.resolve("AAAUSDT-15m.csv.gz");
        assertThat(store("export", "AAAUSDT", "--out=" + out).exit()).isZero();
        assertThat(imported(folder, "second").exit()).isZero();
        String hash = json(store("list", "--json")).at("/0/contentSha256").asText();
        assertThat(json(Answer.of("store", "list", "--json", "--home=" + work.resolve("second")))
                        .at("/0/contentSha256")
                        .asText())
                .isEqualTo(hash);
        byte[] first = Files.readAllBytes(out);
        assertThat(store("export", "AAAUSDT", "--out=" + out, "--json").out()).contains(hash);
        assertThat(out).hasBinaryContent(first);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void anExportThatImportWouldNotFindIsRefused() {
        Answer answer = store("export", "AAAUSDT", "--out=" + work.resolve("candles.csv"));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("form=AAAUSDT-15m*.csv.gz");
    }

    @Test
    void verifyNamesWhatIsDamaged() throws IOException {
        Answer sound = store("verify");
        assertThat(sound.exit()).isZero();
        assertThat(sound.out()).contains("AAAUSDT      sound").contains("BTCUSDT      sound");
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file(), bytes);
        Answer damaged = store("verify");
        assertThat(damaged.exit()).isEqualTo(1);
        assertThat(damaged.out()).contains("AAAUSDT      damaged").contains("BTCUSDT      sound");
        assertThat(damaged.error()).contains("reason=tampered").contains("  - AAAUSDT: ");
        assertThat(store("verify", "BTCUSDT").exit()).isZero();
        assertThat(json(store("verify", "AAAUSDT", "--json")).at("/0/sound").asBoolean())
                .isFalse();
    }

    @Test
    void aRemovalAsksFirst() {
        Answer asked = store("remove", "AAAUSDT");
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.error()).contains("--yes removes it");
        assertThat(file()).exists();
        assertThat(store("remove", "AAAUSDT", "--yes").out()).contains("removed AAAUSDT");
        assertThat(store("list").out()).doesNotContain("AAAUSDT").contains("BTCUSDT");
    }

    @Test
    void aRevisedBarWaitsUntilSomebodySaysWhoAndWhy() throws IOException {
        Answer imported = imported(revisedMarket(), "home");
        assertThat(imported.exit()).isZero();
        assertThat(imported.out())
                .contains("1 bars differ for the first time, 1 revisions wait")
                .contains("return_outlier");
        assertThat(store("revisions").out())
                .contains("AAAUSDT  number 1  bar ")
                .contains("volume ")
                .contains("1 revision waits");
        String before = json(store("list", "--json")).at("/0/contentSha256").asText();
        Answer nobody = store("revisions", "accept", "AAAUSDT", "--number=1", "--why=x");
        assertThat(nobody.exit()).isEqualTo(2);
        assertThat(nobody.error()).contains("--by");
        assertThat(store("revisions", "accept", "AAAUSDT", "--by=ann", "--why=x")
                        .exit())
                .as("neither --number nor --every")
                .isEqualTo(2);
        assertThat(store("revisions", "accept", "AAAUSDT", "--every", "--by=ann", "--why= ")
                        .exit())
                .isEqualTo(2);

        Answer accepted = store("revisions", "accept", "AAAUSDT", "--every", "--by=ann", "--why=the archive is right");

        assertThat(accepted.out()).contains("accepted 1 of AAAUSDT");
        assertThat(json(store("list", "--json")).at("/0/contentSha256").asText())
                .isNotEqualTo(before);
        assertThat(store("revisions").out()).contains("0 revisions wait").doesNotContain("number 1");
        assertThat(store("revisions", "--decided").out())
                .contains("accepted by ann")
                .contains("the archive is right");
        JsonNode decided = json(store("revisions", "--decided", "--json", "--symbols=AAAUSDT"));
        assertThat(decided.at("/0/revisions/0/by").asText()).isEqualTo("ann");
        assertThat(store("verify").exit()).isZero();
        assertThat(store("revisions", "reject", "AAAUSDT", "--number=1", "--by=ann", "--why=x")
                        .exit())
                .isEqualTo(2);
    }

    /** The first bar of one symbol with another volume. */
    private Path revisedMarket() throws IOException {
        Path folder = Files.createDirectories(work.resolve("revised"));
        try (InputStream packed =
                new GZIPInputStream(Files.newInputStream(work.resolve("market/AAAUSDT-15m.csv.gz")))) {
            List<String> lines = new String(packed.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .collect(Collectors.toCollection(ArrayList::new));
            String[] first = lines.get(0).split(",", -1);
            first[5] = "12345.5";
            lines.set(0, String.join(",", first));
            Files.write(folder.resolve("AAAUSDT-15m.csv"), lines);
        }
        return folder;
    }

    private Path file() {
        return work.resolve("home/store/AAAUSDT-15m.parquet");
    }

    private Answer imported(Path folder, String home) {
        return Answer.of("import", folder.toString(), "--home=" + work.resolve(home));
    }

    private Answer store(String... words) {
        return Answer.of(Stream.concat(
                        Stream.concat(Stream.of("store"), Stream.of(words)),
                        Stream.of("--home=" + work.resolve("home")))
                .toArray(String[]::new));
    }

    private static JsonNode json(Answer answer) throws IOException {
        return new ObjectMapper().readTree(answer.out());
    }
}
