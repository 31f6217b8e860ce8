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

    /** A field to search in this page. */
    record Search(String label, String value) implements Block {}

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

    /** A link that looks like what it is: the way to a form. */
    record Way(String text, String path) implements Block {}
}
