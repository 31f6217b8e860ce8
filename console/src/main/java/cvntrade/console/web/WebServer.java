package cvntrade.console.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Serves a site on the loopback address. It answers GET and HEAD alone and reads no body, so nothing that a browser can be made to send
 * changes anything; a request that names another host is refused, so no page of the network reads it through a name that points here.
 */
public final class WebServer implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int LONGEST_QUERY = 80;
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** A document brings its own style and drawings, and may run nothing. */
    private static final String DOCUMENT_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ASSETS =
            Map.of("/console.css", "text/css; charset=utf-8", "/console.js", "text/javascript; charset=utf-8");

    private final Site site;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @SuppressWarnings("ArrayRecordComponent") // It lives for one request, and nobody compares it.
    private record Answer(int status, String type, String policy, byte[] body) {}

    private WebServer(Site site, HttpServer server) {
        this.site = site;
        this.server = server;
    }

    /** @param port 0 for any free one */
    public static WebServer start(Site site, int port) {
        // A client that sends or reads by the drop must not keep a thread for good; seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            WebServer web = new WebServer(site, server);
            server.createContext("/", web::handle);
            server.setExecutor(web.threads);
            server.start();
            return web;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "port must be free: port=" + port + " cause=" + taken.getMessage() + "; choose another --port",
                    taken);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        if (!isHere(host)) return error(421, "This console answers to 127.0.0.1 and localhost alone.");
        if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            return error(405, "This console reads. What changes something is a command.");
        }
        String path = exchange.getRequestURI().getPath();
        try {
            return found(path, query(exchange.getRequestURI().getRawQuery()));
        } catch (Refusal | MalformedInput | UncheckedIOException said) {
            return error(422, String.valueOf(said.getMessage()));
        } catch (IllegalArgumentException said) {
            return error(400, String.valueOf(said.getMessage()));
        } catch (RuntimeException defect) {
            return error(500, "This is a defect of cvntrade, not of your input: " + defect);
        }
    }

    private Answer found(String path, String query) {
        if (ASSETS.containsKey(path)) return new Answer(200, ASSETS.getOrDefault(path, ""), PAGE_POLICY, asset(path));
        Optional<Path> file = site.file(path);
        if (file.isPresent()) return document(read(file.get()));
        Optional<Site.Text> text = site.text(path);
        if (text.isPresent()) return text(text.get());
        return site.document(path)
                .map(html -> document(html.get().getBytes(StandardCharsets.UTF_8)))
                .or(() -> site.page(path).map(page -> html(200, Html.of(page.apply(query), path, site.menu()))))
                .orElseGet(() -> error(404, "There is no such page. The menu has all there are."));
    }

    private boolean isHere(String host) {
        int port = server.getAddress().getPort();
        return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port) || host.equals("[::1]:" + port);
    }

    private static String query(@Nullable String raw) {
        if (raw == null) return "";
        for (String pair : raw.split("&", -1)) {
            if (!pair.startsWith("q=")) continue;
            String value = URLDecoder.decode(pair.substring(2), StandardCharsets.UTF_8);
            return value.substring(0, Math.min(LONGEST_QUERY, value.length()));
        }
        return "";
    }

    private Answer error(int status, String words) {
        Page page =
                new Page("That did not work", "Answer " + status + ".", "", List.of(new Block.Notice(words, false)));
        return html(status, Html.of(page, "", site.menu()));
    }

    private static Answer html(int status, String text) {
        return new Answer(status, "text/html; charset=utf-8", PAGE_POLICY, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer document(byte[] html) {
        return new Answer(200, "text/html; charset=utf-8", DOCUMENT_POLICY, html);
    }

    private static Answer text(Site.Text made) {
        return new Answer(200, made.type(), PAGE_POLICY, made.text().get().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            throw new UncheckedIOException("a file that was listed must be readable: file=" + file, gone);
        }
    }

    private static byte[] asset(String path) {
        try (@Nullable InputStream in = WebServer.class.getResourceAsStream(path.substring(1))) {
            if (in == null) throw new IllegalStateException("an asset must be in the program: path=" + path);
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException("the program's own files must be readable: path=" + path, damaged);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", answer.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (answer.status() == 405) headers.set("Allow", "GET, HEAD");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : answer.body().length);
        if (!head) exchange.getResponseBody().write(answer.body());
    }
}
