package cvntrade.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.web.WebServer;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A reader of pages without scripts: keeps cookies, and fills each form as it stands on the page. */
final class Browser {
    private static final int TURN_MS = 50;

    /** Ten minutes of them. */
    private static final int TURNS_MAX = 12_000;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    Browser(WebServer server) {
        this(server.address());
    }

    Browser(String address) {
        this.address = address;
    }

    static Browser signedIn(WebServer server, String name, String password) throws Exception {
        Browser browser = new Browser(server);
        browser.signIn(name, password);
        return browser;
    }

    /** Where a page was found, to be asked for again. */
    static String path(HttpResponse<String> page) {
        return page.uri().getPath().substring(1) + "?" + page.uri().getQuery();
    }

    HttpResponse<String> signIn(String name, String password) throws Exception {
        return send(onlyForm(get("")).with("name", name).with("password", password));
    }

    /** A form as it stands on a page: where it is sent and with what, a choice at its first option. */
    record Form(String action, Map<String, String> fields) {
        Form with(String name, String value) {
            assertThat(fields).as("a field that is there").containsKey(name);
            Map<String, String> filled = new LinkedHashMap<>(fields);
            filled.put(name, value);
            return new Form(action, filled);
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> send(Form form) throws Exception {
        String body = form.fields().entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                HttpRequest.newBuilder(URI.create(address + form.action().substring(1)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The page that one which waits becomes. */
    HttpResponse<String> awaited(HttpResponse<String> page) throws Exception {
        HttpResponse<String> now = page;
        for (int turn = 0; turn < TURNS_MAX && now.body().contains("http-equiv=\"refresh\""); turn++) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(TURN_MS, TimeUnit.MILLISECONDS))
                    .join();
            now = client.send(HttpRequest.newBuilder(page.uri()).build(), HttpResponse.BodyHandlers.ofString());
        }
        return now;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Form onlyForm(HttpResponse<String> page) {
        List<Form> forms = forms(page.body());
        assertThat(forms).hasSize(1);
        return forms.get(0);
    }

    /** @param what the value of the form's field of that name; empty for a form without one */
    static Form form(HttpResponse<String> page, String what) {
        return forms(page.body()).stream()
                .filter(form -> !form.action().equals("/logout"))
                .filter(form -> form.fields().getOrDefault("what", "").equals(what))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form " + what + " on " + page.body()));
    }

    /** The token of the session, as every page of it carries it. */
    static String anyToken(HttpResponse<String> page) {
        return requireNonNull(forms(page.body()).get(0).fields().get("form_token"));
    }

    private static List<Form> forms(String html) {
        List<Form> forms = new ArrayList<>();
        Matcher form = Pattern.compile("(?s)<form[^>]*method=\"post\"[^>]*action=\"([^\"]+)\">(.*?)</form>")
                .matcher(html);
        while (form.find()) {
            Map<String, String> fields = new LinkedHashMap<>();
            Matcher input = Pattern.compile("<input type=\"(?!checkbox)[^>]*>").matcher(form.group(2));
            while (input.find()) fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
            Matcher area = Pattern.compile("<textarea[^>]*>").matcher(form.group(2));
            while (area.find()) fields.put(attribute(area.group(), "name"), "");
            Matcher select =
                    Pattern.compile("<select name=\"([^\"]+)\"><option>([^<]*)").matcher(form.group(2));
            while (select.find()) fields.put(select.group(1), select.group(2));
            forms.add(new Form(form.group(1), fields));
        }
        return forms;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find()
                ? found.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                : "";
    }
}
