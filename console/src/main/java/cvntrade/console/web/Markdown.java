package cvntrade.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A document of this house as HTML. It knows what the runbooks are written in: headings, paragraphs, lists, tables, commands, and links from one
 * to the other; anything else stands there as it was written. Every word passes through {@link Html#escaped}.
 */
final class Markdown {
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) +(.*)");
    private static final Pattern INLINE = Pattern.compile("`([^`]+)`|\\[([^]]+)]\\(([A-Za-z_]+)\\.md\\)");
    private static final String FENCE = "```";

    private final List<String> lines;
    private final String links;
    private final StringBuilder html = new StringBuilder();
    private int next;

    private Markdown(List<String> lines, String links) {
        this.lines = lines;
        this.links = links;
    }

    static String html(Block.Document document) {
        Markdown markdown = new Markdown(document.markdown().lines().toList(), document.links());
        while (markdown.next < markdown.lines.size()) markdown.part();
        return markdown.html.toString();
    }

    private void part() {
        String line = lines.get(next);
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            next++;
            html.append("<h2>" + inline(heading.group(1)) + "</h2>\n");
        } else if (line.startsWith(FENCE)) {
            next++;
            html.append("<pre>" + Html.escaped(String.join("\n", linesUntil(FENCE))) + "</pre>\n");
            next++;
        } else if (line.startsWith("|")) table();
        else if (ITEM.matcher(line).matches()) list(line.startsWith("-") ? "ul" : "ol");
        else if (line.isBlank()) next++;
        else html.append("<p>" + inline(paragraph()) + "</p>\n");
    }

    private List<String> linesUntil(String end) {
        List<String> taken = new ArrayList<>();
        while (next < lines.size() && !lines.get(next).startsWith(end)) taken.add(lines.get(next++));
        return taken;
    }

    /** Lines up to one that is empty, or begins another part. */
    private String paragraph() {
        List<String> words = new ArrayList<>();
        do words.add(lines.get(next++).strip());
        while (next < lines.size() && !beginsAPart(lines.get(next)));
        return String.join(" ", words);
    }

    private static boolean beginsAPart(String line) {
        return line.isBlank()
                || line.startsWith(FENCE)
                || line.startsWith("|")
                || HEADING.matcher(line).matches()
                || ITEM.matcher(line).matches();
    }

    private void list(String kind) {
        html.append("<" + kind + ">\n");
        while (next < lines.size() && ITEM.matcher(lines.get(next)).matches()) {
            Matcher item = ITEM.matcher(paragraph());
            if (item.matches()) html.append("<li>" + inline(item.group(2)) + "</li>\n");
        }
        html.append("</" + kind + ">\n");
    }

    private void table() {
        List<String> columns = cells();
        next++; // The line of dashes.
        List<List<String>> rows = new ArrayList<>();
        while (next < lines.size() && lines.get(next).startsWith("|")) rows.add(cells());
        html.append(Html.tableOf(
                "Table",
                columns.stream().map(column -> "<th scope=\"col\" role=\"columnheader\">" + inline(column) + "</th>"),
                rows.stream().map(row -> row(row, columns))));
    }

    private Stream<String> row(List<String> row, List<String> columns) {
        return IntStream.range(0, Math.min(row.size(), columns.size()))
                .mapToObj(i -> "<td role=\"cell\" data-label=\"" + Html.escaped(columns.get(i)) + "\"><span>"
                        + inline(row.get(i)) + "</span></td>");
    }

    private List<String> cells() {
        String line = lines.get(next++).strip();
        return Stream.of(line.replaceAll("^\\||\\|$", "").split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private String inline(String words) {
        StringBuilder text = new StringBuilder();
        Matcher found = INLINE.matcher(words);
        int from = 0;
        while (found.find()) {
            text.append(Html.escaped(words.substring(from, found.start())));
            if (found.group(1) != null) text.append("<code>" + Html.escaped(found.group(1)) + "</code>");
            else
                text.append("<a href=\"" + Html.escaped(links + found.group(3)) + "\">" + Html.escaped(found.group(2))
                        + "</a>");
            from = found.end();
        }
        return text.append(Html.escaped(words.substring(from))).toString();
    }
}
