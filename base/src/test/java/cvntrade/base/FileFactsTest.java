package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFactsTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aWriteShowsThoughLengthAndTimeArePutBack() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "one");
        FileTime written = Files.getLastModifiedTime(file);
        FileFacts before = FileFacts.of(file);
        assertThat(FileFacts.of(file)).isEqualTo(before);
        // The system's clock has ticks: writes until one of them is seen, for ten seconds at most.
        long until = System.nanoTime() + 10_000_000_000L;
        while (FileFacts.of(file).changed().equals(before.changed()) && System.nanoTime() < until) {
            Files.writeString(file, "two");
            Files.setLastModifiedTime(file, written);
        }
        FileFacts after = FileFacts.of(file);
        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(after.written()).isEqualTo(before.written());
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void anotherFileInItsPlaceShows() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "one");
        FileFacts before = FileFacts.of(file);
        Path other = Files.writeString(folder.resolve("other"), "two");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(FileFacts.of(file).key()).isNotEqualTo(before.key());
    }

    @Test
    void aFileSettlesTwoSecondsAfterItsLastChange() {
        FileTime at = FileTime.from(Instant.parse("2024-01-01T00:00:00Z"));
        FileFacts facts = new FileFacts("1", 3, FileTime.fromMillis(0), at);
        assertThat(facts.isSettled(at.toInstant().plusSeconds(2))).isFalse();
        assertThat(facts.isSettled(at.toInstant().plusMillis(2001))).isTrue();
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> FileFacts.of(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none");
    }
}
