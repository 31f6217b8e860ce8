package cvntrade.verdict.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Markdown page as lines that say what they are. Comments are taken out, and what stands in a code block is never a heading: a shell
 * comment begins with the same sign.
 */
record MarkdownPage(List<Line> lines) {
    /** What a line is. */
    enum Kind {
        HEADING,
        TEXT,
        /** The head of a table or the line below it: it asks, the rows answer. */
        TABLE_FRAME,
        CODE,
        BLANK
    }

    /**
     * One line.
     *
     * @param number counted from 1, as editors do
     * @param level  of a heading, 1 the highest; 0 otherwise
     * @param text   of a heading without its signs; else the line as it stands, without comments
     */
    record Line(int number, Kind kind, int level, String text) {}

    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(|[ \\t].*)");
    private static final Pattern CLOSING_SIGNS = Pattern.compile("[ \\t]#+[ \\t]*$");
    private static final Pattern DIVIDER = Pattern.compile("[ \\t]*\\|?[ \\t]*:?-[\\s|:-]*");
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(=+|-+)[ \\t]*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

    static MarkdownPage parse(String markdown) {
        Parser parser = new Parser();
        List<String> raw = markdown.lines().toList();
        for (int i = 0; i < raw.size(); i++) parser.read(i + 1, raw.get(i));
        return new MarkdownPage(List.copyOf(parser.lines));
    }

    /** Walks down the page and remembers whether it is inside a comment or a code block. */
    private static final class Parser {
        private final List<Line> lines = new ArrayList<>();
        private String fence = "";
        private boolean inComment;

        void read(int number, String raw) {
            if (!fence.isEmpty()) {
                readCode(number, raw);
                return;
            }
            String text = withoutComments(raw);
            Matcher opening = FENCE.matcher(text);
            if (opening.matches() && !opening.group(2).contains("`")) {
                fence = opening.group(1);
                return;
            }
            Matcher heading = HEADING.matcher(text);
            Matcher underline = UNDERLINE.matcher(text);
            if (heading.matches()) {
                String title = CLOSING_SIGNS.matcher(heading.group(2)).replaceAll("");
                add(number, Kind.HEADING, heading.group(1).length(), title.strip());
            } else if (DIVIDER.matcher(text).matches() && lastIsRow()) {
                Line head = lines.remove(lines.size() - 1);
                add(head.number(), Kind.TABLE_FRAME, 0, head.text());
                add(number, Kind.TABLE_FRAME, 0, text);
            } else if (underline.matches() && lastIsText()) {
                Line title = lines.remove(lines.size() - 1);
                int level = underline.group(1).startsWith("=") ? 1 : 2;
                add(title.number(), Kind.HEADING, level, title.text().strip());
            } else {
                add(number, text.isBlank() ? Kind.BLANK : Kind.TEXT, 0, text);
            }
        }

        private void readCode(int number, String raw) {
            String stripped = raw.strip();
            boolean closes = stripped.startsWith(fence) && stripped.chars().allMatch(c -> c == fence.charAt(0));
            if (closes) fence = "";
            else add(number, raw.isBlank() ? Kind.BLANK : Kind.CODE, 0, raw);
        }

        private String withoutComments(String raw) {
            StringBuilder kept = new StringBuilder();
            int at = 0;
            while (at < raw.length()) {
                int next = raw.indexOf(inComment ? "-->" : "<!--", at);
                if (!inComment) kept.append(raw, at, next < 0 ? raw.length() : next);
                if (next < 0) break;
                at = next + (inComment ? 3 : 4);
                inComment = !inComment;
            }
            return kept.toString();
        }

        private boolean lastIsText() {
            return !lines.isEmpty() && lines.get(lines.size() - 1).kind() == Kind.TEXT;
        }

        private boolean lastIsRow() {
            return lastIsText() && lines.get(lines.size() - 1).text().contains("|");
        }

        private void add(int number, Kind kind, int level, String text) {
            lines.add(new Line(number, kind, level, text));
        }
    }
}
