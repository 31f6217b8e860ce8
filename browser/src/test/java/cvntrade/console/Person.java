package cvntrade.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One browser window, and what went wrong in it. */
final class Person implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of(System.getProperty("cvntrade.screenshots", "target/screenshots"));

    private static final Set<String> GRAVE = Set.of("serious", "critical");

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
        page.onRequestFailed(failed -> wrong.add("no answer on " + page.url() + ": " + failed.url()));
    }

    Page page() {
        return page;
    }

    Response open(String path) {
        return page.navigate(path);
    }

    Person signIn(String name) {
        open("/login");
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(Stage.PASSWORD);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
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

    /** What keeps people out, of the grave kinds. Rows of a table are alike, so the first two dozen stand for all. */
    List<String> barriers() {
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true).exclude("tbody tr:nth-child(n+25)");
        return axe.analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ", " + rule.getHelp() + ": "
                        + rule.getNodes().get(0).getHtml())
                .toList();
    }

    /** Whether one has to push the page sideways to read it. */
    List<String> wideness() {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) over).intValue() > 0 ? List.of("wider than the screen by " + over + " pixels") : List.of();
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
