package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.registry.ledger.Act;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The web console over its own socket. */
class ConsoleCommandTest {
    private static final String EVIL = "<script>alert('x')</script>";

    @TempDir
    Path folder = Path.of("");

    private OpenConsole console;

    @BeforeEach
    void start() {
        console = new OpenConsole(folder);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sweeps", "registry", "data", "features", "doctor"})
    void anEmptyHomeHasEveryPageWithItsCommandAndItsPolicy(String path) throws Exception {
        HttpResponse<String> page = console.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("The same in a terminal: <code>./cvntrade ", "aria-current=\"page\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @CsvSource({"compare,sweeps", "sweeps/new,sweeps", "feature?q=rsi_14,features", "runbook,drift"})
    void aPageThatIsNotInTheMenuShowsWhereItBelongs(String path, String section) throws Exception {
        assertThat(console.get(path).body())
                .contains("<a href=\"/" + section + "\" aria-current=\"true\">")
                .doesNotContain("aria-current=\"page\"");
    }

    @Test
    void prometheusIsAnsweredInItsOwnFormat() throws Exception {
        HttpResponse<String> figures = console.get("metrics");
        assertThat(figures.statusCode()).isEqualTo(200);
        assertThat(figures.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(figures.body())
                .contains("# TYPE cvntrade_store_series gauge\ncvntrade_store_series 0.0\n")
                .contains("cvntrade_chain_verified 1.0\n")
                .doesNotContain("0 \n", "NaN");
    }

    @Test
    void nothingOfANewHomeIsWrittenByReadingIt() throws Exception {
        for (String path : List.of("data", "features", "sweeps", "doctor", "metrics")) console.get(path);
        assertThat(folder.resolve("home").resolve("store")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void whatIsNotReadingIsRefused(String method) throws Exception {
        // Without a body: one that nobody reads may reset the connection before the answer is there.
        assertThat(console.ask(method, "registry", "").statusCode()).isEqualTo(405);
    }

    @Test
    void aFolderNameASearchAndAnOperatorCannotBringAScript() throws Exception {
        Path sweep = folder.resolve("sweeps/<img src=x onerror=alert(1)>");
        Files.createDirectories(sweep);
        Files.writeString(sweep.resolve("plan.json"), "{\"" + EVIL);
        assertThat(console.get("sweeps").body())
                .contains("&lt;img src=x", "unreadable")
                .doesNotContain("<img", EVIL);
        assertThat(console.get("features?q=%22%3E%3Cscript%3Ealert('x')%3C/script%3E")
                        .body())
                .contains("&quot;&gt;&lt;script&gt;")
                .doesNotContain(EVIL);
        console.command
                .registryAt
                .in(console.command.home)
                .decisions()
                .decide(
                        new cvntrade.registry.Decisions.Dossier("hash", "sha", "KEEP_AVAILABLE"),
                        new cvntrade.registry.Decisions.Proposal(
                                cvntrade.registry.Decisions.Choice.KEEP, "", java.util.Map.of(), "CVN_"),
                        false,
                        new Act(EVIL, EVIL, java.time.Instant.EPOCH));
        assertThat(console.get("").body())
                .contains("&lt;script&gt;alert(&#39;x&#39;)")
                .doesNotContain(EVIL);
    }

    @Test
    void anAddressLeadsToNoFileThatIsNotADossierFound() throws Exception {
        Path sweep = Files.createDirectories(folder.resolve("sweeps/first"));
        Files.writeString(sweep.resolve("plan.json"), "{}");
        Files.writeString(sweep.resolve("dossier.html"), "<p>the same file</p>");
        Files.writeString(folder.resolve("dossier.html"), "not to be read");
        String name = java.net.URLEncoder.encode(sweep.toString(), StandardCharsets.UTF_8);
        HttpResponse<String> dossier = console.get("dossier/" + name);
        assertThat(dossier.body()).isEqualTo("<p>the same file</p>");
        assertThat(dossier.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("sandbox;");
        for (String path : List.of(name + "%2F..%2F..", "..%2F..%2Fetc%2Fpasswd", "%2Fetc%2Fpasswd")) {
            assertThat(console.get("dossier/" + path).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aRequestInTheNameOfAnotherHostIsRefused() throws Exception {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), console.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void anUnknownPageAndAnUnknownFeatureAreSaidInWords() throws Exception {
        assertThat(console.get("nowhere").statusCode()).isEqualTo(404);
        HttpResponse<String> unknown = console.get("feature?q=nothing");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("feature must be one that is listed", "To the page Features");
        assertThat(console.get("feature?q=rsi_14").body()).contains("formula");
    }
}
