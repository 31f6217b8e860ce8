package cvntrade.console.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Serves a site, on the loopback address unless an {@link Endpoint} says otherwise. A request that names another host is refused, so no page of
 * the network reads it through a name that points here.
 *
 * <p>Nothing changes by GET or HEAD. Without accounts nothing else is answered and no body is read. With accounts nothing is shown to who has
 * not signed in, and what changes something is a form of a session: see {@link Gate}.
 */
public final class WebServer implements AutoCloseable {
    private static final int LONGEST_QUERY = 1000;
    private static final String PAGE_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** A document brings its own style and drawings, and may run nothing. */
    private static final String DOCUMENT_POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> ASSETS =
            Map.of("/console.css", "text/css; charset=utf-8", "/console.js", "text/javascript; charset=utf-8");

    private final Site site;
    private final HttpServer server;
    private final Endpoint endpoint;
    private final Gate gate;
    private final Threads threads = new Threads();

    @SuppressWarnings("ArrayRecordComponent") // It lives for one request, and nobody compares it.
    private record Answer(
            int status,
            String type,
            String policy,
            byte[] body,
            Map<String, String> headers,
            Optional<Download> download) {
        private Answer(int status, String type, String policy, byte[] body) {
            this(status, type, policy, body, Map.of(), Optional.empty());
        }
    }

    private WebServer(Site site, HttpServer server, Endpoint endpoint, Gate gate) {
        this.site = site;
        this.server = server;
        this.endpoint = endpoint;
        this.gate = gate;
    }

    /** A console without accounts. */
    public static WebServer start(Site site, int port) {
        return start(site, port, SignIn.NOBODY, Clock.systemUTC());
    }

    /**
     * @param port 0 for any free one
     * @param clock by which sessions end
     */
    public static WebServer start(Site site, int port, SignIn signIn, Clock clock) {
        return start(site, Endpoint.local(port), signIn, clock);
    }

    /** Elsewhere, or with TLS. */
    public static WebServer start(Site site, Endpoint endpoint, SignIn signIn, Clock clock) {
        // A client that sends or reads by the drop must not keep a thread for good; seconds.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
        // Head and body of an answer are two writes; the second must not wait until the client has confirmed the first,
        // which takes 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = listening(endpoint);
            WebServer web = new WebServer(site, server, endpoint, new Gate(signIn, clock, endpoint));
            server.createContext("/", web::handle);
            server.setExecutor(web.threads);
            server.start();
            return web;
        } catch (IOException taken) {
            throw new UncheckedIOException(
                    "port must be free: listen=" + endpoint.listen() + " cause=" + taken.getMessage()
                            + "; choose another --port",
                    taken);
        }
    }

    private static HttpServer listening(Endpoint endpoint) throws IOException {
        if (endpoint.identity().isEmpty()) return HttpServer.create(endpoint.listen(), 0);
        HttpsServer server = HttpsServer.create(endpoint.listen(), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(endpoint.identity().get().context()) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        SSLParameters spoken = getSSLContext().getDefaultSSLParameters();
                        spoken.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
                        parameters.setSSLParameters(spoken);
                    }
                });
        return server;
    }

    public String address() {
        return endpoint.url(port());
    }

    /** The one it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
        if (!endpoint.isMeant(host, port()))
            return error(
                    421,
                    "This console does not answer in the name of another host. It is at " + address(),
                    Optional.empty());
        String path = exchange.getRequestURI().getPath();
        try {
            return switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> threads.work(() -> read(exchange, path));
                case "POST" -> sent(exchange, path, host);
                default ->
                    error(
                            405,
                            "This console reads, and takes forms. What else changes something is a command.",
                            reader(exchange));
            };
        } catch (WayBack back) {
            return failed(back.said(), exchange, path, List.of(back.way()));
        } catch (RuntimeException failed) {
            return failed(failed, exchange, path, List.of());
        }
    }

    private Answer read(HttpExchange exchange, String path) {
        if (ASSETS.containsKey(path)) return new Answer(200, ASSETS.getOrDefault(path, ""), PAGE_POLICY, asset(path));
        // What a program reads has no session to show; it holds figures, and where this machine alone can ask it may.
        Optional<Site.Text> text = site.text(path);
        if (text.isPresent() && !endpoint.isOpen()) return text(text.get());
        Optional<Gate.Entered> entered = gate.entered(exchange);
        if (gate.isClosed() && entered.isEmpty()) {
            if (!path.equals(Gate.LOGIN)) return redirect(Gate.LOGIN, Map.of());
            return html(200, Html.of(gate.loginPage(), Html.Place.NOWHERE, Map.of(), Optional.empty()));
        }
        if (gate.isClosed() && path.equals(Gate.LOGIN)) return redirect("/", Map.of());
        if (text.isPresent()) return text(text.get());
        Visit visit = new Visit(
                query(exchange.getRequestURI().getRawQuery()),
                entered.map(Gate.Entered::user),
                Gate.from(exchange),
                Gate.fields(String.valueOf(
                        Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""))));
        Optional<Path> file = site.file(path);
        if (file.isPresent()) return document(read(file.get()));
        Optional<Function<Visit, Download>> download = site.download(path);
        if (download.isPresent()) return download(download.get().apply(visit));
        return site.document(path)
                .map(html -> document(html.apply(visit).getBytes(StandardCharsets.UTF_8)))
                .or(() -> site.page(path)
                        .map(page -> html(200, Html.of(page.apply(visit), place(path), site.menu(), entered))))
                .orElseGet(() -> error(404, "There is no such page. The menu has all there are.", entered));
    }

    /** Signs in or out, or does what an operator's form says. */
    private Answer sent(HttpExchange exchange, String path, String host) throws IOException {
        if (!gate.isClosed()) {
            return error(
                    405,
                    "This console has no accounts, so it only reads. Add one: ./cvntrade console account add NAME",
                    Optional.empty());
        }
        Map<String, String> form = gate.form(exchange, host);
        return threads.work(() -> done(exchange, path, form));
    }

    private Answer done(HttpExchange exchange, String path, Map<String, String> form) {
        if (path.equals(Gate.LOGIN)) {
            try {
                return redirect("/", Map.of("Set-Cookie", gate.signIn(exchange, form)));
            } catch (Gate.Closed wrong) {
                Page again = gate.loginPage().after(new Block.Notice(String.valueOf(wrong.getMessage()), false));
                return html(wrong.status(), Html.of(again, Html.Place.NOWHERE, Map.of(), Optional.empty()));
            }
        }
        Gate.Entered entered = gate.requireEntered(exchange, form);
        if (path.equals(Gate.LOGOUT)) return redirect(Gate.LOGIN, Map.of("Set-Cookie", gate.signOut(exchange)));
        Optional<Function<Visit, Page>> action = site.action(path);
        Optional<Function<Visit, String>> moving = site.sent(path);
        if (action.isEmpty() && moving.isEmpty()) return error(404, "There is no such action.", Optional.of(entered));
        Gate.requireOperator(entered);
        Visit visit = new Visit("", Optional.of(entered.user()), Gate.from(exchange), form);
        if (moving.isPresent()) return redirect(moving.get().apply(visit), Map.of());
        return html(200, Html.of(action.orElseThrow().apply(visit), place(path), site.menu(), Optional.of(entered)));
    }

    private Html.Place place(String path) {
        return new Html.Place(path, site.section(path));
    }

    private static Answer redirect(String to, Map<String, String> headers) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Location", to);
        return new Answer(303, "text/plain; charset=utf-8", PAGE_POLICY, new byte[0], all, Optional.empty());
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

    /** Who is told what went wrong. What is wrong may be the accounts themselves, and that is told to anyone as to nobody. */
    private Optional<Gate.Entered> reader(HttpExchange exchange) {
        try {
            return gate.entered(exchange);
        } catch (MalformedInput | UncheckedIOException unknown) {
            return Optional.empty();
        }
    }

    private boolean isOpen() {
        try {
            return !gate.isClosed();
        } catch (MalformedInput | UncheckedIOException unknown) {
            return false;
        }
    }

    private Answer failed(RuntimeException failed, HttpExchange exchange, String path, List<Block.Way> ways) {
        String words = String.valueOf(failed.getMessage());
        Optional<Gate.Entered> reader = reader(exchange);
        if (failed instanceof Gate.Closed closed) return error(closed.status(), words, reader, path, ways);
        if (failed instanceof Refusal || failed instanceof MalformedInput || failed instanceof UncheckedIOException)
            return error(422, words, reader, path, ways);
        if (failed instanceof IllegalArgumentException) return error(400, words, reader, path, ways);
        return error(500, "This is a defect of cvntrade, not of your input: " + failed, reader, path, ways);
    }

    private Answer error(int status, String words, Optional<Gate.Entered> reader) {
        return error(status, words, reader, "", List.of());
    }

    /**
     * @param path that was asked for; the page of the menu that it belongs to is a way on
     * @param ways better ones
     */
    private Answer error(int status, String words, Optional<Gate.Entered> reader, String path, List<Block.Way> ways) {
        boolean mayRead = isOpen() || reader.isPresent();
        Map<String, String> menu = mayRead ? site.menu() : Map.of();
        String section = site.section(path);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Notice(words, false)));
        if (mayRead) blocks.addAll(ways);
        if (menu.containsKey(section) && !section.equals("/"))
            blocks.add(new Block.Way("To the page " + menu.getOrDefault(section, ""), section));
        blocks.add(mayRead ? new Block.Way("To the overview", "/") : new Block.Way("Sign in", Gate.LOGIN));
        Page page = new Page(title(status), "", "", blocks);
        return html(status, Html.of(page, new Html.Place("", section), menu, reader));
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Your session is over";
            case 403 -> "Not allowed";
            case 404 -> "There is nothing here";
            case 422 -> "Refused";
            case 500 -> "A defect";
            default -> "That did not work";
        };
    }

    private static Answer html(int status, String text) {
        return new Answer(status, "text/html; charset=utf-8", PAGE_POLICY, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer document(byte[] html) {
        return new Answer(200, "text/html; charset=utf-8", DOCUMENT_POLICY, html);
    }

    private static Answer download(Download made) {
        String kept = "attachment; filename=\"" + made.fileName() + "\"";
        return new Answer(
                200, made.type(), DOCUMENT_POLICY, new byte[0], Map.of("Content-Disposition", kept), Optional.of(made));
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

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", answer.type());
        headers.set("Content-Security-Policy", answer.policy());
        headers.set("X-Content-Type-Options", "nosniff");
        // Without a referrer a form would say that it comes from nowhere.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        if (endpoint.isSecure()) headers.set("Strict-Transport-Security", "max-age=31536000");
        answer.headers().forEach(headers::set);
        if (answer.status() == 405) headers.set("Allow", "GET, HEAD");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (answer.download().isPresent() && !head) {
            // Chunk by chunk: of what breaks off in the middle the last chunk is missing, so nobody takes it for whole.
            exchange.sendResponseHeaders(answer.status(), 0);
            answer.download().get().body().writeTo(exchange.getResponseBody());
            exchange.getResponseBody().close();
            return;
        }
        boolean empty = head || answer.body().length == 0;
        exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
        if (!empty) exchange.getResponseBody().write(answer.body());
    }
}
