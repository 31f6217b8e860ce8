package cvntrade.console.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What a request has to show before anything is read or done for it: a session; for a form besides its size and kind, that it comes from a
 * page of this console, and the token of the session; for an action the role.
 */
final class Gate {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";

    /** The field of a form that carries the token of the session. */
    static final String TOKEN = "form_token";

    /** A page that renews itself says so by this header: nobody used it, so the session does not last longer for it. */
    private static final String RENEWAL = "Cvntrade-Renewal";

    /** The same of a browser without scripts, in the address. */
    static final String RENEWAL_FIELD = "renewal";

    private static final String COOKIE = "cvntrade_session";

    /** A browser takes a cookie with this beginning only over TLS and for this host alone. */
    private static final String HOST_ONLY = "__Host-";

    private static final int LARGEST_BODY = 16 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final SignIn signIn;
    private final Endpoint endpoint;
    private final String cookie;
    private final Sessions sessions;
    private final LoginThrottle throttle;

    /** Checking a password takes a processor for a good part of a second, on purpose; two at a time leave the rest alone. */
    private final Semaphore checks = new Semaphore(2);

    Gate(SignIn signIn, Clock clock, Endpoint endpoint) {
        this.endpoint = endpoint;
        this.cookie = (endpoint.isSecure() ? HOST_ONLY : "") + COOKIE;
        this.signIn = signIn;
        this.sessions = new Sessions(clock);
        this.throttle = new LoginThrottle(clock);
    }

    /** A request that does not come through. */
    static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Closed(int status, String why) {
            super(why);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** Who asks, with the token that the forms of the session carry. */
    record Entered(User user, String formToken) {}

    boolean isClosed() {
        return endpoint.isOpen() || signIn.isRequired();
    }

    /** Who asks; the account counts as it is now, not as it was when the session began. */
    Optional<Entered> entered(HttpExchange exchange) {
        boolean isRenewal = isRenewal(exchange);
        return key(exchange)
                .flatMap(key -> sessions.find(key, !isRenewal))
                .flatMap(session -> signIn.find(session.name()).map(user -> new Entered(user, session.formToken())));
    }

    private static boolean isRenewal(HttpExchange exchange) {
        String query = String.valueOf(exchange.getRequestURI().getRawQuery());
        return exchange.getRequestHeaders().containsKey(RENEWAL)
                || List.of(query.split("&", -1)).contains(RENEWAL_FIELD + "=1");
    }

    Entered requireEntered(HttpExchange exchange, Map<String, String> form) {
        Entered entered = entered(exchange)
                .orElseThrow(() -> new Closed(401, "Your session is over. Sign in again; nothing was done."));
        byte[] sent = form.getOrDefault(TOKEN, "").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(sent, entered.formToken().getBytes(StandardCharsets.UTF_8))) {
            throw new Closed(403, "This form is not one of your session. Open its page again; nothing was done.");
        }
        return entered;
    }

    static void requireOperator(Entered entered) {
        if (entered.user().role() == Role.OPERATOR) return;
        throw new Closed(
                403, "Only an operator may do this, and " + entered.user().name() + " is a viewer. Nothing was done.");
    }

    /** @return the cookie of the new session */
    String signIn(HttpExchange exchange, Map<String, String> form) {
        String name = form.getOrDefault("name", "");
        Duration wait = throttle.wait(name);
        if (!wait.isZero()) {
            throw new Closed(429, "Too many wrong passwords. Try again in " + (wait.toSeconds() + 1) + " seconds.");
        }
        if (!checks.tryAcquire()) throw new Closed(429, "Others are signing in right now. Try again in a moment.");
        try {
            Optional<User> user = signIn.check(name, form.getOrDefault("password", ""));
            if (user.isEmpty()) {
                throttle.failed(name);
                throw new Closed(403, "Name or password is wrong.");
            }
            throttle.succeeded(name);
            key(exchange).ifPresent(sessions::end);
            return cookie(sessions.begin(user.get().name()), "");
        } finally {
            checks.release();
        }
    }

    /** @return the cookie that takes the session's place */
    String signOut(HttpExchange exchange) {
        key(exchange).ifPresent(sessions::end);
        return cookie("", "; Max-Age=0");
    }

    private String cookie(String value, String end) {
        return cookie + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (endpoint.isSecure() ? "; Secure" : "")
                + end;
    }

    Page loginPage() {
        return new Page(
                "Sign in",
                "This console has accounts, so nothing is shown before you sign in.",
                "./cvntrade console account add NAME --role operator",
                List.of(new Block.Form(
                        "",
                        LOGIN,
                        List.of(Field.text("name", "Name"), Field.password("password", "Password")),
                        "Sign in",
                        false)));
    }

    /**
     * The fields of a form.
     *
     * @throws Closed if it is too large, of another kind, or sent by a page of another site
     */
    Map<String, String> form(HttpExchange exchange, String host) throws IOException {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        if (origin != null && !origin.equalsIgnoreCase(endpoint.scheme() + "://" + host)) {
            throw new Closed(403, "This form was sent by a page of another site. Nothing was done.");
        }
        String kind = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        if (!kind.split(";", 2)[0].strip().equals(FORM)) throw new Closed(415, "A form must be sent as " + FORM + ".");
        try (InputStream body = exchange.getRequestBody()) {
            byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) throw new Closed(413, "A form has at most " + LARGEST_BODY + " bytes.");
            return fields(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        if (body.isEmpty()) return fields;
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            String before = fields.put(decoded(name), decoded(value));
            if (before != null) throw new Closed(400, "A field must be sent once: field=" + decoded(name));
        }
        return fields;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String from(HttpExchange exchange) {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    private Optional<String> key(HttpExchange exchange) {
        @Nullable List<String> cookies = exchange.getRequestHeaders().get("Cookie");
        if (cookies == null) return Optional.empty();
        return cookies.stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::strip)
                .filter(sent -> sent.startsWith(cookie + "="))
                .map(sent -> sent.substring(cookie.length() + 1))
                .findFirst();
    }
}
