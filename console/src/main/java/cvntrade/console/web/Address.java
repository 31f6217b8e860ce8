package cvntrade.console.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a name stands in the address of a page. */
public final class Address {
    private Address() {}

    /** Percent-encoded, a space too, so that it may be a part of the path or of the query. */
    public static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
