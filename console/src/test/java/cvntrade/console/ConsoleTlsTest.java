package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.console.web.Block;
import cvntrade.console.web.Endpoint;
import cvntrade.console.web.Page;
import cvntrade.console.web.Role;
import cvntrade.console.web.ServerIdentity;
import cvntrade.console.web.Site;
import cvntrade.console.web.Visit;
import cvntrade.console.web.WebServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A console that others can reach: only with accounts, only by TLS, and with the same gate. Certificates are made here, by keytool. */
class ConsoleTlsTest {
    private static final String PASSWORD = "correct horse battery";
    private static final char[] STORE = "changeit".toCharArray();

    @TempDir
    static Path keys;

    @TempDir
    Path home = Path.of("");

    private final List<Visit> acted = new ArrayList<>();

    @BeforeAll
    static void certificates() throws Exception {
        make("server", "RSA", "san=dns:localhost,dns:*.trade.example,ip:127.0.0.1", "-validity", "30");
        make("curve", "EC", "san=dns:localhost", "-validity", "30");
        make("old", "RSA", "san=dns:localhost", "-validity", "1", "-startdate", "-30d");
        make("nameless", "RSA", "bc=ca:false", "-validity", "30");
    }

    private static void make(String name, String algorithm, String extension, String... more) throws Exception {
        Path store = keys.resolve(name + ".p12");
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=" + name,
                "-ext",
                extension,
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(STORE)));
        words.addAll(List.of(more));
        Path said = keys.resolve(name + ".txt");
        Process made = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(made.waitFor()).as(Files.readString(said)).isZero();
        KeyStore read = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            read.load(in, STORE);
        }
        Key key = read.getKey(name, STORE);
        Certificate certificate = read.getCertificate(name);
        Files.writeString(pem(name), block("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(key(name), block("PRIVATE KEY", key.getEncoded()));
    }

    private static String block(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static Path pem(String name) {
        return keys.resolve(name + ".pem");
    }

    private static Path key(String name) {
        return keys.resolve(name + ".key");
    }

    @BeforeEach
    void accounts() {
        Accounts.ofCost(home, 4).put("anna", Role.OPERATOR, PASSWORD);
    }

    private Site site() {
        return new Site()
                .page("/", "Overview", query -> new Page("Overview", "secret figures", "", List.of()))
                .visited(
                        "/form",
                        "",
                        visit -> new Page("Form", "", "", List.of(new Block.Form("", "/act", List.of(), "Act", true))))
                .text("/metrics", "text/plain", () -> "figures 1\n")
                .action("/act", visit -> {
                    acted.add(visit);
                    return new Page("Done", visit.actor(), "", List.of());
                });
    }

    private Endpoint endpoint(String... words) {
        EndpointOptions options = new EndpointOptions();
        new picocli.CommandLine(options).parseArgs(words);
        return options.endpoint(Accounts.in(home), Instant.now());
    }

    private WebServer everywhere() {
        Endpoint endpoint =
                endpoint("--address=0.0.0.0", "--port=0", "--certificate=" + pem("server"), "--key=" + key("server"));
        return WebServer.start(site(), endpoint, Accounts.ofCost(home, 4), Clock.systemUTC());
    }

    private static HttpClient trusting(String name) throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.resolve(name + ".p12"))) {
            known.load(in, STORE);
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, known.getCertificate(name));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static HttpResponse<String> get(HttpClient client, String url, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient client, String url, String body, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String login() {
        return "name=anna&password=" + PASSWORD.replace(" ", "+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "--behind-proxy=https://trade.example"})
    void withoutAccountsItListensNowhereElse(String where) {
        Answer.of("console", "account", "remove", "anna", "--home=" + home);
        String option = where.startsWith("--") ? where : "--address=" + where;
        Answer answer = Answer.of("console", "--home=" + home, "--port=0", option);
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error()).contains("a console that others can reach must have accounts");
    }

    @Test
    void withoutTlsItListensNowhereElse() {
        Answer answer = Answer.of("console", "--home=" + home, "--port=0", "--address=0.0.0.0");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error()).contains("must be reached by TLS", "--certificate FILE --key FILE");
    }

    @Test
    void whatDoesNotFitTogetherIsSaidBeforeItListens() throws Exception {
        Path old = Files.writeString(
                keys.resolve("pkcs1.key"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        refused("--certificate=" + pem("server"), "--key=" + old, "openssl pkcs8 -topk8");
        refused("--certificate=" + pem("server"), "--key=" + key("nameless"), "key must be that of the certificate");
        refused("--certificate=" + pem("server"), "--key=" + key("curve"), "certificate and key must be usable");
        refused("--certificate=" + pem("old"), "--key=" + key("old"), "certificate must be valid now");
        refused("--certificate=" + pem("nameless"), "--key=" + key("nameless"), "certificate must name the server");
        refused("--certificate=" + key("server"), "--key=" + key("server"), "certificate must be PEM");
        refused("--certificate=" + pem("server"), "--port=0", "must be given together");
        refused("--behind-proxy=http://trade.example", "--port=0", "must not pass a network in the clear");
        refused("--behind-proxy=https://trade.example/path", "--port=0", "origin must be https://HOST");
        assertThatThrownBy(() -> endpoint(
                        "--certificate=" + pem("server"),
                        "--key=" + key("server"),
                        "--behind-proxy=https://trade.example"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("not by both");
    }

    private void refused(String one, String other, String words) {
        assertThatThrownBy(() -> endpoint("--address=0.0.0.0", one, other))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining(words);
    }

    @Test
    void aKeyOnACurveServesToo() {
        ServerIdentity identity = ServerIdentity.read(pem("curve"), key("curve"), Instant.now());
        assertThat(identity.names()).containsExactly("localhost");
    }

    @Test
    void overTlsASessionIsBoundToItsHostAndNothingIsShownWithoutOne() throws Exception {
        try (WebServer server = everywhere()) {
            HttpClient client = trusting("server");
            String url = "https://localhost:" + server.port() + "/";
            assertThat(server.address()).isEqualTo(url);
            HttpResponse<String> closed = get(client, url);
            assertThat(closed.statusCode()).isEqualTo(303);
            assertThat(closed.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            assertThat(get(client, url + "metrics").statusCode())
                    .as("figures too")
                    .isEqualTo(303);

            HttpResponse<String> entered = post(client, url + "login", login());
            String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie)
                    .startsWith("__Host-cvntrade_session=")
                    .contains("Path=/", "HttpOnly", "SameSite=Strict", "Secure");
            String sent = cookie.split(";", 2)[0];
            assertThat(get(client, url, "Cookie", sent).body()).contains("secret figures");
            assertThat(get(client, url + "metrics", "Cookie", sent).body()).isEqualTo("figures 1\n");
            assertThat(get(client, url, "Cookie", sent.replace("__Host-", "")).statusCode())
                    .isEqualTo(303);

            Matcher token = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"")
                    .matcher(get(client, url + "form", "Cookie", sent).body());
            assertThat(token.find()).isTrue();
            String form = "form_token=" + token.group(1);
            for (String origin : List.of("http://localhost:" + server.port(), "https://evil.example", "null"))
                assertThat(post(client, url + "act", form, "Cookie", sent, "Origin", origin)
                                .statusCode())
                        .as(origin)
                        .isEqualTo(403);
            assertThat(post(client, url + "act", "form_token=x", "Cookie", sent).statusCode())
                    .isEqualTo(403);
            assertThat(acted).isEmpty();
            String own = url.substring(0, url.length() - 1);
            assertThat(post(client, url + "act", form, "Cookie", sent, "Origin", own)
                            .body())
                    .contains("anna (console, 127.0.0.1)");
            assertThat(acted).hasSize(1);
        }
    }

    @Test
    void itAnswersInTheNamesOfItsCertificateAlone() throws Exception {
        try (WebServer server = everywhere()) {
            int port = server.port();
            assertThat(status(port, "127.0.0.1:" + port)).isEqualTo("HTTP/1.1 303");
            assertThat(status(port, "LOCALHOST:" + port)).isEqualTo("HTTP/1.1 303");
            assertThat(status(port, "desk.trade.example:" + port)).isEqualTo("HTTP/1.1 303");
            for (String other :
                    List.of("evil.example:" + port, "a.b.trade.example:" + port, "trade.example", "localhost"))
                assertThat(status(port, other)).as(other).isEqualTo("HTTP/1.1 421");
        }
    }

    private static String status(int port, String host) throws Exception {
        SSLContext context = trusting("server").sslContext();
        try (Socket socket = context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).substring(0, 12);
        }
    }

    @Test
    void whoSpeaksPlainHttpGetsNoPage() throws Exception {
        try (WebServer server = everywhere();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("GET / HTTP/1.1\r\nHost: localhost:" + server.port() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(answer).doesNotContain("HTTP/1.1 200", "secret");
        }
    }

    @Test
    void anAccountThatIsTheLastAndGoesDoesNotOpenIt() throws Exception {
        try (WebServer server = everywhere()) {
            Answer.of("console", "account", "remove", "anna", "--home=" + home);
            HttpClient client = trusting("server");
            String url = "https://localhost:" + server.port() + "/";
            assertThat(get(client, url).statusCode()).isEqualTo(303);
            assertThat(post(client, url + "login", login()).statusCode()).isEqualTo(403);
        }
    }

    /** The proxy is this test: plain HTTP with the Host that a browser typed. */
    @Test
    void behindAProxyItAnswersInTheNameOfTheProxyAlone() throws Exception {
        Endpoint endpoint = new Endpoint(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                Optional.of(Endpoint.origin("https://Trade.Example")));
        try (WebServer server = WebServer.start(site(), endpoint, Accounts.ofCost(home, 4), Clock.systemUTC())) {
            assertThat(server.address()).isEqualTo("https://trade.example/");
            assertThat(plain(server.port(), "localhost:" + server.port(), "GET", "/", "", ""))
                    .startsWith("HTTP/1.1 421");
            assertThat(plain(server.port(), "trade.example", "GET", "/metrics", "", ""))
                    .startsWith("HTTP/1.1 303");
            String other = plain(
                    server.port(), "trade.example", "POST", "/login", "Origin: http://trade.example\r\n", login());
            assertThat(other).startsWith("HTTP/1.1 403");
            String entered = plain(
                    server.port(), "trade.example", "POST", "/login", "Origin: https://trade.example\r\n", login());
            assertThat(entered)
                    .startsWith("HTTP/1.1 303")
                    .contains("__Host-cvntrade_session=", "; Secure", "max-age=31536000");
        }
    }

    private static String plain(int port, String host, String method, String path, String headers, String body)
            throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String kind = body.isEmpty()
                    ? ""
                    : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n";
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + kind
                                    + "Connection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
