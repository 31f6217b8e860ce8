package cvntrade.console.web;

import cvntrade.base.MalformedInput;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a console listens, and in whose name it answers.
 *
 * @param listen port 0 for any free one
 * @param identity for TLS; empty for plain HTTP
 * @param proxied {@code https://host} of a proxy that speaks TLS and hands requests on with their Host; empty where nobody stands between
 */
public record Endpoint(InetSocketAddress listen, Optional<ServerIdentity> identity, Optional<String> proxied) {
    private static final int HTTPS = 443;

    /** Plain HTTP to this machine. */
    public static Endpoint local(int port) {
        return new Endpoint(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), Optional.empty(), Optional.empty());
    }

    public static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException unknown) {
            throw new MalformedInput("address must be one of this machine: address=" + name, unknown);
        }
    }

    /** @return the origin as browsers write it */
    public static String origin(String text) {
        try {
            URI uri = new URI(text);
            boolean bare = (uri.getPath() == null
                            || uri.getPath().isEmpty()
                            || uri.getPath().equals("/"))
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null;
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && bare)
                return "https://" + uri.getAuthority().toLowerCase(Locale.ROOT);
        } catch (URISyntaxException malformed) {
            throw new MalformedInput("origin must be https://HOST or https://HOST:PORT: origin=" + text, malformed);
        }
        throw new MalformedInput("origin must be https://HOST or https://HOST:PORT: origin=" + text
                + "; sessions and passwords must not pass a network in the clear");
    }

    /** Whether others than who sits at this machine can come: then nothing at all is shown without an account. */
    boolean isOpen() {
        return isOpen(listen.getAddress(), proxied);
    }

    /** The same of one that was not made yet. */
    public static boolean isOpen(InetAddress listen, Optional<String> proxied) {
        return proxied.isPresent() || !listen.isLoopbackAddress();
    }

    /** Whether browsers speak TLS to it. */
    boolean isSecure() {
        return proxied.isPresent() || identity.isPresent();
    }

    String scheme() {
        return isSecure() ? "https" : "http";
    }

    /**
     * Whether a request is meant for this console.
     *
     * @param host as the request has it
     * @param port that it listens on
     */
    boolean isMeant(String host, int port) {
        if (proxied.isPresent()) return ("https://" + host.toLowerCase(Locale.ROOT)).equals(proxied.get());
        if (identity.isEmpty())
            return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port) || host.equals("[::1]:" + port);
        String ending = ":" + port;
        if (host.endsWith(ending))
            return identity.get().isNamed(bare(host.substring(0, host.length() - ending.length())));
        return port == HTTPS && identity.get().isNamed(bare(host));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** What a reader types. */
    String url(int port) {
        if (proxied.isPresent()) return proxied.get() + "/";
        String host = identity.isEmpty() ? "127.0.0.1" : identity.get().names().get(0);
        return scheme() + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }
}
