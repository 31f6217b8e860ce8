package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that can be reached, looked at on each screen. */
@ExtendWith(Stage.Set.class)
class WalkTest {
    /** What was looked at: a page that two people are shown alike is one page. */
    private static final Set<String> SHOWN = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"anna", "victor"})
    void everyPageIsSoundOnEveryScreen(String name, Stage stage) {
        try (Person person = stage.person(Look.DESKTOP_LIGHT).signIn(name)) {
            Set<String> pages = soundPages(person, name);
            assertThat(pages).contains("/", "/sweeps", "/registry", "/data", "/features", "/doctor", "/data/map");
        }
    }

    @Test
    void everyPageIsSoundWhereThereIsNothingYet(Stage stage) {
        try (Person person = stage.atEmpty(Look.DESKTOP_LIGHT)) {
            assertThat(soundPages(person, "empty")).contains("/", "/sweeps", "/registry", "/data");
        }
    }

    /** A script may add a comfort, and nothing that is to be read or done. */
    @Test
    void everyPageReadsWithoutScripts(Stage stage) {
        List<String> wrong = new ArrayList<>();
        try (Person reader = stage.person(Look.DESKTOP_LIGHT).signIn("anna");
                Person plain = stage.withoutScripts(Look.DESKTOP_LIGHT).signIn("anna")) {
            Set<String> pages = new Walk(reader).from("/", (path, answer) -> {
                if (plain.open(path).status() != 200) wrong.add("status without scripts: " + path);
                for (String words : plain.missing(reader)) wrong.add(path + " lacks without scripts: " + words);
            });
            assertThat(pages).contains("/", "/sweeps/new", "/jobs");
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> soundPages(Person person, String who) {
        List<String> wrong = new ArrayList<>();
        Set<String> pages = new Walk(person).from("/", (path, answer) -> {
            if (answer.status() != 200) wrong.add("status " + answer.status() + ": " + path);
            if (!SHOWN.add(person.shown())) return;
            person.releaseDocument(answer);
            for (String problem : person.problems(who + "/" + file(path))) wrong.add(path + " " + problem);
        });
        wrong.addAll(person.wrong());
        assertThat(wrong).isEmpty();
        return pages;
    }

    private static String file(String path) {
        String name = path.replaceAll("%2F", "/").replaceAll("[^A-Za-z0-9]+", "-");
        return name.substring(0, Math.min(60, name.length()));
    }
}
