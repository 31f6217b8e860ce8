package cvntrade.registry.mlflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * MLflow's REST interface. What can be asked twice without harm (reading, and putting the same bytes at the same path) is asked again
 * after a growing, jittered wait when the server fails, is busy or cuts its answer; everything else is asked once.
 */
final class MlflowClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/api/2.0/mlflow/";
    private static final String ARTIFACTS = "/api/2.0/mlflow-artifacts/artifacts/";
    private static final int JSON_BYTES_MAX = 64 << 20;

    private final MlflowAddress address;
    private final HttpClient http;
    private final RetryPolicy<Object> again;

    MlflowClient(MlflowAddress address) {
        this.address = address;
        // Redirects are not followed: credentials go to no address that the operator did not name.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(address.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.again = RetryPolicy.builder()
                .handleIf(MlflowClient::mayPass)
                .withMaxAttempts(address.attempts())
                .withBackoff(Duration.ofMillis(200), Duration.ofSeconds(5))
                .withJitter(0.25)
                .build();
    }

    MlflowAddress address() {
        return address;
    }

    /** Whether asking again can help. */
    private static boolean mayPass(Throwable failed) {
        return failed instanceof MlflowFailure failure && failure.mayPass();
    }

    /** Reads. */
    JsonNode get(String path, Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        parameters.forEach((name, value) -> query.add(
                name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20")));
        return repeated(() -> parsed(send(request(API + path + query).GET(), JSON_BYTES_MAX)));
    }

    /** Reads by a request that has a body. */
    JsonNode search(String path, ObjectNode body) {
        return repeated(() -> change("POST", path, body));
    }

    /** Changes something; asked once. */
    JsonNode post(String path, ObjectNode body) {
        return change("POST", path, body);
    }

    JsonNode change(String method, String path, ObjectNode body) {
        return parsed(send(
                request(API + path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.toString())),
                JSON_BYTES_MAX));
    }

    /** Puts a file; the same again is the same. */
    void upload(String path, byte[] bytes) {
        repeated(() -> send(
                request(ARTIFACTS + path)
                        .header("Content-Type", "application/octet-stream")
                        .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes)),
                JSON_BYTES_MAX));
    }

    /** A file, or its first bytes up to one more than the most. */
    byte[] download(String path, int most) {
        return repeated(() -> send(request(ARTIFACTS + path).GET(), most));
    }

    private <T> T repeated(dev.failsafe.function.CheckedSupplier<T> ask) {
        try {
            return Failsafe.with(again).get(ask);
        } catch (FailsafeException failed) {
            if (failed.getCause() instanceof InterruptedException)
                Thread.currentThread().interrupt();
            throw new UncheckedIOException("MLflow must answer: registry=" + address, new IOException(failed));
        }
    }

    private HttpRequest.Builder request(String pathAndQuery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.server() + pathAndQuery))
                .timeout(address.timeout());
        address.authorization().ifPresent(value -> request.header("Authorization", value));
        return request;
    }

    private byte[] send(HttpRequest.Builder builder, int most) {
        HttpRequest request = builder.build();
        HttpResponse<byte[]> answer;
        try {
            // The request's own timeout ends with the head of the answer; this one holds for a slow body too.
            answer = http.sendAsync(request, head -> limited(most))
                    .orTimeout(address.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            throw MlflowFailure.noAnswer(
                    request,
                    cause instanceof TimeoutException
                            ? "no whole answer within " + address.timeout()
                            : String.valueOf(cause),
                    failed);
        }
        if (answer.statusCode() / 100 == 2) return answer.body();
        throw MlflowFailure.of(request, answer.statusCode(), answer.body());
    }

    /** Keeps no more than one byte above the most, however long the body is. */
    private static BodySubscriber<byte[]> limited(int most) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        return BodySubscribers.mapping(
                BodySubscribers.ofByteArrayConsumer(chunk -> chunk.ifPresent(bytes ->
                        kept.write(bytes, 0, Math.min(bytes.length, Math.max(0, most + 1 - kept.size()))))),
                whole -> kept.toByteArray());
    }

    private JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException wrong) {
            throw new MlflowFailure(
                    "MLflow must answer in JSON: registry=" + address + " cause=" + wrong.getOriginalMessage(),
                    MlflowFailure.UNREADABLE,
                    "",
                    wrong);
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes in memory must be readable", impossible);
        }
    }
}
