package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurableFileTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFileIsWrittenWithTheFoldersItNeeds() throws IOException {
        Path file = folder.resolve("a/b/plan.json");
        DurableFile.write(file, "\u00e9\n");

        assertThat(Files.readAllBytes(file)).containsExactly(0xc3, 0xa9, '\n');
    }

    @Test
    void aNewFileTakesThePlaceOfTheOldOneWhole() throws IOException {
        Path file = folder.resolve("results.csv");
        DurableFile.write(file, "a longer old text");
        DurableFile.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("results.csv");
    }

    @Test
    void theOldFileStandsUntilTheNewOneIsWhole() throws IOException {
        Path file = folder.resolve("results.csv");
        DurableFile.write(file, "old");
        DurableFile.write(file, out -> {
            out.write("new".getBytes(StandardCharsets.UTF_8));
            out.flush();
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
    }

    /** Renaming makes a new file; writing into the old one would change what a reader has open. */
    @Test
    void aReaderOfTheOldFileReadsItToItsEnd() throws IOException {
        Path file = folder.resolve("results.csv");
        DurableFile.write(file, "old");
        try (var reader = Files.newInputStream(file)) {
            DurableFile.write(file, "new");

            assertThat(reader.readAllBytes()).isEqualTo("old".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aWriterThatFailsMidwayLeavesTheOldFileAndNoOther() throws IOException {
        Path file = folder.resolve("results.csv");
        DurableFile.write(file, "old");

        assertThatThrownBy(() -> DurableFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("disk is full");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("path=" + file)
                .hasMessageContaining("disk is full");

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("results.csv");
    }

    @Test
    void aWriterThatBreaksLeavesTheOldFileAndNoOther() throws IOException {
        Path file = folder.resolve("results.csv");
        DurableFile.write(file, "old");

        assertThatThrownBy(() -> DurableFile.write(file, out -> {
                    out.write(new byte[100_000]);
                    throw new IllegalStateException("cell is broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cell is broken");

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("results.csv");
    }

    @Test
    void aFolderBelowAFileIsAnErrorThatNamesBoth() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("out"), "a file");

        assertThatThrownBy(() -> DurableFile.write(inTheWay.resolve("deep/plan.json"), "{}"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("path=" + inTheWay.resolve("deep"))
                .hasMessageContaining("file=" + inTheWay);
        assertThatThrownBy(() -> DurableFile.makeFolder(inTheWay)).isInstanceOf(MalformedInput.class);
        assertThat(inTheWay).hasContent("a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aFolderIsNoPlaceToWriteAFile(String path) {
        Path target = path.isEmpty() ? folder : Path.of(path);

        assertThatThrownBy(() -> DurableFile.write(target, "text"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("output must be a file")
                .hasMessageContaining("path=" + target);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsThereIsLeftAsItIs() throws IOException {
        DurableFile.makeFolder(folder.resolve("a/b"));
        Files.writeString(folder.resolve("a/b/kept"), "kept");
        DurableFile.makeFolder(folder.resolve("a/b"));

        assertThat(folder.resolve("a/b/kept")).hasContent("kept");
    }

    @Test
    void aFinishedFileIsPublishedFromBeside() throws IOException {
        Path file = folder.resolve("rows.parquet");
        Path beside = DurableFile.beside(file);
        Files.writeString(beside, "rows");
        DurableFile.publish(beside, file);

        assertThat(beside.getParent()).isEqualTo(folder);
        assertThat(file).hasContent("rows");
        assertThat(names()).containsExactly("rows.parquet");
    }

    /** Both are inside their writing at once, so a shared name would mix their halves or take the file from under one of them. */
    @ParameterizedTest
    @ValueSource(ints = 20)
    void writersOfTheSameFileAtOnceDoNotMeet(int rounds) throws Exception {
        Path file = folder.resolve("results.csv");
        CyclicBarrier bothInside = new CyclicBarrier(2);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < rounds; round++) {
                List<Future<?>> done = new ArrayList<>();
                for (String letter : List.of("a", "b")) {
                    done.add(writers.submit(() -> writeInHalves(file, letter, bothInside)));
                }
                for (Future<?> writer : done) writer.get(30, TimeUnit.SECONDS);
                assertThat(Files.readString(file)).isIn("a".repeat(200_000), "b".repeat(200_000));
                assertThat(names()).containsExactly("results.csv");
            }
        } finally {
            writers.shutdownNow();
        }
    }

    private static void writeInHalves(Path file, String letter, CyclicBarrier bothInside) {
        byte[] half = letter.repeat(100_000).getBytes(StandardCharsets.UTF_8);
        DurableFile.write(file, out -> {
            out.write(half);
            try {
                bothInside.await(30, TimeUnit.SECONDS);
            } catch (Exception broken) {
                throw new IOException(broken);
            }
            out.write(half);
        });
    }
}
