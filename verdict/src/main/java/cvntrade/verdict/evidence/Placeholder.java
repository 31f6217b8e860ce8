package cvntrade.verdict.evidence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that stand where an answer shall stand one day. */
final class Placeholder {
    private static final Pattern WORD = Pattern.compile(
            "\\b(TODO|TBD|TBC|FIXME|XXX)\\b|\\?\\?\\?"
                    + "|\\bto be (filled|completed|defined|determined|decided|confirmed|written|added|announced|done)\\b"
                    + "|\\b(fill me in|fill this in|coming soon|lorem ipsum)\\b",
            Pattern.CASE_INSENSITIVE);
    /** {@code <name of the owner>} or {@code <…>}; not a comparison, an address or a tag. */
    private static final Pattern ANGLE = Pattern.compile("(?<![\\w<])<(?=[\\p{L}….?_-])([^<>]*[^<>\\s])>");

    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:\\S+|\\S+@\\S+");
    private static final Pattern TAG = Pattern.compile(
            "(a|b|i|br|hr|p|em|strong|code|pre|sub|sup|kbd|img|details|summary|table|thead|tbody|tr|td|th|ul|ol|li|div|span)"
                    + "(\\s+[\\w-]+=.*)?\\s*/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE_SPAN = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");

    private Placeholder() {}

    /** What in this line still has to be filled in, if anything. */
    static Optional<String> in(MarkdownPage.Line line) {
        Matcher word = WORD.matcher(line.text());
        if (word.find()) return Optional.of(word.group());
        // In code, angle brackets show how a command is called: they are syntax there, not a gap.
        if (line.kind() == MarkdownPage.Kind.CODE) return Optional.empty();
        Matcher angle = ANGLE.matcher(CODE_SPAN.matcher(line.text()).replaceAll("`"));
        while (angle.find()) {
            String inside = angle.group(1);
            boolean real =
                    ADDRESS.matcher(inside).matches() || TAG.matcher(inside).matches();
            if (!real) return Optional.of(angle.group());
        }
        return isRowWithoutValues(line) ? Optional.of("empty table cells") : Optional.empty();
    }

    /** A row of a table that has a label and nothing beside it, or nothing at all. */
    static boolean isRowWithoutValues(MarkdownPage.Line line) {
        String row = line.text().strip();
        if (line.kind() != MarkdownPage.Kind.TEXT || !row.startsWith("|")) return false;
        String inner = row.substring(1, row.length() > 1 && row.endsWith("|") ? row.length() - 1 : row.length());
        List<String> cells = List.of(inner.split("\\|", -1));
        return cells.stream().skip(cells.size() > 1 ? 1 : 0).allMatch(String::isBlank);
    }
}
