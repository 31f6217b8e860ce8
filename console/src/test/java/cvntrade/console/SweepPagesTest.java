package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.web.Cell;
import cvntrade.sweep.SweepFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepPagesTest {
    @TempDir
    Path work = Path.of("");

    private SweepFolder sweep = new SweepFolder(Path.of(""));
    private SweepPages pages = new SweepPages(List.of());

    @BeforeEach
    void keepAJudgedSweep() {
        SmallSweep.market(work.resolve("market"), 1);
        sweep = new SweepFolder(work.resolve("sweeps/first"));
        Answer answer = SmallSweep.run(work.resolve("market"), sweep.path(), work.resolve("home"));
        assertThat(answer.exit()).as(answer.error()).isZero();
        pages = new SweepPages(List.of(work.resolve("sweeps")));
    }

    private String verdict() {
        List<Cell> row = pages.table().rows().get(0);
        return row.get(2).text();
    }

    private void put(Path file, String text) throws Exception {
        Path beside = work.resolve("beside");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void aRowSaysWhatItsFilesSayNow() throws Exception {
        String whole = Files.readString(sweep.verdict());
        String first = verdict();
        assertThat(first).isNotEqualTo("none yet");
        put(sweep.verdict(), whole.replaceFirst("\"verdict\" : \"[A-Z_]+\"", "\"verdict\" : \"LEAKAGE_SUSPECTED\""));
        assertThat(verdict()).isEqualTo("LEAKAGE SUSPECTED");
        put(sweep.verdict(), "{");
        assertThat(verdict()).isEqualTo("unreadable");
        put(sweep.verdict(), whole);
        assertThat(verdict()).isEqualTo(first);
        Files.delete(sweep.verdict());
        assertThat(verdict()).isEqualTo("none yet");
        String plan = Files.readString(sweep.plan());
        put(sweep.plan(), plan.replaceFirst("\"question\"", "\"questions\""));
        assertThat(verdict()).isEqualTo("unreadable");
        put(sweep.plan(), plan);
        assertThat(verdict()).isEqualTo("none yet");
    }
}
