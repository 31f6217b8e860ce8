package cvntrade.console.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.Renderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A document of this house as HTML, as commonmark reads it: its headings stand below the page's own, a neighbour's file is a link to its page,
 * tables are those of all pages. HTML in it is shown as it was written.
 */
final class Markdown {
    private static final Pattern NEIGHBOUR = Pattern.compile("([A-Za-z_]+)\\.md");
    private static final int LEVEL = 2;
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final TextContentRenderer WORDS =
            TextContentRenderer.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak(" ")
            .nodeRendererFactory(OwnForms::new)
            .build();

    private Markdown() {}

    static String html(Block.Document document) {
        Node whole = PARSER.parse(document.markdown());
        whole.accept(new ForAPage(document.links()));
        return RENDERER.render(whole);
    }

    /** Headings and links as they are on a page. */
    private static final class ForAPage extends AbstractVisitor {
        private final String links;

        ForAPage(String links) {
            this.links = links;
        }

        @Override
        public void visit(Heading heading) {
            heading.setLevel(LEVEL);
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            Matcher neighbour = NEIGHBOUR.matcher(link.getDestination());
            if (neighbour.matches()) link.setDestination(links + neighbour.group(1));
            visitChildren(link);
        }
    }

    /** What the pages write in their own way. */
    private record OwnForms(HtmlNodeRendererContext context) implements NodeRenderer {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(FencedCodeBlock.class, TableBlock.class);
        }

        @Override
        public void render(Node node) {
            context.getWriter()
                    .raw(
                            node instanceof FencedCodeBlock block
                                    ? "<pre>" + Html.escaped(block.getLiteral().stripTrailing()) + "</pre>\n"
                                    : table(node));
        }

        /** @param table a head of one row, and a body if there is more */
        private static String table(Node table) {
            List<Node> columns = children(table.getFirstChild().getFirstChild());
            List<Node> rows =
                    table.getLastChild() == table.getFirstChild() ? List.of() : children(table.getLastChild());
            return Html.tableOf(
                    "Table",
                    columns.stream().map(column -> Html.column(inside(column, RENDERER), Cell.Kind.TEXT)),
                    rows.stream().map(row -> cells(children(row), columns)));
        }

        private static Stream<String> cells(List<Node> row, List<Node> columns) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++)
                cells.add(Html.cell(
                        inside(columns.get(i), WORDS), "", "<span>" + inside(row.get(i), RENDERER) + "</span>"));
            return cells.stream();
        }

        private static String inside(Node node, Renderer renderer) {
            return children(node).stream().map(renderer::render).collect(Collectors.joining());
        }

        private static List<Node> children(Node node) {
            List<Node> children = new ArrayList<>();
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) children.add(child);
            return children;
        }
    }
}
