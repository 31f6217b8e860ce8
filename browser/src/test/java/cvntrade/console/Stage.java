package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import cvntrade.base.DurableFile;
import cvntrade.console.web.Role;
import cvntrade.console.web.SignIn;
import cvntrade.console.web.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What all tests in a browser share: one browser, and two consoles. The full one has accounts, a sweep that may be locked, models and a
 * history; the empty one has nothing, and so everyone may read it.
 */
final class Stage implements AutoCloseable {
    static final String COIN = "AAAUSDT";
    static final String PASSWORD = "correct horse battery";

    /** A name that would act if it came into a page as it is. */
    static final String EVIL = "<img src=x onerror=alert(1)>\"'&lt;";

    /** A name that no line of a phone holds. */
    static final String LONG = "a_sweep_whose_name_goes_on_".repeat(5) + "and_ends";

    private static final ZoneId HERE = ZoneId.of("Europe/Vienna");

    private final Path work;
    private final Chromium chromium = new Chromium();
    private final WebServer full;
    private final WebServer empty;

    private Stage(Path work) {
        this.work = work;
        SmallSweep.lockable(market(), sweep(), home());
        for (String name : List.of(EVIL, LONG))
            copy(sweep(), work.resolve("sweeps").resolve(name));
        run("train", sweep().toString(), atHome(), "--variant=none", "--why=" + EVIL);
        run("train", sweep().toString(), atHome(), "--variant=btc_full", "--why=winner", "--cryptos=" + COIN);
        run("import", market().toString(), atHome());
        Accounts accounts = Accounts.ofCost(home(), 4);
        accounts.put("anna", Role.OPERATOR, PASSWORD);
        accounts.put("victor", Role.VIEWER, PASSWORD);
        full = start(home(), work.resolve("sweeps"), List.of(market()), accounts);
        empty = start(work.resolve("nothing"), work.resolve("no-sweeps"), List.of(), SignIn.NOBODY);
    }

    private static void copy(Path folder, Path to) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) Files.copy(each, to.resolve(folder.relativize(each)));
        } catch (IOException failed) {
            throw new UncheckedIOException("a folder must be copyable: folder=" + folder, failed);
        }
    }

    private static WebServer start(Path home, Path sweeps, List<Path> data, SignIn signIn) {
        ConsoleCommand command = new ConsoleCommand();
        command.home = home;
        command.sweeps = List.of(sweeps);
        command.data = data;
        return WebServer.start(command.site(), 0, signIn, Clock.systemUTC());
    }

    static void run(String... words) {
        Answer answer = Answer.of(words);
        assertThat(answer.exit()).as(answer.error()).isZero();
    }

    Path work() {
        return work;
    }

    Path home() {
        return work.resolve("home");
    }

    Path market() {
        return work.resolve("market");
    }

    String atHome() {
        return "--home=" + home();
    }

    Path sweep() {
        return work.resolve("sweeps/first");
    }

    /** Four weeks go by in which the reference runs wild, and the watch over the champion looks at them, as it does every morning. */
    void drift() {
        DriftedMarket.after(market(), work.resolve("later"));
        run("import", work.resolve("later").toString(), atHome());
        run("drift", "run", "--model=" + COIN, atHome());
    }

    /** Someone who sits before a browser of their own. */
    Person person(Look look) {
        return person(look, full, true, HERE);
    }

    /** Someone who lives elsewhere. */
    Person personIn(ZoneId zone) {
        return person(Look.DESKTOP_LIGHT, full, true, zone);
    }

    /** Someone whose browser runs no script. */
    Person withoutScripts(Look look) {
        return person(look, full, false, HERE);
    }

    /** Someone at the console that has nothing. */
    Person atEmpty(Look look) {
        return person(look, empty, true, HERE);
    }

    private Person person(Look look, WebServer server, boolean scripts, ZoneId zone) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server.address())
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-GB")
                        .setTimezoneId(zone.getId())
                        .setColorScheme(look.scheme())
                        .setViewportSize(look.width(), look.height()));
        return new Person(context);
    }

    @Override
    public void close() {
        full.close();
        empty.close();
        chromium.close();
        DurableFile.removeFolder(work);
    }

    /** Sets the stage once, before the first test that needs it. */
    static final class Set implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(Stage.class, type -> new Stage(temporary()), Stage.class);
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("cvntrade-browser");
            } catch (IOException full) {
                throw new UncheckedIOException("a folder for tests must be makeable", full);
            }
        }
    }
}
