package cvntrade.console.web;

import java.util.List;

/** A part of a page. */
public sealed interface Block {
    /**
     * What a reader must not miss.
     *
     * @param good whether it is good news
     */
    record Notice(String text, boolean good) implements Block {}

    /**
     * Rows under a heading.
     *
     * @param empty what is said where there is no row, with the command that makes one
     */
    record Table(String heading, List<String> columns, List<List<Cell>> rows, String empty) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** Words as a command prints them. */
    record Text(String heading, String text) implements Block {}

    /**
     * A document of this house, written in Markdown.
     *
     * @param links what the name of a neighbour is put behind, such as {@code /runbook?q=}
     */
    record Document(String markdown, String links) implements Block {}

    /** A field to search in this page. */
    record Search(String label, String value) implements Block {}

    /** Fields by which a page that is only read is narrowed; they come back to it in its address. */
    record Filter(List<Field> fields, String button) implements Block {
        public Filter {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Fields to fill and send. It is sent to an action, and carries the token of the session by itself.
     *
     * @param action path it is sent to
     * @param button what sending it does, in words
     * @param grave whether it changes something for good
     */
    record Form(String heading, String action, List<Field> fields, String button, boolean grave) implements Block {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /** Parts that change while one looks: a script renews them, and without it the page is loaded again. */
    record Live(List<Block> blocks) implements Block {
        public Live {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The page is loaded again by a browser without scripts, which {@link Live} does not reach.
     *
     * @param path of the page, which may have a query
     */
    record Again(int seconds, String path) implements Block {}

    /** A link that looks like what it is: the way to a form. */
    record Way(String text, String path) implements Block {}

    /**
     * Values one after the other, drawn; the table beside it says the same in figures.
     *
     * @param caption what is drawn, for who does not see it
     * @param points NaN where there is none; an infinite one is drawn at the edge
     * @param limits drawn as dashed lines
     */
    record Chart(String heading, String caption, List<Point> points, List<Double> limits) implements Block {
        public Chart {
            points = List.copyOf(points);
            limits = List.copyOf(limits);
        }
    }

    /**
     * One value of a chart.
     *
     * @param label where it stands, such as a day
     * @param mark how it is drawn
     */
    record Point(String label, double value, Mark mark) {}

    /** What a point of a chart means, by its shape. */
    enum Mark {
        PLAIN,
        WATCH,
        ALERT
    }
}
