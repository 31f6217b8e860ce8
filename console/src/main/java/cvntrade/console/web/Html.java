package cvntrade.console.web;

import java.util.List;
import java.util.Map;

/** A page as HTML. Every text that is not written in this file passes through {@link #escaped}. */
final class Html {
    private Html() {}

    static String of(Page page, String path, Map<String, String> menu) {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>");
        html.append(escaped(page.title()))
                .append(" · CVNTrade</title><link rel=\"stylesheet\" href=\"/console.css\">"
                        + "<script src=\"/console.js\" defer></script></head><body>\n"
                        + "<a class=\"skip\" href=\"#main\">To the content</a>\n"
                        + "<header><strong>CVNTrade</strong><nav aria-label=\"Pages\"><ul>");
        menu.forEach((to, name) -> html.append("<li><a href=\"" + escaped(to) + "\"")
                .append(to.equals(path) ? " aria-current=\"page\"" : "")
                .append(">" + escaped(name) + "</a></li>"));
        html.append("</ul></nav></header>\n<main id=\"main\"><h1>" + escaped(page.title()) + "</h1>\n<p>"
                + escaped(page.about()) + "</p>\n");
        if (!page.command().isEmpty())
            html.append(
                    "<p class=\"command\">The same in a terminal: <code>" + escaped(page.command()) + "</code></p>\n");
        page.blocks().forEach(block -> html.append(block(block)));
        return html.append("</main>\n<footer>Times are UTC; with a script, your own zone stands beside them. This"
                        + " console reads; what changes something is a command.</footer></body></html>\n")
                .toString();
    }

    private static String block(Block block) {
        if (block instanceof Block.Notice notice) {
            return "<p class=\"notice " + (notice.good() ? "good" : "bad") + "\">" + escaped(notice.text()) + "</p>\n";
        }
        if (block instanceof Block.Text text) {
            return heading(text.heading()) + "<pre tabindex=\"0\">" + escaped(text.text()) + "</pre>\n";
        }
        if (block instanceof Block.Search search) {
            return "<form method=\"get\" role=\"search\"><label>" + escaped(search.label())
                    + " <input type=\"search\" name=\"q\" maxlength=\"80\" value=\"" + escaped(search.value())
                    + "\"></label> <button>Search</button></form>\n";
        }
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
        html.append("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\""
                + escaped(table.heading().isEmpty() ? "Table" : table.heading()) + "\"><table><thead><tr>");
        table.columns().forEach(name -> html.append("<th scope=\"col\">" + escaped(name) + "</th>"));
        html.append("</tr></thead><tbody>\n");
        for (List<Cell> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append(cell(cell)));
            html.append("</tr>\n");
        }
        return html.append("</tbody></table></div>\n").toString();
    }

    private static String cell(Cell cell) {
        String text = escaped(cell.text());
        String inner = cell.link().isEmpty() ? text : "<a href=\"" + escaped(cell.link()) + "\">" + text + "</a>";
        return switch (cell.kind()) {
            case TEXT -> "<td>" + inner + "</td>";
            case NUMBER -> "<td class=\"number\">" + inner + "</td>";
            case TIME -> "<td><time datetime=\"" + text + "\">" + inner + "</time></td>";
            case CODE -> "<td><code>" + inner + "</code></td>";
            case GOOD -> "<td class=\"good\">" + inner + "</td>";
            case BAD -> "<td class=\"bad\">" + inner + "</td>";
        };
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
