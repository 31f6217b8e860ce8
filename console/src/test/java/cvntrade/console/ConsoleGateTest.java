package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.web.Block;
import cvntrade.console.web.Page;
import cvntrade.console.web.Role;
import cvntrade.console.web.Site;
import cvntrade.console.web.Visit;
import cvntrade.console.web.WebServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands between a request and an action, attacked over its own socket. */
class ConsoleGateTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String FORM = "application/x-www-form-urlencoded";

    @TempDir
    Path home = Path.of("");

    private final MovedClock clock = new MovedClock(Instant.parse("2024-01-01T00:00:00Z"));
    private final List<Visit> acted = new ArrayList<>();
    private WebServer server = WebServer.start(new Site(), 0);

    @BeforeEach
    void start() {
        server.close();
        Accounts accounts = Accounts.ofCost(home, 4);
        accounts.put("anna", Role.OPERATOR, PASSWORD);
        accounts.put("victor", Role.VIEWER, PASSWORD);
        Site site = new Site()
                .page("/", "Overview", query -> new Page("Overview", "secret figures", "", List.of()))
                .visited(
                        "/form",
                        "",
                        visit -> new Page("Form", "", "", List.of(new Block.Form("", "/act", List.of(), "Act", true))))
                .document("/document", () -> "<p>secret document</p>")
                .files(name -> name.equals("/file")
                        ? java.util.Optional.of(home.resolve("console/accounts.json"))
                        : java.util.Optional.empty())
                .action("/act", visit -> {
                    acted.add(visit);
                    return new Page("Done", visit.actor(), "", List.of());
                });
        server = WebServer.start(site, 0, accounts, clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A browser with one cookie. */
    private record Browser(String cookie, String token) {}

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path));
    }

    private HttpRequest.Builder form(String path, String body) {
        return at(path).header("Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> login(String name, String password) throws Exception {
        return send(form("login", "name=" + encoded(name) + "&password=" + encoded(password)));
    }

    private Browser browser(String name) throws Exception {
        String cookie = cookie(login(name, PASSWORD));
        String page = send(at("form").header("Cookie", cookie)).body();
        Matcher token =
                Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return new Browser(cookie, token.group(1));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    }

    private HttpResponse<String> act(Browser browser) throws Exception {
        return send(form("act", "form_token=" + browser.token()).header("Cookie", browser.cookie()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "form", "document", "file", "nowhere"})
    void nothingIsShownBeforeSigningIn(String path) throws Exception {
        HttpResponse<String> answer = send(at(path));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void anOperatorActsAndTheHistoryKnowsWhoAndFromWhere() throws Exception {
        HttpResponse<String> answer = act(browser("anna"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(acted).hasSize(1);
        assertThat(acted.get(0).actor()).isEqualTo("anna (console, 127.0.0.1)");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOfOtherSites() throws Exception {
        assertThat(login("anna", PASSWORD).headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly", "; SameSite=Strict", "; Path=/");
    }

    @Test
    void aViewerReadsAndDoesNotAct() throws Exception {
        Browser victor = browser("victor");
        assertThat(send(at("").header("Cookie", victor.cookie())).body()).contains("secret figures", "victor, viewer");
        assertThat(act(victor).statusCode()).isEqualTo(403);
        assertThat(acted).isEmpty();
    }

    @Test
    void aFormWithoutTheTokenOfItsOwnSessionIsRefused() throws Exception {
        Browser anna = browser("anna");
        Browser other = browser("anna");
        for (String token : List.of("", "guess", other.token())) {
            HttpResponse<String> answer = act(new Browser(anna.cookie(), token));
            assertThat(answer.statusCode()).as(token).isEqualTo(403);
        }
        assertThat(acted).isEmpty();
    }

    @Test
    void aFormOfAnotherSiteIsRefusedEvenWithTheToken() throws Exception {
        Browser anna = browser("anna");
        for (String origin : List.of("http://evil.example", "null", "http://127.0.0.1:1")) {
            HttpResponse<String> answer = send(form("act", "form_token=" + anna.token())
                    .header("Cookie", anna.cookie())
                    .header("Origin", origin));
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
        }
        assertThat(acted).isEmpty();
        String here = server.address().substring(0, server.address().length() - 1);
        assertThat(send(form("act", "form_token=" + anna.token())
                                .header("Cookie", anna.cookie())
                                .header("Origin", here))
                        .statusCode())
                .isEqualTo(200);
    }

    /** Whoever planted a cookie before the login does not know the one after it. */
    @Test
    void aSessionThatWasThereBeforeTheLoginIsNotTheOneAfterIt() throws Exception {
        String planted = cookie(login("victor", PASSWORD));
        HttpResponse<String> answer =
                send(form("login", "name=anna&password=" + encoded(PASSWORD)).header("Cookie", planted));
        assertThat(cookie(answer)).isNotEqualTo(planted);
        assertThat(send(at("").header("Cookie", planted)).statusCode())
                .as("it ended")
                .isEqualTo(303);
        String invented = "cvntrade_session=" + "a".repeat(43);
        answer = send(form("login", "name=anna&password=" + encoded(PASSWORD)).header("Cookie", invented));
        assertThat(cookie(answer)).isNotEqualTo(invented);
    }

    @Test
    void guessingIsSlowedDownAndAnswersAlikeForNamesThatNobodyHas() throws Exception {
        HttpResponse<String> wrong = login("anna", "wrong password!!");
        HttpResponse<String> unknown = login("nobody", "wrong password!!");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        for (int i = 0; i < 4; i++) login("anna", "wrong password!!");
        assertThat(login("anna", PASSWORD).statusCode())
                .as("even the right one waits")
                .isEqualTo(429);
        assertThat(login("victor", PASSWORD).statusCode()).as("others do not").isEqualTo(303);
        clock.move(Duration.ofSeconds(2));
        assertThat(login("anna", PASSWORD).statusCode()).isEqualTo(303);
        for (int i = 0; i < 12; i++) {
            clock.move(Duration.ofHours(1));
            login("anna", "wrong password!!");
        }
        clock.move(Duration.ofMinutes(1));
        assertThat(login("anna", PASSWORD).statusCode())
                .as("the wait has grown")
                .isEqualTo(429);
        clock.move(Duration.ofMinutes(15));
        assertThat(login("anna", PASSWORD).statusCode()).as("and has an end").isEqualTo(303);
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndWhenItIsOld() throws Exception {
        Browser anna = browser("anna");
        clock.move(Duration.ofMinutes(29));
        assertThat(act(anna).statusCode()).isEqualTo(200);
        clock.move(Duration.ofMinutes(31));
        assertThat(act(anna).statusCode()).isEqualTo(401);
        Browser busy = browser("anna");
        for (int i = 0; i < 25; i++) {
            clock.move(Duration.ofMinutes(29));
            act(busy);
        }
        assertThat(act(busy).statusCode()).isEqualTo(401);
    }

    @Test
    void aPageThatRenewsItselfDoesNotKeepTheSession() throws Exception {
        Browser anna = browser("anna");
        for (int minutes = 0; minutes < 30; minutes += 10) {
            HttpResponse<String> renewed =
                    send(at("form").header("Cookie", anna.cookie()).header("Cvntrade-Renewal", "1"));
            assertThat(renewed.statusCode()).isEqualTo(200);
            assertThat(send(at("form?q=1&renewal=1").header("Cookie", anna.cookie()))
                            .statusCode())
                    .as("without scripts")
                    .isEqualTo(200);
            clock.move(Duration.ofMinutes(10));
        }
        clock.move(Duration.ofMinutes(1));
        assertThat(act(anna).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutAndRemovingTheAccountCountAtOnce() throws Exception {
        Browser anna = browser("anna");
        Browser other = browser("anna");
        HttpResponse<String> out =
                send(form("logout", "form_token=" + anna.token()).header("Cookie", anna.cookie()));
        assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(act(anna).statusCode()).isEqualTo(401);
        assertThat(act(other).statusCode()).isEqualTo(200);
        Accounts.ofCost(home, 4).put("anna", Role.VIEWER, PASSWORD);
        assertThat(act(other).statusCode()).isEqualTo(403);
        Accounts.in(home).remove("anna");
        assertThat(act(other).statusCode()).isEqualTo(401);
        assertThat(acted).hasSize(1);
    }

    @Test
    void readingNeverActs() throws Exception {
        Browser anna = browser("anna");
        for (String method : List.of("GET", "HEAD")) {
            HttpResponse<String> answer = send(at("act?form_token=" + anna.token())
                    .header("Cookie", anna.cookie())
                    .method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(404);
        }
        assertThat(acted).isEmpty();
    }

    @Test
    void bodiesThatAreTooLargeOrOfAnotherKindAreNotRead() throws Exception {
        Browser anna = browser("anna");
        String token = "form_token=" + anna.token();
        assertThat(send(form("act", token + "&why=" + "a".repeat(20_000)).header("Cookie", anna.cookie()))
                        .statusCode())
                .isEqualTo(413);
        for (String kind : List.of("text/plain", "application/json", "multipart/form-data; boundary=x")) {
            assertThat(send(at("act")
                                    .header("Content-Type", kind)
                                    .header("Cookie", anna.cookie())
                                    .POST(HttpRequest.BodyPublishers.ofString(token)))
                            .statusCode())
                    .as(kind)
                    .isEqualTo(415);
        }
        assertThat(send(form("act", token + "&why=a&why=b").header("Cookie", anna.cookie()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(acted).isEmpty();
    }

    @Test
    void passwordsAreKeptAsHashesThatOnlyTheOwnerReads() throws Exception {
        Path file = home.resolve("console/accounts.json");
        Accounts.in(home).put("carl", Role.VIEWER, PASSWORD);
        String kept = Files.readString(file);
        assertThat(kept).contains("$2a$12$").doesNotContain(PASSWORD);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(Answer.of("console", "account", "list", "--home", home.toString())
                        .out())
                .contains("anna", "operator", "victor", "viewer")
                .doesNotContain("$2a$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"too short", "äääääääääääääääääääääääääääääääääääää"})
    void passwordsThatAreTooShortOrMoreThanBcryptTakesInAreRefused(String password) {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Accounts.in(home).put("dora", Role.VIEWER, password))
                .hasMessageContaining("at least 12 characters and at most 72 bytes");
        assertThat(Accounts.in(home).all()).doesNotContainKey("dora");
    }
}
