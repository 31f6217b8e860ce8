package cvntrade.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** What a browser does for a page: brings its style and script too, takes gzip, and keeps what it may keep for as long as it may. */
final class ReaderBrowser {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern NEEDED = Pattern.compile("(?:href|src)=\"(/[^\"]+\\.(?:css|js)(?:\\?[^\"]*)?)\"");
    private static final Pattern MAX_AGE = Pattern.compile("max-age=(\\d+)");

    private final String address;
    private final Map<String, Kept> kept = new HashMap<>();

    /** @param until by {@link System#nanoTime} */
    private record Kept(String text, Optional<String> tag, long until) {}

    ReaderBrowser(String address) {
        this.address = address;
    }

    /** The page's own text, once all is there. */
    String page(String path) throws IOException, InterruptedException {
        String page = get(path, Optional.empty());
        Matcher needed = NEEDED.matcher(page);
        while (needed.find()) get(needed.group(1), Optional.empty());
        return page;
    }

    /** The page once more, as its script asks for it. */
    String renewed(String path) throws IOException, InterruptedException {
        return get(path, Optional.of("Cvntrade-Renewal"));
    }

    private String get(String path, Optional<String> flag) throws IOException, InterruptedException {
        @Nullable Kept before = kept.get(path);
        if (before != null && System.nanoTime() < before.until()) return before.text();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Encoding", "gzip");
        flag.ifPresent(name -> request.header(name, "1"));
        if (before != null) before.tag().ifPresent(tag -> request.header("If-None-Match", tag));
        HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        boolean same = before != null && answer.statusCode() == 304;
        if (answer.statusCode() != 200 && !same)
            throw new IllegalStateException("a page must answer 200: path=" + path + " status=" + answer.statusCode());
        String text = same ? before.text() : text(answer);
        keep(path, text, answer);
        return text;
    }

    private void keep(String path, String text, HttpResponse<byte[]> answer) {
        String rule = answer.headers().firstValue("Cache-Control").orElse("");
        if (rule.contains("no-store")) return;
        Matcher age = MAX_AGE.matcher(rule);
        long seconds = age.find() && !rule.contains("no-cache") ? Long.parseLong(age.group(1)) : 0;
        kept.put(
                path, new Kept(text, answer.headers().firstValue("ETag"), System.nanoTime() + seconds * 1_000_000_000));
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip"))
            return new String(answer.body(), StandardCharsets.UTF_8);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
