package cvntrade.registry.mlflow;

import cvntrade.base.Check;
import cvntrade.base.MalformedInput;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where an MLflow server is reached, as whom, and how patiently. Its text never holds the credentials.
 *
 * @param server without a path of MLflow's own and without a slash at the end
 * @param namespace begins the name of the experiment and of all registered models; several registries can share a server
 * @param authorization the header's value, if the server wants one
 * @param timeout for one answer, its body included
 * @param attempts how often what is safe to repeat is asked at most
 */
public record MlflowAddress(
        URI server, String namespace, Optional<String> authorization, Duration timeout, int attempts) {
    public static final String TOKEN = "MLFLOW_TRACKING_TOKEN";
    public static final String USERNAME = "MLFLOW_TRACKING_USERNAME";
    public static final String PASSWORD = "MLFLOW_TRACKING_PASSWORD";

    /** The variables that MLflow's own clients read. */
    public static final Set<String> VARIABLES = Set.of(TOKEN, USERNAME, PASSWORD);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public MlflowAddress {
        Check.atLeast(1, attempts, "attempts");
        if (!namespace.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new MalformedInput(
                    "registry name must be 1 to 40 small letters, digits and dashes: name=" + namespace);
        }
    }

    /**
     * @param environment of the process; a token, or a user and a password, under the names that MLflow's own clients read
     * @throws MalformedInput if the address cannot be one, or holds credentials
     * @throws Refusal if the credentials are half, double, or would travel in clear text to another machine
     */
    public static MlflowAddress of(String server, String namespace, Map<String, String> environment) {
        URI uri = parsed(server);
        Optional<String> authorization = authorization(environment);
        if (authorization.isPresent() && uri.getScheme().equals("http") && !LOOPBACK.contains(uri.getHost())) {
            throw new Refusal(
                    Refusal.Reason.GUARDRAIL,
                    "credentials must not travel in clear text: registry=" + uri
                            + "; use https, or a tunnel to this machine");
        }
        return new MlflowAddress(uri, namespace, authorization, Duration.ofSeconds(60), 4);
    }

    private static URI parsed(String server) {
        URI uri;
        try {
            uri = new URI(server.replaceAll("/+$", ""));
        } catch (URISyntaxException wrong) {
            throw notAnAddress();
        }
        boolean plain = uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        if (!plain || !Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) throw notAnAddress();
        if (uri.getRawUserInfo() == null) return uri;
        throw new MalformedInput("registry must not have credentials in its address, where logs would keep them: host="
                + uri.getHost() + "; set " + USERNAME + " and " + PASSWORD);
    }

    /** Does not repeat what was given: it may hold a password. */
    private static MalformedInput notAnAddress() {
        return new MalformedInput("registry must be the address of an MLflow server, like http://127.0.0.1:5000");
    }

    private static Optional<String> authorization(Map<String, String> environment) {
        String token = environment.getOrDefault(TOKEN, "");
        String user = environment.getOrDefault(USERNAME, "");
        String password = environment.getOrDefault(PASSWORD, "");
        Problems problems = new Problems();
        problems.addIf(
                user.isEmpty() != password.isEmpty(),
                "a user and a password belong together: set both of " + USERNAME + " and " + PASSWORD);
        problems.addIf(
                !token.isEmpty() && !user.isEmpty(),
                "credentials must be one kind: unset " + TOKEN + ", or " + USERNAME + " and " + PASSWORD);
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
        if (!token.isEmpty()) return Optional.of("Bearer " + token);
        if (user.isEmpty()) return Optional.empty();
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public String toString() {
        return server + " name=" + namespace;
    }
}
