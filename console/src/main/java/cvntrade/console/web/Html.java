package cvntrade.console.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page as HTML. Every text that is not written in this file passes through {@link #escaped}. */
final class Html {
    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)(?:\\.\\d+)?Z");

    /** What no column of a table should be as wide as, such as a hash or a path. */
    private static final Pattern LONG_WORD = Pattern.compile("\\S{25}");

    private Html() {}

    /**
     * @param place where the reader is: the page of the menu that this one belongs to
     * @param reader who is signed in; empty where nobody is
     */
    static String of(Page page, Place place, Map<String, String> menu, Optional<Gate.Entered> reader) {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
        html.append(escaped(page.title()))
                .append(" · CVNTrade</title><link rel=\"stylesheet\" href=\"/console.css\">"
                        + "<script src=\"/console.js\" defer></script>");
        page.blocks().forEach(block -> html.append(again(block)));
        html.append("</head><body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n"
                + "<header><strong>CVNTrade</strong><nav aria-label=\"Pages\"><ul>");
        menu.forEach((to, name) -> html.append("<li><a href=\"" + escaped(to) + "\"")
                .append(current(to, place))
                .append(">" + escaped(name) + "</a></li>"));
        html.append("</ul></nav>");
        reader.ifPresent(entered -> html.append(signedIn(entered)));
        html.append("</header>\n<main id=\"main\" tabindex=\"-1\"><h1>" + escaped(page.title()) + "</h1>\n");
        if (!page.about().isEmpty()) html.append("<p>" + escaped(page.about()) + "</p>\n");
        if (!page.command().isEmpty())
            html.append(
                    "<p class=\"command\">The same in a terminal: <code>" + escaped(page.command()) + "</code></p>\n");
        page.blocks().forEach(block -> html.append(block(block, reader)));
        return html.append("</main>\n<footer>Times are UTC; with a script, your own zone stands beside them."
                        + (reader.isPresent() || menu.isEmpty()
                                ? ""
                                : " This console reads; what changes something is a command.")
                        + "</footer></body></html>\n")
                .toString();
    }

    /** @param section its page of the menu, which may be the page itself; empty for none */
    record Place(String path, String section) {
        static final Place NOWHERE = new Place("", "");
    }

    private static String current(String to, Place place) {
        if (to.equals(place.path())) return " aria-current=\"page\"";
        return to.equals(place.section()) ? " aria-current=\"true\"" : "";
    }

    /** It says of itself that nobody used the page. */
    private static String again(Block block) {
        if (!(block instanceof Block.Again again)) return "";
        return "<noscript><meta http-equiv=\"refresh\" content=\"" + again.seconds() + "; url=" + escaped(again.path())
                + "&amp;" + Gate.RENEWAL_FIELD + "=1\"></noscript>";
    }

    private static String signedIn(Gate.Entered entered) {
        return "<form class=\"who\" method=\"post\" action=\"" + Gate.LOGOUT + "\"><span>"
                + escaped(entered.user().name()) + ", " + entered.user().role().word() + "</span> " + token(entered)
                + "<button>Sign out</button></form>";
    }

    private static String token(Gate.Entered entered) {
        return "<input type=\"hidden\" name=\"" + Gate.TOKEN + "\" value=\"" + escaped(entered.formToken()) + "\">";
    }

    private static String form(Block.Form form, Optional<Gate.Entered> reader) {
        StringBuilder html = new StringBuilder(heading(form.heading())
                + "<form class=\"fill\" method=\"post\" action=\"" + escaped(form.action()) + "\">");
        reader.ifPresent(entered -> html.append(token(entered)));
        form.fields().forEach(field -> html.append(field(field)));
        return html.append("<button" + (form.grave() ? " class=\"grave\"" : "") + ">" + escaped(form.button())
                        + "</button></form>\n")
                .toString();
    }

    private static String field(Field field) {
        String name = " name=\"" + escaped(field.name()) + "\"";
        String value = " value=\"" + escaped(field.value()) + "\"";
        String label = "<label>" + escaped(field.label());
        return switch (field.kind()) {
            case FIXED -> "<input type=\"hidden\"" + name + value + ">";
            case OPTIONAL -> label + " <input type=\"text\" maxlength=\"200\"" + name + value + "></label>";
            case TEXT ->
                label + " <input type=\"text\" required maxlength=\"80\" autocomplete=\"username\"" + name + value
                        + "></label>";
            case LINE -> label + " <input type=\"text\" maxlength=\"400\"" + name + value + "></label>";
            case PASSWORD ->
                label + " <input type=\"password\" required maxlength=\"72\" autocomplete=\"current-password\"" + name
                        + "></label>";
            case REASON ->
                label + " <textarea required rows=\"3\" maxlength=\"2000\"" + name + ">" + escaped(field.value())
                        + "</textarea></label>";
            case YES ->
                "<label class=\"yes\"><input type=\"checkbox\" value=\"yes\"" + name + "> " + escaped(field.label())
                        + "</label>";
            case CHOICE -> {
                StringBuilder options = new StringBuilder(label + " <select" + name + ">");
                field.options()
                        .forEach(option -> options.append("<option" + (option.equals(field.value()) ? " selected" : "")
                                + ">" + escaped(option) + "</option>"));
                yield options.append("</select></label>").toString();
            }
        };
    }

    private static String block(Block block, Optional<Gate.Entered> reader) {
        if (block instanceof Block.Again) return "";
        if (block instanceof Block.Form form) return form(form, reader);
        if (block instanceof Block.Live live) {
            StringBuilder html = new StringBuilder("<div data-live>\n");
            live.blocks().forEach(inside -> html.append(block(inside, reader)));
            return html.append(
                            "<p class=\"empty\"><a href=\"\">Load this page again</a> to see how it goes on; with a script it"
                                    + " renews itself.</p></div>\n")
                    .toString();
        }
        if (block instanceof Block.Way way) {
            return "<p class=\"ways\"><a class=\"way\" href=\"" + escaped(way.path()) + "\">" + escaped(way.text())
                    + "</a></p>\n";
        }
        if (block instanceof Block.Notice notice) {
            return "<p class=\"notice " + (notice.good() ? "good" : "bad") + "\">" + escaped(notice.text()) + "</p>\n";
        }
        if (block instanceof Block.Text text) {
            return heading(text.heading()) + "<pre>" + escaped(text.text()) + "</pre>\n";
        }
        if (block instanceof Block.Document document) return Markdown.html(document);
        if (block instanceof Block.Filter filter) {
            StringBuilder html = new StringBuilder("<form class=\"narrow\" method=\"get\" role=\"search\">");
            filter.fields().forEach(field -> html.append(field(field)));
            return html.append("<button>" + escaped(filter.button()) + "</button></form>\n")
                    .toString();
        }
        if (block instanceof Block.Search search) {
            return "<form method=\"get\" role=\"search\"><label>" + escaped(search.label())
                    + " <input type=\"search\" name=\"q\" maxlength=\"80\" value=\"" + escaped(search.value())
                    + "\"></label> <button>Search</button></form>\n";
        }
        if (block instanceof Block.Chart chart) return heading(chart.heading()) + Drawing.of(chart);
        return table((Block.Table) block);
    }

    private static String heading(String words) {
        return words.isEmpty() ? "" : "<h2>" + escaped(words) + "</h2>\n";
    }

    private static String table(Block.Table table) {
        StringBuilder html = new StringBuilder(heading(table.heading()));
        if (table.rows().isEmpty())
            return html.append("<p class=\"empty\">" + escaped(table.empty()) + "</p>\n")
                    .toString();
        List<Cell> first = table.rows().get(0);
        return html.append(tableOf(
                        table.heading().isEmpty() ? "Table" : table.heading(),
                        IntStream.range(0, table.columns().size())
                                .mapToObj(i -> column(
                                        escaped(table.columns().get(i)),
                                        first.get(i).kind())),
                        table.rows().stream()
                                .map(row -> IntStream.range(0, row.size())
                                        .mapToObj(i ->
                                                cell(row.get(i), table.columns().get(i))))))
                .toString();
    }

    /** @param name as HTML */
    static String column(String name, Cell.Kind kind) {
        return "<th scope=\"col\" role=\"columnheader\"" + (kind == Cell.Kind.NUMBER ? " class=\"number\"" : "") + ">"
                + name + "</th>";
    }

    /**
     * @param columns each a {@code th}
     * @param rows each of {@code td}
     */
    static String tableOf(String name, Stream<String> columns, Stream<Stream<String>> rows) {
        return "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(name)
                + "\"><table role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">"
                + columns.collect(Collectors.joining()) + "</tr></thead><tbody role=\"rowgroup\">\n"
                + rows.map(cells -> "<tr role=\"row\">" + cells.collect(Collectors.joining()) + "</tr>\n")
                        .collect(Collectors.joining())
                + "</tbody></table></div>\n";
    }

    private static String cell(Cell cell, String column) {
        String text = escaped(cell.text());
        String inner = cell.link().isEmpty() ? text : "<a href=\"" + escaped(cell.link()) + "\">" + text + "</a>";
        String kind = switch (cell.kind()) {
            case NUMBER -> "number";
            case GOOD -> "good";
            case BAD -> "bad";
            case TEXT, TIME, CODE -> "";
        };
        String looks = (kind + (LONG_WORD.matcher(cell.text()).find() ? " long" : "")).strip();
        return cell(
                column,
                looks,
                switch (cell.kind()) {
                    case TIME -> "<time datetime=\"" + text + "\">" + readable(inner) + "</time>";
                    case CODE -> "<code>" + inner + "</code>";
                    case TEXT, NUMBER, GOOD, BAD -> "<span>" + inner + "</span>";
                });
    }

    /**
     * It names its column, for a phone shows each row as a card; the roles are said because a card is no table to a browser.
     *
     * @param inner as HTML
     */
    static String cell(String column, String looks, String inner) {
        return "<td role=\"cell\" data-label=\"" + escaped(column) + "\""
                + (looks.isEmpty() ? "" : " class=\"" + looks + "\"") + ">" + inner + "</td>";
    }

    /** An instant as people write it, to the second, and without seconds where there are none. */
    private static String readable(String instant) {
        return INSTANT.matcher(instant).replaceFirst("$1 $2").replaceFirst(" (\\d\\d:\\d\\d):00$", " $1");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
