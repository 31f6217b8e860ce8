package cvntrade.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Follows every link inside a console from its first page on. Pages that differ in their query alone, of which there are hundreds, are one kind:
 * the first and the last link of each page to a kind are followed, until a kind was seen so often that more of it would say nothing.
 */
final class Walk {
    private static final int MOST_OF_A_KIND = 2;

    private final Person person;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final ArrayDeque<String> ahead = new ArrayDeque<>();

    Walk(Person person) {
        this.person = person;
    }

    /**
     * @param visit is called on each page with its address and the answer that brought it
     * @return the addresses that were visited, without the host
     */
    Set<String> from(String start, BiConsumer<String, Response> visit) {
        add(start);
        while (!ahead.isEmpty()) {
            String path = ahead.remove();
            person.follow(path).ifPresent(answer -> {
                for (String link : links(person.page())) add(link);
                visit.accept(path, answer);
            });
        }
        return seen;
    }

    private void add(String path) {
        String kind = kind(path);
        if (seen.contains(path) || kinds.getOrDefault(kind, 0) >= MOST_OF_A_KIND) return;
        kinds.merge(kind, 1, Integer::sum);
        seen.add(path);
        ahead.add(path);
    }

    /** The path up to what names one of many. */
    static String kind(String path) {
        String bare = path.split("\\?", 2)[0];
        String[] parts = bare.split("/", -1);
        return (parts.length > 1 ? parts[1] : "")
                + (parts.length > 2 ? "/" + (parts[2].contains("%") ? "" : parts[2]) : "")
                + (path.contains("?") ? "?" : "");
    }

    /** Links to this console on a page, without the place within a page. */
    @SuppressWarnings("unchecked") // Playwright has no types for what a script gives.
    private static List<String> links(Page page) {
        List<String> all = (List<String>) page.evaluate("Array.from(document.links)"
                + ".filter(link => link.origin === location.origin).map(link => link.pathname + link.search)");
        return all.stream().filter(path -> URI.create(path).getHost() == null).toList();
    }
}
