package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the walk looks for, planted in a page that the walk finds sound: its own check must name it, and nothing else. */
@ExtendWith(Stage.Set.class)
class PlantedFaultsTest {
    /** A fault, as a script plants it in the page that is open. */
    private enum Fault {
        NO_LABEL(
                "/sweeps/new",
                "const label = document.querySelector('.fill label'); label.replaceWith(label.querySelector('input'))",
                ": label, Form elements must have labels"),
        PALE_WORDS("/sweeps", rule("main>p{color:#8d949b}"), ": color-contrast, "),
        UNSEEN_FOCUS("/sweeps", rule("a:focus-visible{outline:none}"), "keyboard: focus does not show: <a "),
        OUT_OF_REACH("/sweeps", "document.querySelector('main a').tabIndex = -1", "keyboard: out of turn: "),
        COVERED(
                "/sweeps",
                "const lid = document.createElement('div'); lid.style.cssText = 'position:fixed;inset:0;z-index:9';"
                        + " document.body.append(lid)",
                "keyboard: covered by <div"),
        WIDE_TABLE("/sweeps", rule("tbody{width:700px}"), ": has to be pushed sideways by "),
        SMALL_WORDS("/sweeps", chart("<text x='9' y='9' font-size='7'>here</text>"), ": letters of 7.0 pixels: here"),
        CUT_WORDS("/sweeps", chart("<text x='90' y='20' font-size='12'>here</text>"), ": words cut off: here"),
        BARE_LINE(
                "/sweeps",
                rule("td:has(>:only-child:empty){position:static!important;height:2rem!important}")
                        + "; document.querySelector('td span').textContent = ''",
                ": a line without a value: Folder"),
        NAMELESS_BOX(
                "/sweeps",
                "const box = document.createElement('div'); box.tabIndex = 0;"
                        + " box.style.cssText = 'width:9rem;overflow-x:auto';"
                        + " box.append(document.createElement('p')); box.firstChild.style.width = '99rem';"
                        + " document.querySelector('footer').append(box)",
                ": pushed sideways without a stop and a name: <div"),
        WIDE_PAGE("/sweeps", rule("h1{width:1400px}"), ": wider than the screen by "),
        PRINTED_MENU("/sweeps", rule("@media print{header{display:block!important}}"), "print: on paper: <nav ");

        private final String path;
        private final String script;
        private final String words;

        Fault(String path, String script, String words) {
            this.path = path;
            this.script = script;
            this.words = words;
        }

        /** One of 100 by 30 pixels, whatever the screen. */
        private static String chart(String words) {
            return "document.querySelector('main').insertAdjacentHTML('beforeend', \"<svg role='img' aria-label='planted'"
                    + " width='100' height='30' viewBox='0 0 100 30'>" + words + "</svg>\")";
        }

        private static String rule(String css) {
            return "const sheet = document.styleSheets[0]; sheet.insertRule(\"" + css + "\", sheet.cssRules.length)";
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPlantedFaultIsNamed(Fault fault, Stage stage) {
        try (Person anna = stage.person(Look.DESKTOP_LIGHT).signIn("anna")) {
            anna.open(fault.path);
            anna.page().evaluate("() => { " + fault.script + " }");
            assertThat(anna.problems("planted/" + fault))
                    .isNotEmpty()
                    .allMatch(problem -> problem.contains(fault.words), fault.words);
        }
    }

    @Test
    void aPageThatAScriptWritesIsFound(Stage stage) {
        try (Person reader = stage.person(Look.DESKTOP_LIGHT).signIn("anna");
                Person plain = stage.withoutScripts(Look.DESKTOP_LIGHT).signIn("anna")) {
            reader.open("/sweeps");
            plain.open("/sweeps");
            assertThat(plain.missing(reader)).isEmpty();
            for (Person each : new Person[] {reader, plain}) {
                each.page().route("**/sweeps", PlantedFaultsTest::writtenByAScript);
                each.open("/sweeps");
            }
            assertThat(plain.missing(reader))
                    .containsExactly("Here they are.", "Start", "<a href=\"/sweeps/new\">Start</a>");
        }
    }

    private static void writtenByAScript(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("""
                        <main><h1>Sweeps</h1><p hidden>Here they are.</p><p id="way"></p></main>
                        <script>
                        document.querySelector('[hidden]').hidden = false;
                        way.innerHTML = '<a href="/sweeps/new">Start</a>';
                        </script>"""));
    }
}
