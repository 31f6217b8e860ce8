package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.web.Endpoint;
import cvntrade.console.web.ServerIdentity;
import cvntrade.console.web.SignIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the console listens. Elsewhere than on this machine alone only with accounts, and only with TLS on the way to the browser. */
final class EndpointOptions {
    private static final int LARGEST_PORT = 65_535;

    @Option(names = "--port", paramLabel = "N", description = "Port, 0 for a free one (default 8042).")
    int port = 8042;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = {
                "Address to listen on (default 127.0.0.1). Another one needs accounts, and a certificate or a proxy."
            })
    String address = "127.0.0.1";

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description = "PEM, the server's first: speak TLS, and answer in the names of this certificate alone.")
    @Nullable
    Path certificate;

    @Option(names = "--key", paramLabel = "FILE", description = "Its key, PEM in PKCS#8, not encrypted.")
    @Nullable
    Path key;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ORIGIN",
            description = {
                "https://HOST of a proxy that speaks TLS to browsers and hands requests on in plain HTTP, with their Host. The way from",
                "it to here must be safe: nothing on it is encrypted."
            })
    @Nullable
    String proxy;

    /**
     * Checked in words before anything listens.
     *
     * @param now a certificate must be valid then
     */
    Endpoint endpoint(SignIn accounts, Instant now) {
        if (port < 0 || port > LARGEST_PORT)
            throw new IllegalArgumentException("port must be 0 to " + LARGEST_PORT + ": port=" + port);
        if ((certificate == null) != (key == null))
            throw new MalformedInput("certificate and key must be given together: certificate=" + certificate + " key="
                    + (key == null ? "none" : key) + "; give both");
        if (certificate != null && proxy != null)
            throw new MalformedInput("TLS must be spoken by the console or by a proxy, not by both: certificate="
                    + certificate + " proxy=" + proxy + "; leave one away");
        InetAddress listen = Endpoint.address(address);
        boolean open = Endpoint.isOpen(listen, Optional.ofNullable(proxy));
        if (open && !accounts.isRequired())
            throw new Refusal(
                    Refusal.Reason.GUARDRAIL,
                    "a console that others can reach must have accounts: address=" + address
                            + "; add one with ./cvntrade console account add NAME --role operator");
        if (open && certificate == null && proxy == null)
            throw new Refusal(
                    Refusal.Reason.GUARDRAIL,
                    "a console that others can reach must be reached by TLS: address=" + address
                            + "; give --certificate FILE --key FILE, or --behind-proxy https://HOST");
        Optional<ServerIdentity> identity = certificate == null || key == null
                ? Optional.empty()
                : Optional.of(ServerIdentity.read(certificate, key, now));
        return new Endpoint(
                new InetSocketAddress(listen, port),
                identity,
                Optional.ofNullable(proxy).map(Endpoint::origin));
    }
}
