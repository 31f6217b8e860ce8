package cvntrade.sweep.dossier;

import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import cvntrade.sweep.dossier.Table.Heading;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page in Markdown, for a code review: the same words and tables in the same order. Of a drawing, the table behind it stands for it. */
final class DossierMarkdown {
    /** An underscore within a word, a lone bracket and a lone angle mean nothing, so that {@code f1_buy} stays as it is. */
    private static final Pattern MEANING =
            Pattern.compile("[\\\\`*|~]|<(?=[A-Za-z/!?])|](?=\\()|&(?=[#\\w]+;)|(?<!\\p{Alnum})_|_(?!\\p{Alnum})");

    private final StringBuilder text = new StringBuilder();

    private DossierMarkdown() {}

    static String of(DossierPage page) {
        DossierMarkdown markdown = new DossierMarkdown();
        markdown.head(page);
        for (Section section : page.sections()) markdown.section(section);
        return markdown.text.toString();
    }

    private void head(DossierPage page) {
        text.append("# ").append(inline(page.verdict())).append('\n');
        paragraph(inline(page.sentence()));
        paragraph("Factor " + inline(page.factor()) + ": " + inline(page.question()));
        paragraph("Rule " + inline(page.rule()) + " of the decision table, reason " + inline(page.reason())
                + ". The program never locks: a lock is an operator's decision.");
        for (String warning : page.warnings()) paragraph("**Warning.** " + inline(warning));
    }

    private void section(Section section) {
        text.append("\n## ").append(inline(section.title())).append('\n');
        for (String paragraph : section.paragraphs()) paragraph(inline(paragraph));
        for (Table table : section.tables()) table(table);
        if (!section.points().isEmpty()) text.append('\n');
        for (String point : section.points())
            text.append("- ").append(inline(point)).append('\n');
        if (!section.code().isEmpty()) code(section.code());
    }

    private void paragraph(String words) {
        text.append('\n').append(words).append('\n');
    }

    private void table(Table table) {
        paragraph("**" + inline(table.caption()) + "**");
        text.append('\n');
        row(table.headings(), heading -> inline(heading.text()));
        row(table.headings(), DossierMarkdown::alignment);
        for (List<Field> row : table.rows()) row(row, field -> inline(field.text()));
    }

    private static String alignment(Heading heading) {
        return heading.style().contains("text") ? "---" : "---:";
    }

    private <T> void row(List<T> fields, Function<T, String> words) {
        text.append(fields.stream().map(words).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** Indented, for what is typed into a shell may hold any fence. */
    private void code(String code) {
        text.append('\n');
        code.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }

    /** What a name from outside may hold is shown and never read as Markdown or HTML. */
    private static String inline(String words) {
        return MEANING.matcher(words.replaceAll("\\R", " ")).replaceAll("\\\\$0");
    }
}
