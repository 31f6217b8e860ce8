package cvntrade.console.web;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Which pages there are. A page is made when it is asked for, from what lies on disk at that moment. */
public final class Site {
    private final Map<String, Entry> pages = new LinkedHashMap<>();
    private final Map<String, Function<Visit, Page>> actions = new LinkedHashMap<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private String section = "";
    private final Map<String, Function<Visit, String>> sent = new LinkedHashMap<>();
    private final Map<String, Function<Visit, String>> documents = new LinkedHashMap<>();
    private final Map<String, Function<Visit, Download>> downloads = new LinkedHashMap<>();
    private final Map<String, Text> texts = new LinkedHashMap<>();
    private UnaryOperator<String> typed = UnaryOperator.identity();
    private Function<String, Optional<Path>> files = name -> Optional.empty();

    /** What a program reads. */
    record Text(String type, Supplier<String> text) {}

    private record Entry(String name, Function<Visit, Page> page) {}

    /** @param page is given the {@code q} of the address, empty where there is none */
    public Site page(String path, String name, Function<String, Page> page) {
        return visited(path, name, visit -> page.apply(visit.query()));
    }

    /**
     * A page that depends on who reads it.
     *
     * @param name in the menu; a page without one belongs to the one of the menu that was named last
     */
    public Site visited(String path, String name, Function<Visit, Page> page) {
        if (!name.isEmpty()) section = path;
        sections.put(path, section);
        pages.put(path, new Entry(name, page));
        return this;
    }

    /** What an operator sends a form to; nothing else ever calls it. */
    public Site action(String path, Function<Visit, Page> action) {
        sections.put(path, section);
        actions.put(path, action);
        return this;
    }

    /** An action whose answer is another page: the path of it, so that loading it again does not send the form again. */
    public Site sent(String path, Function<Visit, String> action) {
        sections.put(path, section);
        sent.put(path, action);
        return this;
    }

    /** A whole HTML document that another room writes. */
    public Site document(String path, Supplier<String> html) {
        return drawn(path, visit -> html.get());
    }

    /** A document of what the address asks for. */
    public Site drawn(String path, Function<Visit, String> html) {
        documents.put(path, html);
        return this;
    }

    /** A file to keep. */
    public Site download(String path, Function<Visit, Download> download) {
        downloads.put(path, download);
        return this;
    }

    /** @param type as {@code Content-Type} names it */
    public Site text(String path, String type, Supplier<String> text) {
        texts.put(path, new Text(type, text));
        return this;
    }

    /** @param known the file that a name stands for; only names that it knows lead anywhere, so no path is made of an address */
    public Site files(Function<String, Optional<Path>> known) {
        files = known;
        return this;
    }

    /** @param words a command that a page shows, as it must be typed to mean what this site shows */
    public Site commands(UnaryOperator<String> words) {
        typed = words;
        return this;
    }

    /** The pages of the menu: names by path. */
    Map<String, String> menu() {
        Map<String, String> menu = new LinkedHashMap<>();
        pages.forEach((path, entry) -> {
            if (!entry.name().isEmpty()) menu.put(path, entry.name());
        });
        return menu;
    }

    /** The page of the menu that another belongs to; empty for none. */
    String section(String path) {
        return sections.getOrDefault(path, "");
    }

    Optional<Function<Visit, Page>> action(String path) {
        return Optional.ofNullable(actions.get(path)).map(this::typed);
    }

    Optional<Function<Visit, String>> sent(String path) {
        return Optional.ofNullable(sent.get(path));
    }

    Optional<Function<Visit, Page>> page(String path) {
        return Optional.ofNullable(pages.get(path)).map(Entry::page).map(this::typed);
    }

    private Function<Visit, Page> typed(Function<Visit, Page> page) {
        return page.andThen(made -> made.typed(typed));
    }

    Optional<Function<Visit, Download>> download(String path) {
        return Optional.ofNullable(downloads.get(path));
    }

    Optional<Function<Visit, String>> document(String path) {
        return Optional.ofNullable(documents.get(path));
    }

    Optional<Text> text(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    Optional<Path> file(String name) {
        return files.apply(name);
    }
}
