package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script adds to a page: a button that copies a command, and the reader's own time. */
@ExtendWith(Stage.Set.class)
class ComfortsTest {
    @Test
    void aCommandIsCopiedAsItMustBeTyped(Stage stage) {
        try (Person anna = stage.person(Look.DESKTOP_LIGHT).signIn("anna")) {
            anna.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            anna.open("/sweeps");
            Locator copy = anna.page().locator(".command .copy");
            assertThat(copy.innerText()).isEqualTo("Copy");
            assertThat(copy.getAttribute("aria-label")).isEqualTo("Copy ./cvntrade plan show SWEEP_FOLDER");
            copy.click();
            anna.page()
                    .locator(".command .copy", new Page.LocatorOptions().setHasText("Copied"))
                    .waitFor();
            assertThat(copy.getAttribute("aria-label")).isEqualTo("Copied");
            assertThat(clipboard(anna)).isEqualTo("./cvntrade plan show SWEEP_FOLDER");

            anna.open("/data");
            anna.page().locator("td .copy").click();
            anna.page()
                    .locator("td .copy", new Page.LocatorOptions().setHasText("Copied"))
                    .waitFor();
            assertThat(clipboard(anna))
                    .isEqualTo("./cvntrade quality --page candles.html "
                            + stage.atHome().replace('=', ' '));
            assertThat(anna.wrong()).isEmpty();
        }
    }

    private static Object clipboard(Person person) {
        return person.page().evaluate("navigator.clipboard.readText()");
    }

    /** Each instant of the pages as they stand, by another clock than the browser's. */
    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "Asia/Kolkata", "Pacific/Kiritimati", "UTC"})
    void eachInstantHasTheTimeOfWhoReadsItBesideIt(String name, Stage stage) {
        ZoneId zone = ZoneId.of(name);
        int seen = 0;
        try (Person away = stage.personIn(zone).signIn("victor")) {
            for (String path : List.of("/sweeps", "/registry", "/data", "/events")) {
                away.open(path);
                for (Locator time : away.page().locator("time[datetime]").all()) {
                    Instant instant = Instant.parse(String.valueOf(time.getAttribute("datetime")));
                    assertThat(time.locator("small").allInnerTexts())
                            .as(instant.toString())
                            .isEqualTo(own(instant.atZone(zone)));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    /** The day stands there where it is another one. */
    private static List<String> own(ZonedDateTime here) {
        if (here.getOffset().equals(ZoneOffset.UTC)) return List.of();
        boolean isSameDay = here.toLocalDate()
                .equals(here.withZoneSameInstant(ZoneOffset.UTC).toLocalDate());
        DateTimeFormatter words = DateTimeFormatter.ofPattern(isSameDay ? "HH:mm" : "dd/MM/yyyy, HH:mm", Locale.UK);
        return List.of(words.format(here) + " here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-10T12:00:00Z  | Europe/Vienna      | 13:00 here",
                "2024-07-10T12:00:00Z  | Europe/Vienna      | 14:00 here",
                "2024-01-10T23:30:00Z  | Europe/Vienna      | 11/01/2024, 00:30 here",
                "2024-01-01T03:00:00Z  | America/New_York   | 31/12/2023, 22:00 here",
                "2024-01-31T18:45:00Z  | Asia/Kolkata       | 01/02/2024, 00:15 here",
                "2024-01-10T12:00:00Z  | Europe/London      | ''",
                "2024-07-10T12:00:00Z  | Europe/London      | 13:00 here",
                "2024-01-10            | Asia/Kolkata       | ''",
                "Tuesday, I Think      | Asia/Kolkata       | ''",
            })
    void ownTimeIsShortenedToWhatDiffers(String datetime, String zone, String own, Stage stage) {
        try (Person reader = stage.personIn(ZoneId.of(zone)).signIn("victor")) {
            reader.page()
                    .route(
                            "**/sweeps",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<time datetime='" + datetime
                                            + "'>so</time><script src='/console.js'></script>")));
            reader.open("/sweeps");
            assertThat(reader.page().locator("time").evaluate("time => time.textContent"))
                    .isEqualTo("so" + own);
            assertThat(reader.wrong()).isEmpty();
        }
    }
}
