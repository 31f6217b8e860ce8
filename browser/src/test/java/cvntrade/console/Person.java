package cvntrade.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One browser window, and what went wrong in it. */
final class Person implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("cvntrade.screenshots", "target/screenshots"));

    /** For who wants to look at the pages on each screen and on paper, which takes its time. */
    private static final boolean ALL_SCREENSHOTS = Boolean.getBoolean("cvntrade.screenshots.all");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final int FIRST_STOPS = 25;
    private static final int MOST_TABS = 60;
    private static final double LONGEST_WAIT_MS = 120_000;

    /** A4 with margins, at 96 pixels an inch. */
    private static final int PAPER_WIDTH = 718;

    private static final int PAPER_HEIGHT = 1047;

    /** Keeps what can be reached in its order, and says how many. */
    private static final String STOPS = """
            () => {
              const all = Array.from(document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex="0"]'));
              window.stops = all.filter(each => each.type !== 'hidden' && each.checkVisibility());
              return window.stops.length;
            }""";

    /** Whether the place that has the focus is the one whose turn it is, shows that, and can be seen. */
    private static final String STUMBLE = """
            turn => {
              const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
              const name = at.outerHTML.slice(0, 100);
              if (at !== window.stops[turn]) return 'out of turn: ' + name + ' instead of ' + window.stops[turn].outerHTML.slice(0, 100);
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'focus does not show: ' + name;
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return 'out of sight: ' + name;
              const x = Math.max(1, Math.min(innerWidth - 1, box.left + Math.min(8, box.width / 2)));
              const y = Math.max(1, Math.min(innerHeight - 1, Math.max(box.top, 0) + Math.min(8, box.height / 2)));
              const top = document.elementFromPoint(x, y);
              return top && !at.contains(top) && !top.contains(at) ? 'covered by ' + top.outerHTML.slice(0, 60) + ': ' + name : '';
            }""";

    /** The name of what has the focus, as its label or its own words. */
    private static final String NAME = """
            () => {
              const at = document.activeElement;
              if (at.labels && at.labels.length) return at.labels[0].textContent.trim();
              return at.getAttribute('aria-label') || at.textContent.trim();
            }""";

    private static final String PRINT = """
            () => {
              const light = colour => { const [r, g, b, a] = colour.match(/[0-9.]+/g).map(Number); return a === 0 || r + g + b > 690; };
              const wrong = [];
              if (!light(getComputedStyle(document.body).backgroundColor)) wrong.push('dark paper');
              if (light(getComputedStyle(document.querySelector('h1')).color)) wrong.push('pale words');
              for (const each of document.querySelectorAll('nav,form')) if (each.checkVisibility()) wrong.push('on paper: ' + each.outerHTML.slice(0, 80));
              return wrong.join(', ');
            }""";

    private static final String WIDE = """
            () => {
              const wide = [], over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
              if (over > 0) wide.push('wider than the screen by ' + over + ' pixels');
              for (const each of document.querySelectorAll('#main *')) {
                const more = each.scrollWidth - each.clientWidth;
                if (more > 1 && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
                  wide.push('has to be pushed sideways by ' + more + ' pixels: ' + (each.getAttribute('aria-label') || each.outerHTML.slice(0, 80)));
              }
              return wide.join('\\n');
            }""";

    /** Words of a chart that one would need a lens for, or that do not fit into it. */
    private static final String SMALL = """
            () => Array.from(document.querySelectorAll('svg text')).filter(each => each.checkVisibility()).flatMap(each => {
              const height = parseFloat(getComputedStyle(each).fontSize) * each.getScreenCTM().d;
              const box = each.getBoundingClientRect(), all = each.ownerSVGElement.getBoundingClientRect();
              const isCut = box.left < all.left - 1 || box.right > all.right + 1 || box.top < all.top - 1 || box.bottom > all.bottom + 1;
              return [
                ...(height < 10.5 ? ['letters of ' + height.toFixed(1) + ' pixels: ' + each.textContent] : []),
                ...(isCut ? ['words cut off: ' + each.textContent] : [])];
            }).join('\\n')""";

    /** Rows that are cards, in which a name stands beside nothing. */
    private static final String BARE = """
            () => Array.from(document.querySelectorAll('td'))
              .filter(each => getComputedStyle(each.parentNode).display === 'block' && !each.innerText.trim() && each.offsetHeight > 1)
              .map(each => 'a line without a value: ' + each.dataset.label).join('\\n')""";

    /** What is pushed sideways in a document, which may hold wide tables: a keyboard must reach it, and it must say what it is. */
    private static final String PUSHED = """
            () => Array.from(document.querySelectorAll('body *'))
              .filter(each => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
              .filter(each => ['auto', 'scroll'].includes(getComputedStyle(each).overflowX))
              .filter(each => each.tabIndex !== 0 || !(each.ariaLabel || document.getElementById(each.getAttribute('aria-labelledby'))))
              .map(each => 'pushed sideways without a stop and a name: ' + each.outerHTML.slice(0, 80)).join('\\n')""";

    /** Line by line what can be read and done, less what a script may add and each session's own token. */
    private static final String READ = """
            () => {
              const all = document.querySelector('main') || document.body;
              for (const each of all.querySelectorAll('[data-added],[name="form_token"]')) each.remove();
              const acts = Array.from(all.querySelectorAll('a,form,input,select,textarea,button')).map(each => each.outerHTML.replaceAll('\\n', ' '));
              return [all.innerText, ...acts].join('\\n');
            }""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();

    Person(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onConsoleMessage(said -> {
            if (said.type().equals("error") || said.type().equals("warning"))
                wrong.add("console " + said.type() + " on " + page.url() + ": " + said.text());
        });
        page.onPageError(thrown -> wrong.add("script failed on " + page.url() + ": " + thrown));
        page.onDialog(dialog -> {
            wrong.add("a dialog on " + page.url() + ": " + dialog.message());
            dialog.dismiss();
        });
        page.onRequestFailed(failed -> {
            // What is saved as a file is no page, and so ends a navigation.
            if (!failed.isNavigationRequest()) wrong.add("no answer on " + page.url() + ": " + failed.url());
        });
    }

    Page page() {
        return page;
    }

    Response open(String path) {
        return page.navigate(path);
    }

    /** The answer to a link; empty where it is a file to keep, and no page. */
    Optional<Response> follow(String path) {
        try {
            return Optional.of(page.navigate(path));
        } catch (PlaywrightException noPage) {
            if (String.valueOf(noPage.getMessage()).contains("Download is starting")) return Optional.empty();
            throw noPage;
        }
    }

    Person signIn(String name) {
        open("/login");
        page.locator("[name=name]").fill(name);
        page.locator("[name=password]").fill(Stage.PASSWORD);
        page.locator(".fill button").click();
        return this;
    }

    /** Everything that the browser complained about so far. */
    List<String> wrong() {
        return wrong;
    }

    void look(Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
    }

    /** A document may run no script, not even those that look for barriers: it is shown again without its policy. */
    void releaseDocument(Response answer) {
        String policy = answer.headers().getOrDefault("content-security-policy", "");
        if (!policy.contains("sandbox")) return;
        String html = answer.text();
        page.navigate("about:blank");
        page.setContent(html);
    }

    /** What is wrong with the page that is open: on every screen, by the keyboard, and on paper. */
    List<String> problems(String photograph) {
        List<String> problems = new ArrayList<>();
        for (Look look : Look.values()) {
            look(look);
            List<String> here = new ArrayList<>(wideness());
            for (String script : List.of(SMALL, BARE, PUSHED)) here.addAll(lines(page.evaluate(script)));
            // Widths and colours do not depend on each other, so each is seen once.
            if (look != Look.DESKTOP_DARK && look != Look.PHONE_LIGHT) here.addAll(barriers());
            if (ALL_SCREENSHOTS || !here.isEmpty()) photograph(photograph + "-" + look.word());
            for (String problem : here) problems.add(look.word() + ": " + problem);
        }
        for (String problem : stumbles(FIRST_STOPS)) problems.add("keyboard: " + problem);
        for (String problem : printed()) problems.add("print: " + problem);
        if (ALL_SCREENSHOTS) photograph(photograph + "-print");
        unprint();
        return problems;
    }

    /** What keeps people out, of the grave kinds. Rows of a table are alike, so the first two dozen stand for all. */
    List<String> barriers() {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).exclude("tbody tr:nth-child(n+25)");
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ", " + rule.getHelp() + ": "
                        + rule.getNodes().get(0).getHtml())
                .toList();
    }

    /** Whether one has to push the page, or a part of it, sideways to read it. */
    List<String> wideness() {
        return lines(page.evaluate(WIDE));
    }

    /** What someone else has before them on the same page, and this person has not: words, links, and what can be filled and sent. */
    List<String> missing(Person other) {
        List<String> missing = new ArrayList<>(other.read());
        missing.removeAll(read());
        return missing;
    }

    /** A page that is asked for a moment later says another moment. */
    private List<String> read() {
        return lines(page.evaluate(READ)).stream()
                .map(line -> line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "(a moment)"))
                .toList();
    }

    /** The page that is open, less what only says whose session it is. */
    String shown() {
        return String.valueOf(page.evaluate("(document.querySelector('main') || document.body).innerHTML"))
                .replaceAll("name=\"form_token\" value=\"[^\"]*\"", "");
    }

    private static List<String> lines(Object text) {
        return String.valueOf(text).lines().filter(line -> !line.isBlank()).toList();
    }

    /** What a reader who has no mouse meets on the first so many places: a stop out of turn, out of sight, or one that does not show. */
    List<String> stumbles(int most) {
        page.evaluate("document.activeElement.blur()");
        int stops = ((Number) page.evaluate(STOPS)).intValue();
        List<String> stumbles = new ArrayList<>();
        for (int i = 0; i < Math.min(most, stops); i++) {
            page.keyboard().press("Tab");
            String stumble = String.valueOf(page.evaluate(STUMBLE, i));
            if (!stumble.isEmpty()) stumbles.add(stumble);
        }
        return stumbles;
    }

    /** How it would come out of a printer, whatever the screen looks like. */
    List<String> printed() {
        page.setViewportSize(PAPER_WIDTH, PAPER_HEIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        List<String> wrong = new ArrayList<>(wideness());
        String faults = String.valueOf(page.evaluate(PRINT));
        if (!faults.isEmpty()) wrong.add(faults);
        return wrong;
    }

    /** Back to the screen. */
    void unprint() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** Goes by Tab to what has this name, as someone would who cannot use a mouse. */
    Person tabTo(String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (String.valueOf(page.evaluate(NAME)).startsWith(name)) return this;
        }
        throw new AssertionError(
                "no way by the keyboard to: name=" + name + " on " + page.url() + "\n" + page.content());
    }

    Person type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes to a choice and through its options to the one that is wanted. */
    Person choose(String name, String option) {
        tabTo(name);
        page.keyboard().press("Home");
        Object options = page.evaluate("document.activeElement.options.length");
        for (int i = 0; i < ((Number) options).intValue(); i++) {
            if (option.equals(page.evaluate("document.activeElement.value"))) return this;
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("no such option: name=" + name + " option=" + option + " on " + page.url());
    }

    /** Follows a link or sends a form. */
    @SuppressWarnings(
            "deprecation") // What takes its place waits for an address, and a form may lead to the one it stands on.
    Person enter() {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        return this;
    }

    /** Looks at the page until it says so by itself. */
    Person await(String pattern) {
        page.locator("main")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(pattern)))
                .waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_WAIT_MS));
        return this;
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    String words() {
        return page.locator("main").innerText();
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
