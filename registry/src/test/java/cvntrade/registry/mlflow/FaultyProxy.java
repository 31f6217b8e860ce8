package cvntrade.registry.mlflow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands between a client and a server, and from a request that a test names spoils so many. */
final class FaultyProxy implements AutoCloseable {
    /** What can go wrong with a request. */
    enum Fault {
        /** It never reaches the server: the connection is cut while it is sent. */
        CUT_REQUEST(false),
        /** The server says that it failed, and did nothing. */
        ERROR_BEFORE(false),
        /** The server did it, and something in between says that it failed. */
        ERROR_AFTER(true),
        /** The server did it, and the connection is cut in the middle of its answer. */
        CUT_ANSWER(true),
        /** The server did it, and answers later than anyone waits. */
        SLOW(true);

        private final boolean reachesTheServer;

        Fault(boolean reachesTheServer) {
            this.reachesTheServer = reachesTheServer;
        }
    }

    private final HttpServer proxy;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Fault fault = Fault.ERROR_BEFORE;
    private int requests;
    private int first = Integer.MAX_VALUE;
    private int last;

    FaultyProxy(URI server) throws IOException {
        this.server = server;
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(threads);
        proxy.createContext("/", this::pass);
        proxy.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
    }

    /** Spoils the next requests from the first on; the count starts anew. */
    synchronized void spoil(Fault how, int firstRequest, int count) {
        fault = how;
        requests = 0;
        first = firstRequest;
        last = (int) Math.min(Integer.MAX_VALUE, (long) firstRequest + count - 1);
    }

    /** Lets all pass from here on. */
    synchronized void mend() {
        first = Integer.MAX_VALUE;
    }

    /** Count of the requests since the last {@link #spoil}. */
    synchronized int requests() {
        return requests;
    }

    private synchronized boolean isSpoilt() {
        requests++;
        return requests >= first && requests <= last;
    }

    private void pass(HttpExchange exchange) throws IOException {
        boolean spoilt = isSpoilt();
        try (exchange) {
            if (spoilt && fault == Fault.CUT_REQUEST) {
                exchange.getRequestBody().read(new byte[64]);
                return; // Closed without an answer.
            }
            if (spoilt && !fault.reachesTheServer) {
                answer(
                        exchange,
                        500,
                        "{\"error_code\":\"INTERNAL_ERROR\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return;
            }
            HttpResponse<byte[]> answer = forward(exchange);
            if (!spoilt) answer(exchange, answer.statusCode(), answer.body());
            else if (fault == Fault.ERROR_AFTER)
                answer(exchange, 502, "Bad Gateway".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            else if (fault == Fault.CUT_ANSWER) cut(exchange, answer.body());
            else closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) request.header("Content-Type", type);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Announces the whole body, sends the half and closes. */
    private static void cut(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length + 1L);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, body.length / 2);
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        proxy.stop(0);
        threads.shutdownNow();
    }
}
