package cvntrade.registry.mlflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A request that had no good answer: refused by the server, failed in it, or lost on the way. */
final class MlflowFailure extends UncheckedIOException {
    /** The answer is no JSON: cut, or from something that is not MLflow. */
    static final int UNREADABLE = -1;

    private static final long serialVersionUID = 1;
    private static final int NO_ANSWER = 0;
    private static final int TEXT_MAX = 300;

    private final int status;
    private final String code;

    MlflowFailure(String message, int status, String code, Throwable cause) {
        super(message, new IOException(cause));
        this.status = status;
        this.code = code;
    }

    static MlflowFailure noAnswer(HttpRequest request, String what, Throwable cause) {
        return new MlflowFailure(
                "MLflow must answer: " + named(request) + " cause=\"" + what + "\"; see whether the server runs",
                NO_ANSWER,
                "",
                cause);
    }

    static MlflowFailure of(HttpRequest request, int status, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        String code = "";
        String said = text;
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            code = json.path("error_code").asText();
            said = json.path("message").asText(text);
        } catch (IOException notJson) {
            code = ""; // A proxy in between answers in its own words, which are shown as they are.
        }
        String advice = status == 401 || status == 403
                ? "; set " + MlflowAddress.TOKEN + ", or " + MlflowAddress.USERNAME + " and " + MlflowAddress.PASSWORD
                : "";
        return new MlflowFailure(
                "MLflow must accept the request: " + named(request) + " status=" + status + " answer=\""
                        + said.substring(0, Math.min(TEXT_MAX, said.length())) + "\"" + advice,
                status,
                code,
                new IOException("status " + status));
    }

    private static String named(HttpRequest request) {
        return "url=" + request.uri() + " method=" + request.method();
    }

    /** Whether the server said no, so that nothing was changed. */
    boolean isRefusal() {
        return status >= 400 && status < 500 && status != 429;
    }

    /** Whether the same request may be answered the next time. */
    boolean mayPass() {
        return !isRefusal();
    }

    boolean is(String errorCode) {
        return isRefusal() && code.equals(errorCode);
    }

    boolean isNotFound() {
        return status == 404;
    }
}
