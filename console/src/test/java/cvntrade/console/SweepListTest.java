package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps in the order of their beginning, as the pages list and compare them. */
class SweepListTest {
    private static final Path PLAN = Path.of("../docs/examples/foreign/plan.json");
    private static final Instant MAY = Instant.parse("2024-05-01T10:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-01T10:00:00Z");

    @TempDir
    Path work = Path.of("");

    @Test
    void theOneStartedLastComesFirstAndEachSaysWhen() throws Exception {
        start("a_begun_in_may", MAY);
        start("b_begun_in_june", JUNE);
        plan(folder("c_begun_nobody_knows_when"));
        start("d_damaged", JUNE);
        Files.writeString(folder("d_damaged").resolve("start.json"), "{\"begun\": \"yesterday\"}");
        try (OpenConsole console = new OpenConsole(work)) {
            String page = console.get("sweeps").body();
            assertThat(page)
                    .contains(
                            "<time datetime=\"2024-05-01T10:00:00Z\">2024-05-01 10:00</time>",
                            "<time datetime=\"2024-06-01T10:00:00Z\">2024-06-01 10:00</time>",
                            "<span>not kept</span>",
                            "start.json must be readable: file="
                                    + folder("d_damaged").resolve("start.json") + " cause=begun=yesterday")
                    .containsSubsequence(
                            ">" + folder("b_begun_in_june") + "</a>",
                            ">" + folder("a_begun_in_may") + "</a>",
                            ">" + folder("c_begun_nobody_knows_when") + "</a>",
                            ">" + folder("d_damaged") + "</a>");
        }
    }

    @Test
    void theTwoBegunLastAreComparedAtFirstAndTheOlderIsTheEarlierOne() throws Exception {
        judge(start("begun_earliest", MAY.minusSeconds(60)));
        judge(start("begun_last", JUNE));
        judge(start("begun_next_to_last", MAY));
        start("without_verdict", JUNE.plusSeconds(60));
        try (OpenConsole console = new OpenConsole(work)) {
            String page = console.get("compare").body();
            assertThat(chosen(page, "before"))
                    .isEqualTo(folder("begun_next_to_last").toString());
            assertThat(chosen(page, "after")).isEqualTo(folder("begun_last").toString());
            assertThat(page).doesNotContain("without_verdict");
        }
    }

    @Test
    void aSweepIsNotComparedWithItself() throws Exception {
        judge(start("one", MAY));
        String one = encoded("one");
        try (OpenConsole console = new OpenConsole(work)) {
            assertThat(console.get("compare").body())
                    .contains("Only " + folder("one") + " has a verdict yet, so there is nothing to compare it with.")
                    .doesNotContain("<select");
            judge(start("two", JUNE));
            assertThat(console.get("compare?before=" + one + "&after=" + one).body())
                    .contains("two different sweeps must be chosen: before=" + folder("one"))
                    .contains("<select")
                    .doesNotContain("What differs");
            assertThat(console.get("compare/page?before=" + one + "&after=" + one)
                            .statusCode())
                    .isEqualTo(422);
        }
    }

    @Test
    void aSweepThatGoesOnWasBegunWhenItWasFirstStarted() throws IOException {
        SweepStart.keep(new DataOptions(), "refused before its plan", folder("one"), MAY);
        SweepStart.keep(new DataOptions(), "started", folder("one"), JUNE.plusMillis(7));
        assertThat(SweepStart.of(folder("one")).begun()).hasValue(JUNE);
        plan(folder("one"));
        SweepStart.keep(new DataOptions(), "resumed", folder("one"), JUNE.plusSeconds(60));
        assertThat(SweepStart.of(folder("one")).begun()).hasValue(JUNE);
        assertThat(SweepStart.of(folder("one")).command()).isEqualTo("resumed");

        plan(folder("started_by_hand"));
        SweepStart.keep(new DataOptions(), "resumed", folder("started_by_hand"), JUNE);
        assertThat(SweepStart.of(folder("started_by_hand")).begun()).isEmpty();
    }

    @Test
    void aBeginningThatIsNoInstantIsNamed() throws IOException {
        start("one", MAY);
        Files.writeString(folder("one").resolve("start.json"), "{\"begun\": 7}");
        assertThatThrownBy(() -> SweepStart.of(folder("one")).begun())
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("cause=begun=7; delete it");
    }

    private Path start(String name, Instant begun) throws IOException {
        Files.createDirectories(folder(name));
        SweepStart.keep(new DataOptions(), "./cvntrade sweep", folder(name), begun);
        return plan(folder(name));
    }

    private static Path plan(Path folder) throws IOException {
        Files.copy(PLAN, Files.createDirectories(folder).resolve("plan.json"));
        return folder;
    }

    private static void judge(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("verdict.json"),
                "{\"planHash\": \"" + RegisteredPlan.at(folder).hash() + "\", \"verdict\": \"KEEP_EXPERIMENTAL\"}");
    }

    private Path folder(String name) {
        return work.resolve("sweeps").resolve(name);
    }

    private String encoded(String name) {
        return URLEncoder.encode(folder(name).toString(), StandardCharsets.UTF_8);
    }

    /** The option that a browser would show: the one that is selected, or the first. */
    private static String chosen(String page, String name) {
        String from = page.substring(page.indexOf("<select name=\"" + name + "\">"));
        String options = from.substring(0, from.indexOf("</select>"));
        String selected = "<option selected>";
        int at = options.contains(selected) ? options.indexOf(selected) : options.indexOf("<option>");
        return options.substring(options.indexOf('>', at) + 1, options.indexOf("</option>", at));
    }
}
