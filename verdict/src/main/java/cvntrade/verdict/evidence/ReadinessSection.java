package cvntrade.verdict.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The sections that the page must have. A heading is one of them if it begins with the first word and has the others too. */
enum ReadinessSection {
    OWNER("owner", "owner"),
    DATA_AND_PROVENANCE("data and provenance", "data provenance"),
    REVIEW_CADENCE("review cadence", "review cadence"),
    MONITORING("monitoring", "monitoring"),
    ROLLBACK("rollback plan", "rollback plan"),
    TESTS("tests", "test"),
    CONSTRAINTS("constraints", "constraint");

    private final String title;
    private final String words;

    ReadinessSection(String title, String words) {
        this.title = title;
        this.words = words;
    }

    String title() {
        return title;
    }

    /** Whatever the case, the numbering and the emphasis: {@code 5. **Rollback** plan (with dry run)} is the rollback plan. */
    boolean names(String heading) {
        List<String> found = Arrays.stream(heading.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> wanted = List.of(words.split(" "));
        return !found.isEmpty()
                && found.get(0).startsWith(wanted.get(0))
                && wanted.stream().allMatch(word -> found.stream().anyMatch(each -> each.startsWith(word)));
    }
}
