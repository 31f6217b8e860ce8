package cvntrade.registry.mlflow;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real MLflow server of two processes over one database, started once for all tests of a room and stopped with them. */
public final class MlflowServer {
    private static final AtomicInteger NAMESPACES = new AtomicInteger();

    private final Path folder;
    private final URI address;

    private MlflowServer(Path folder, URI address) {
        this.folder = folder;
        this.address = address;
    }

    /** The program, and a Python beside it that has its packages. */
    static Path program() {
        return Path.of(System.getenv("CVNTRADE_MLFLOW"));
    }

    /** The one server. */
    public static MlflowServer running() {
        return Running.SERVER;
    }

    public URI address() {
        return address;
    }

    /** A namespace that no test had before. */
    public static String namespace() {
        return "test-" + NAMESPACES.incrementAndGet();
    }

    /** Where the server keeps a file of a run. */
    Path file(MlflowRuns.Run run, String name) {
        return folder.resolve("artifacts").resolve(run.path(MlflowModels.FOLDER + "/" + name));
    }

    private static MlflowServer start() {
        try {
            Path folder = Files.createTempDirectory("cvntrade-mlflow");
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(
                            program().toString(),
                            "server",
                            "--host=127.0.0.1",
                            "--port=" + port,
                            "--workers=2",
                            "--backend-store-uri=sqlite:///" + folder.resolve("mlflow.db"),
                            "--artifacts-destination=" + folder.resolve("artifacts"))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile());
            builder.environment().put("MLFLOW_DISABLE_TELEMETRY", "true");
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
            URI address = URI.create("http://127.0.0.1:" + port);
            await(process, address, folder.resolve("server.log"));
            return new MlflowServer(folder, address);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process process, URI address, Path log) {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/health")).build();
        RetryPolicy<Integer> untilUp = RetryPolicy.<Integer>builder()
                .handle(IOException.class)
                .withDelay(Duration.ofMillis(200))
                .withMaxDuration(Duration.ofMinutes(3))
                .withMaxAttempts(-1)
                .build();
        int status = Failsafe.with(untilUp).get(() -> {
            if (!process.isAlive()) throw new IllegalStateException("MLflow ended: " + Files.readString(log));
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode();
        });
        if (status != 200) throw new IllegalStateException("MLflow is not well: status=" + status);
    }

    private static void stop(Process process, Path folder) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try (Stream<Path> files = Files.walk(folder)) {
            process.waitFor(10, TimeUnit.SECONDS);
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | InterruptedException left) {
            System.err.println("the test's MLflow folder was left behind: " + folder);
        }
    }

    private static final class Running {
        private static final MlflowServer SERVER = start();
    }

    /** Decides whether a test that needs it can run. */
    static final class Present implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Map<String, String> environment = System.getenv();
            if (environment.containsKey("CVNTRADE_MLFLOW")) return ConditionEvaluationResult.enabled("MLflow is there");
            String absent =
                    "no MLflow is named by CVNTRADE_MLFLOW, so this did not run: test=" + context.getDisplayName();
            if ("1".equals(environment.get("CVNTRADE_REQUIRE_MLFLOW"))) throw new IllegalStateException(absent);
            System.out.println(absent);
            return ConditionEvaluationResult.disabled(absent);
        }
    }
}
