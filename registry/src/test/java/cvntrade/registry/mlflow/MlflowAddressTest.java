package cvntrade.registry.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MlflowAddressTest {
    private static final String SECRET = "s3cret";
    private static final Map<String, String> TOKEN = Map.of(MlflowAddress.TOKEN, SECRET);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:5000",
                "ftp://h/",
                "http://",
                "http://u:s3cret@h:1",
                "http://h/?token=s3cret",
                "http://h/#s3cret",
                "http://h :1/s3cret"
            })
    void whatIsNoAddressIsSaidAndNotRepeated(String address) {
        assertThatThrownBy(() -> MlflowAddress.of(address, "cvntrade", Map.of()))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("registry must")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void credentialsAreOneKindWholeAndNotInClearTextToAnotherMachine() {
        assertRefused("http://h", Map.of(MlflowAddress.USERNAME, "ana"), "belong together");
        assertRefused(
                "https://h",
                Map.of(MlflowAddress.USERNAME, "ana", MlflowAddress.PASSWORD, SECRET, MlflowAddress.TOKEN, SECRET),
                "must be one kind");
        assertRefused("http://mlflow.example", TOKEN, "clear text");
        assertThat(MlflowAddress.of("https://mlflow.example", "cvntrade", TOKEN).authorization())
                .contains("Bearer s3cret");
        assertThat(MlflowAddress.of("http://127.0.0.1:5000/", "cvntrade", TOKEN))
                .hasToString("http://127.0.0.1:5000 name=cvntrade");
    }

    @Test
    void userAndPasswordGoToTheServerAndIntoNoMessage() throws IOException {
        List<String> seen = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
            exchange.sendResponseHeaders(seen.size() == 1 ? 403 : 302, -1);
            exchange.close();
        });
        server.start();
        try {
            MlflowAddress address = MlflowAddress.of(
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    "cvntrade",
                    Map.of(MlflowAddress.USERNAME, "ana", MlflowAddress.PASSWORD, SECRET));
            assertThatThrownBy(() -> MlflowRegistry.at(address).registry().symbols())
                    .hasMessageContaining("status=403")
                    .hasMessageContaining(MlflowAddress.TOKEN)
                    .hasMessageNotContaining(SECRET);
            MlflowClient once = new MlflowClient(
                    new MlflowAddress(address.server(), "cvntrade", address.authorization(), address.timeout(), 1));
            assertThatThrownBy(() -> once.get("experiments/search", Map.of())).hasMessageContaining("status=302");
        } finally {
            server.stop(0);
        }
        // ana:s3cret in Base64.
        assertThat(seen).containsExactly("Basic YW5hOnMzY3JldA==", "Basic YW5hOnMzY3JldA==");
    }

    private static void assertRefused(String address, Map<String, String> environment, String because) {
        assertThatThrownBy(() -> MlflowAddress.of(address, "cvntrade", environment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining(SECRET);
    }
}
