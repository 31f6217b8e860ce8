package cvntrade.verdict.evidence;

import cvntrade.verdict.evidence.MarkdownPage.Kind;
import cvntrade.verdict.evidence.MarkdownPage.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a readiness page lacks, one line for each thing. */
final class ReadinessRules {
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern DRY_RUN = Pattern.compile("dry[ -]?run", Pattern.CASE_INSENSITIVE);
    /** A date, a score or a link: a plan says "over the last 24 h", evidence says when and what came out. */
    private static final Pattern FINDING = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d[.,]\\d|\\]\\(|https?://");

    private final List<Line> lines;
    private final List<String> missing = new ArrayList<>();

    private ReadinessRules(List<Line> lines) {
        this.lines = lines;
    }

    static List<String> missing(MarkdownPage page) {
        ReadinessRules rules = new ReadinessRules(page.lines());
        for (ReadinessSection section : ReadinessSection.values()) rules.checkSection(section);
        for (Line line : page.lines()) {
            Placeholder.in(line)
                    .ifPresent(what -> rules.missing.add("placeholder: line " + line.number() + " has " + what));
        }
        return List.copyOf(rules.missing);
    }

    private void checkSection(ReadinessSection section) {
        List<Integer> headings = headingsOf(section);
        if (headings.isEmpty()) missing.add(section.title() + ": no such section");
        for (int heading : headings) {
            List<Line> body = lines.subList(heading + 1, endOf(heading));
            String where = " (line " + lines.get(heading).number() + ")";
            if (body.stream().noneMatch(ReadinessRules::saysSomething)) {
                missing.add(section.title() + ": the section is empty" + where);
            } else {
                checkSubsections(section, heading);
                if (section == ReadinessSection.ROLLBACK && !showsDryRun(body)) {
                    missing.add(
                            section.title() + ": no dry-run evidence (what was run, when, with which figures)" + where);
                }
            }
        }
    }

    /** Headings inside another required section belong to that one, whatever they are called. */
    private List<Integer> headingsOf(ReadinessSection section) {
        List<Integer> found = new ArrayList<>();
        int row = 0;
        while (row < lines.size()) {
            Optional<ReadinessSection> here = sectionAt(row);
            if (here.isPresent() && here.get() == section) found.add(row);
            row = here.isPresent() ? endOf(row) : row + 1;
        }
        return found;
    }

    private Optional<ReadinessSection> sectionAt(int row) {
        if (lines.get(row).kind() != Kind.HEADING) return Optional.empty();
        for (ReadinessSection section : ReadinessSection.values()) {
            if (section.names(lines.get(row).text())) return Optional.of(section);
        }
        return Optional.empty();
    }

    /** The next heading of the same or a higher level, or the end of the page. */
    private int endOf(int heading) {
        int row = heading + 1;
        while (row < lines.size()) {
            Line line = lines.get(row);
            if (line.kind() == Kind.HEADING
                    && line.level() <= lines.get(heading).level()) return row;
            row++;
        }
        return row;
    }

    private void checkSubsections(ReadinessSection section, int heading) {
        for (int row = heading + 1; row < endOf(heading); row++) {
            if (lines.get(row).kind() != Kind.HEADING) continue;
            if (lines.subList(row + 1, endOf(row)).stream().noneMatch(ReadinessRules::saysSomething)) {
                missing.add(section.title() + ": the subsection \""
                        + lines.get(row).text() + "\" is empty (line "
                        + lines.get(row).number() + ")");
            }
        }
    }

    private static boolean saysSomething(Line line) {
        if (line.kind() != Kind.TEXT && line.kind() != Kind.CODE) return false;
        return !Placeholder.isRowWithoutValues(line)
                && LETTER_OR_DIGIT.matcher(line.text()).find();
    }

    /** From the line that first names the dry run on, a finding or the output of the run itself. */
    private static boolean showsDryRun(List<Line> body) {
        boolean named = false;
        for (Line line : body) {
            String text = line.text().toLowerCase(Locale.ROOT);
            named |= DRY_RUN.matcher(text).find();
            boolean finding = line.kind() == Kind.CODE || FINDING.matcher(text).find();
            if (named && line.kind() != Kind.HEADING && finding) return true;
        }
        return false;
    }
}
