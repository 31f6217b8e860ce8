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

    private static Set<String> soundPages(Person person, String who) {
        List<String> wrong = new ArrayList<>();
        Set<String> pages = new Walk(person).from("/", (path, answer) -> {
            if (answer.status() != 200) wrong.add("status " + answer.status() + ": " + path);
            person.releaseDocument(answer);
            for (Look look : Look.values()) {
                person.look(look);
                for (String problem : person.wideness()) wrong.add(look.word() + " " + path + ": " + problem);
                // Width and colours depend on nothing of each other, so each is seen once.
                if (look == Look.DESKTOP_DARK || look == Look.PHONE_LIGHT) continue;
                person.photograph(who + "/" + look.word() + file(path));
                for (String problem : person.barriers()) wrong.add(look.word() + " " + path + ": " + problem);
            }
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
