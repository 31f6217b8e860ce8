package cvntrade.console;

import cvntrade.console.web.WebServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** A console without accounts, on a home and sweeps that a test fills, over its own socket. */
final class OpenConsole implements AutoCloseable {
    final ConsoleCommand command = new ConsoleCommand();
    private final WebServer server;

    /** @param folder of {@code home} and {@code sweeps} */
    OpenConsole(Path folder) {
        command.home = folder.resolve("home");
        command.sweeps = List.of(folder.resolve("sweeps"));
        server = WebServer.start(command.site(), 0);
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, "");
    }

    HttpResponse<String> ask(String method, String path, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .method(method, HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
    }
}
