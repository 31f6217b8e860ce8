package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Event;
import cvntrade.console.web.Role;
import cvntrade.console.web.User;
import cvntrade.console.web.Visit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events beside standard error: kept in the home, within bounds, and found again. */
class EventPagesTest {
    private static final String EVIL = "<script>alert(1)</script>";

    @TempDir
    Path work = Path.of("");

    private Path home = Path.of("");

    @BeforeEach
    void aHome() throws IOException {
        home = Files.createDirectories(work.resolve("home"));
    }

    private static String line(String name, String text, String ts) {
        return Event.named(name).with("text", text).with("ts", ts).line();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(home.resolve("events"))) return List.of();
        try (Stream<Path> files = Files.list(home.resolve("events"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void whatACommandSaidIsKeptInItsHomeAndARefusalToo() throws IOException {
        SmallSweep.market(work.resolve("market"), 7);
        assertThat(files()).isEmpty();
        assertThat(Answer.of("import", work.resolve("market").toString(), "--home=" + home)
                        .exit())
                .isZero();
        assertThat(Answer.of("registry", "rollback", "AAAUSDT", "--why=x", "--home=" + home)
                        .exit())
                .isEqualTo(1);
        assertThat(new EventTail(home).all()).extracting(EventTail.Kept::name).contains("series_imported", "refused");
        assertThat(files()).hasSize(1);
        assertThat(Terminal.kept()).isNull();
    }

    @Test
    void progressIsNotKeptAndAHomeThatIsNotThereIsNotMade() throws IOException {
        Path nowhere = work.resolve("nowhere");
        Terminal terminal =
                new Terminal(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), false);
        try (KeptEvents none = new KeptEvents(nowhere);
                KeptEvents here = new KeptEvents(home)) {
            Terminal.keep(none);
            terminal.record(Event.named("lost"));
            Terminal.keep(here);
            terminal.begin("cells", 1);
            terminal.step("one");
            terminal.record(Event.named("found"));
        } finally {
            Terminal.keep(null);
        }
        assertThat(nowhere).doesNotExist();
        assertThat(new EventTail(home).all()).extracting(EventTail.Kept::name).containsExactly("found");
    }

    /** 40 MB go in; two at once write each into files of their own. */
    @Test
    void theFilesTurnOverWithinABoundAndTheLatestIsThere() throws IOException {
        String long1 = "x".repeat(10_000);
        try (KeptEvents one = new KeptEvents(home);
                KeptEvents other = new KeptEvents(home)) {
            for (int i = 0; i < 2_000; i++) {
                one.add(line("one", long1, "2024-01-01T00:00:00." + (1000 + i) + "Z"));
                other.add(line("other", long1, "2024-01-01T00:00:00." + (1000 + i) + "Z"));
            }
        }
        long bytes = 0;
        for (Path file : files()) bytes += Files.size(file);
        assertThat(files()).hasSize(8);
        assertThat(bytes).isBetween(24_000_000L, 34_000_000L);
        assertThat(new EventTail(home).all().get(0).at()).isEqualTo("2024-01-01T00:00:00.2999Z");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndStopsNothing() throws IOException {
        Files.writeString(home.resolve("events"), "a file where the folder should be");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(said, true, StandardCharsets.UTF_8), false);
        try (KeptEvents events = new KeptEvents(home)) {
            Terminal.keep(events);
            terminal.record(Event.named("important"));
        } finally {
            Terminal.keep(null);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("event=important", "event=event_not_kept cause=");
    }

    private void keepThree() throws IOException {
        Path folder = Files.createDirectories(home.resolve("events"));
        Files.writeString(
                folder.resolve("events-0.1.log"),
                "cut off " + EVIL + "\n" + line("drift_alert", "btc_vol", "2024-01-01T10:00:00Z") + "\n");
        Files.writeString(
                folder.resolve("events-0.0.log"),
                line("decision", "by " + EVIL, "2024-01-02T10:00:00Z") + "\n"
                        + line("drift_alert", "rsi_14", "2024-01-03T10:00:00Z") + "\nevent=half");
    }

    @Test
    void eventsAreFoundByTextNameAndTimeTheLatestFirst() throws Exception {
        keepThree();
        try (OpenConsole console = new OpenConsole(work)) {
            assertThat(console.get("events").body())
                    .containsSubsequence("rsi_14", "by &lt;script&gt;", "btc_vol")
                    .doesNotContain(EVIL);
            assertThat(console.get("events?name=drift_alert&q=VOL").body())
                    .contains("1 events", "btc_vol", "<option selected>drift_alert");
            assertThat(console.get("events?from=2024-01-02&to=2024-01-02").body())
                    .contains("1 events", "by &lt;script&gt;");
            assertThat(console.get("events?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                            .body())
                    .contains("No event of the 3", "&quot;&gt;&lt;script&gt;")
                    .doesNotContain(EVIL);
            assertThat(console.get("events?name=%3Cscript%3Ealert(1)%3C/script%3E")
                            .body())
                    .doesNotContain(EVIL);
        }
    }

    @Test
    void aFileIsReadOnceForEachOfItsStatesAndALineMoreIsThereAtOnce() throws IOException {
        keepThree();
        EventTail tail = new EventTail(home);
        List<EventTail.Kept> first = tail.all();
        assertThat(first).hasSize(3);
        assertThat(tail.all()).as("nothing was read again").isSameAs(first);
        Path turned = home.resolve("events/events-0.0.log");
        Files.writeString(
                turned, "\n" + line("decision", "one more", "2024-01-04T10:00:00Z") + "\n", StandardOpenOption.APPEND);
        assertThat(tail.all())
                .hasSize(4)
                .first()
                .isEqualTo(new EventTail.Kept("2024-01-04T10:00:00Z", "decision", "text=\"one more\""));
        Files.move(turned, home.resolve("events/events-0.2.log"));
        Files.writeString(turned, line("decision", "a new file", "2024-01-05T10:00:00Z") + "\n");
        assertThat(tail.all()).hasSize(5);
        Files.delete(turned);
        assertThat(tail.all()).hasSize(4).isEqualTo(new EventTail(home).all());
    }

    @Test
    void aViewerReadsThemAsAnOperatorDoes() throws IOException {
        keepThree();
        EventPages pages = new EventPages(home);
        assertThat(pages.list(visit(Role.VIEWER))).isEqualTo(pages.list(visit(Role.OPERATOR)));
    }

    private static Visit visit(Role role) {
        return new Visit("", Optional.of(new User("anna", role)), "127.0.0.1", Map.of());
    }
}
