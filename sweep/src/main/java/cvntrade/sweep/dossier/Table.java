package cvntrade.sweep.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of the dossier, ready to be shown.
 *
 * @param caption what it holds, in a few words
 * @param folded whether it is closed until the reader opens it
 * @param headings one a column
 * @param rows each with one field a column
 */
public record Table(String caption, boolean folded, List<Heading> headings, List<List<Field>> rows) {
    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Field> row : rows) {
            if (row.size() != headings.size()) {
                throw new IllegalArgumentException("a row must have one field a heading: table=" + caption + " fields="
                        + row.size() + " headings=" + headings.size());
            }
        }
    }

    /** A heading; {@code text} style for words, the empty style for figures. */
    public record Heading(String text, String style) {}

    /** A field and how it looks. */
    public record Field(String text, String style) {
        static Field words(String text) {
            return new Field(text, "text");
        }

        static Field figure(String text) {
            return new Field(text, "");
        }
    }

    static Builder titled(String caption) {
        return new Builder(caption);
    }

    /** Collects rows. */
    static final class Builder {
        private final String caption;
        private final List<Heading> headings = new ArrayList<>();
        private final List<List<Field>> rows = new ArrayList<>();

        private Builder(String caption) {
            this.caption = caption;
        }

        Builder words(String... names) {
            for (String name : names) headings.add(new Heading(name, "text"));
            return this;
        }

        Builder figures(String... names) {
            for (String name : names) headings.add(new Heading(name, ""));
            return this;
        }

        Builder row(Field... fields) {
            rows.add(Arrays.asList(fields));
            return this;
        }

        Builder row(List<Field> fields) {
            rows.add(fields);
            return this;
        }

        Table open() {
            return new Table(caption, false, headings, rows);
        }

        Table folded() {
            return new Table(caption, true, headings, rows);
        }
    }
}
