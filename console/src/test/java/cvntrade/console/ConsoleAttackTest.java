package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.web.Page;
import cvntrade.console.web.Role;
import cvntrade.console.web.SignIn;
import cvntrade.console.web.Site;
import cvntrade.console.web.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that keep others out, requests without end, and addresses that lead out of the console's folders. */
class ConsoleAttackTest {
    private static final int CLIENTS = 300;
    private static final int LARGE = 16 << 20;

    /** Below the time after which the server drops a request by itself. */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir
    Path work = Path.of("");

    private final List<Socket> slow = new ArrayList<>();
    private WebServer server = WebServer.start(new Site(), 0);

    @BeforeEach
    void start() {
        server.close();
        Accounts accounts = Accounts.ofCost(work, 4);
        accounts.put("anna", Role.OPERATOR, "correct horse battery");
        server = WebServer.start(
                new Site()
                        .page("/", "Overview", query -> new Page("Overview", "figures", "", List.of()))
                        .text("/metrics", "text/plain", () -> "x".repeat(LARGE)),
                0,
                accounts,
                Clock.systemUTC());
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket each : slow) each.close();
        server.close();
    }

    private Socket send(String begin) throws IOException {
        Socket socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(server.address()).getPort());
        slow.add(socket);
        socket.getOutputStream().write(begin.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private String host() {
        return URI.create(server.address()).getAuthority();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .timeout(AT_ONCE)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private void othersAreServed() throws Exception {
        for (int i = 0; i < 5; i++) assertThat(get("login").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /login HTTP/1.1\r\n", "GET /login HTTP/1.1\r\nHost: 127.0"})
    void requestsThatNeverEndKeepNobodyOut(String begin) throws Exception {
        for (int i = 0; i < CLIENTS; i++) send(begin);
        othersAreServed();
    }

    @Test
    void bodiesThatNeverEndKeepNobodyOut() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            send("POST /login HTTP/1.1\r\nHost: " + host()
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nname=a");
        }
        othersAreServed();
    }

    @Test
    void answersThatNobodyTakesKeepNobodyOut() throws Exception {
        for (int i = 0; i < 20; i++) send("GET /metrics HTTP/1.1\r\nHost: " + host() + "\r\n\r\n");
        othersAreServed();
    }

    /** The longest waiting ones go first, and only as many as are too many. */
    @Test
    void whereTooManyWaitThoseThatWaitLongestLoseTheirConnection() throws Exception {
        for (int i = 0; i < CLIENTS; i++) send("GET /login HTTP/1.1\r\n");
        long end = System.nanoTime() + AT_ONCE.toNanos();
        while (!isClosed(slow.get(0))) {
            assertThat(System.nanoTime()).as("the first is still there").isLessThan(end);
            assertThat(get("login").statusCode()).isEqualTo(200);
        }
        assertThat(isClosed(slow.get(CLIENTS - 1))).as("the last one may go on").isFalse();
    }

    private static boolean isClosed(Socket socket) throws IOException {
        socket.setSoTimeout(50);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (SocketException reset) {
            return true;
        }
    }

    /** Endless lines, headers and counts of headers: the server stops taking them in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /",
                "GET / HTTP/1.1\r\nX: ",
                "POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 2000000000\r\n"
            })
    void whatHasNoEndIsCutOff(String begin) throws Exception {
        Socket socket = send(begin + (begin.startsWith("POST") ? "Host: " + host() + "\r\n\r\n" : ""));
        byte[] more = "a".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        int sent = 0;
        try {
            while (sent < LARGE) {
                socket.getOutputStream().write(more);
                sent += more.length;
            }
        } catch (SocketException closed) {
            sent = -1;
        }
        assertThat(sent).as("cut off before so many bytes").isEqualTo(-1);
        othersAreServed();
    }

    @Test
    void noAddressLeadsOutOfTheFoldersThatTheConsoleWasGiven() throws Exception {
        server.close();
        SmallSweep.market(work.resolve("market"), 1);
        SmallSweep.run(work.resolve("market"), work.resolve("sweeps/first"), work.resolve("home"));
        Path secret = Files.createDirectories(work.resolve("elsewhere/secret"));
        Files.copy(work.resolve("sweeps/first/plan.json"), secret.resolve("plan.json"));
        Files.writeString(secret.resolve("dossier.html"), "SECRET-WORD");
        ConsoleCommand command = new ConsoleCommand();
        command.home = work.resolve("home");
        command.sweeps = List.of(work.resolve("sweeps"));
        server = WebServer.start(command.site(), 0, SignIn.NOBODY, Clock.systemUTC());
        Set<String> doors = doors();
        assertThat(doors).contains("sweep?q=", "dossier/", "decide?q=", "feature?q=");
        List<String> ways = new ArrayList<>();
        for (String way : List.of(
                secret.toString(),
                work.resolve("sweeps") + "/../elsewhere/secret",
                work.resolve("sweeps/first") + "/../../elsewhere/secret",
                "../elsewhere/secret",
                "/etc/passwd",
                "../../../../../../../../etc/passwd",
                secret + "/dossier.html")) {
            ways.add(way);
            ways.add(encoded(way));
            ways.add(encoded(encoded(way)));
            ways.add(encoded(way).replace("..", "%2e%2e"));
            ways.add(encoded(way + "\0.html"));
        }
        for (String door : doors) {
            for (String way : ways) {
                HttpResponse<String> answer = get(door + way);
                assertThat(answer.body()).as(door + way).doesNotContain("SECRET-WORD", "root:x:");
                assertThat(answer.statusCode()).as(door + way).isBetween(400, 499);
            }
        }
    }

    /** Every address of this console into which something is put that one may choose: found by its own links. */
    private Set<String> doors() throws Exception {
        Set<String> doors = new TreeSet<>();
        List<String> ahead = new ArrayList<>(List.of(""));
        Set<String> seen = new TreeSet<>(ahead);
        while (!ahead.isEmpty()) {
            Matcher link = Pattern.compile("href=\"/([^\"]*)\"")
                    .matcher(get(ahead.remove(0)).body());
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                int choice = path.contains("?") ? path.indexOf('=') + 1 : path.indexOf('/') + 1;
                boolean isDoor = choice > 0 && !path.equals("data/map");
                boolean known = isDoor && !doors.add(path.substring(0, choice));
                if (!known && seen.add(path)) ahead.add(path);
            }
        }
        // A search answers to any word.
        doors.remove("features?q=");
        return doors;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
