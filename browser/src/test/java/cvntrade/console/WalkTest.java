package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that can be reached, looked at on each screen. */
@ExtendWith(Stage.Set.class)
class WalkTest {
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

    /** Whatever a script would add, what is to be read and done is there without. */
    @Test
    void everyPageReadsWithoutScripts(Stage stage) {
        List<String> wrong = new ArrayList<>();
        Set<String> with;
        try (Person person = stage.person(Look.DESKTOP_LIGHT).signIn("anna")) {
            with = new Walk(person).from("/", (path, answer) -> {});
        }
        try (Person person = stage.withoutScripts(Look.PHONE_LIGHT).signIn("anna")) {
            Set<String> without = new Walk(person).from("/", (path, answer) -> {
                if (answer.status() != 200 || person.heading().isEmpty()) wrong.add(path);
            });
            assertThat(without).isEqualTo(with);
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<String> soundPages(Person person, String who) {
        List<String> wrong = new ArrayList<>();
        Set<String> pages = new Walk(person).from("/", (path, answer) -> {
            if (answer.status() != 200) wrong.add("status " + answer.status() + ": " + path);
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
