package cvntrade.verdict.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MlopsReadinessTest {
    private static final String READY = """
            # MLOps readiness

            ## 1. Owner
            Jane Doe, jane@example.org, <https://example.org/jane>

            ## 2. Data & provenance
            Binance spot klines; see [the provenance](provenance.md).

            ## 3. Review cadence
            Quarterly, and after every alert.

            ## 4. Monitoring
            | metric | threshold |
            |---|---|
            | drift D | p<0.01 and D>=0.2 |

            ## 5. **Rollback plan**
            ### How
            Switch the champion:
            ```sh
            # rollback takes the crypto
            cvntrade registry rollback --crypto <SYMBOL>
            ```
            ### Dry-run evidence
            Run on 2024-09-05: f1_buy 0.31 against 0.30.

            ## 6. Tests
            - unit and golden tests, `List<String>` aside

            ## 7. Constraints
            Binance only.<br>No venue but one.
            """;

    @Test
    void aFilledPageIsReady() {
        assertThat(MlopsReadiness.check(READY)).isEqualTo(new MlopsReadiness(Outcome.PASSED, java.util.List.of()));
    }

    @Test
    void anEmptyPageLacksEverySection() {
        assertThat(MlopsReadiness.check("").missing())
                .containsExactly(
                        "owner: no such section",
                        "data and provenance: no such section",
                        "review cadence: no such section",
                        "monitoring: no such section",
                        "rollback plan: no such section",
                        "tests: no such section",
                        "constraints: no such section");
    }

    @ParameterizedTest
    @CsvSource({
        "## 1. Owner, owner",
        "## 2. Data & provenance, data and provenance",
        "## 3. Review cadence, review cadence",
        "## 4. Monitoring, monitoring",
        "## 5. **Rollback plan**, rollback plan",
        "## 6. Tests, tests",
        "## 7. Constraints, constraints"
    })
    void eachSectionIsMissed(String heading, String title) {
        assertThat(MlopsReadiness.check(READY.replace(heading, "## Else")).missing())
                .contains(title + ": no such section");
    }

    @Test
    void aSectionThatHasOnlyItsHeadingIsEmpty() {
        assertThat(MlopsReadiness.check(READY.replace("Quarterly, and after every alert.\n", ""))
                        .missing())
                .containsExactly("review cadence: the section is empty (line 9)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- Quarterly. -->",
                "<!--\nQuarterly.\n-->",
                "...",
                "---",
                "```\n```",
                "### When\n### Who",
                "| when | who |\n|---|---|",
                "-"
            })
    void whatSaysNothingDoesNotFillASection(String nothing) {
        assertThat(MlopsReadiness.check(READY.replace("Quarterly, and after every alert.", nothing))
                        .missing())
                .contains("review cadence: the section is empty (line 9)");
    }

    @Test
    void aSubsectionMustBeFilledToo() {
        assertThat(MlopsReadiness.check(READY.replace("Binance only.<br>", "### Venue\n### Size\nBinance only."))
                        .missing())
                .containsExactly("constraints: the subsection \"Venue\" is empty (line 31)");
    }

    @Test
    void textUnderANestedHeadingFillsItsSection() {
        assertThat(MlopsReadiness.check(READY.replace("Quarterly, and", "### Monitoring\nQuarterly, and"))
                        .complete())
                .isTrue();
    }

    @Test
    void aHeadingInsideACodeBlockIsNoHeading() {
        String hidden = READY.replace("## 6. Tests\n", "```\n## 6. Tests\n```\n");
        assertThat(MlopsReadiness.check(hidden).missing()).containsExactly("tests: no such section");
    }

    @Test
    void aHeadingInsideACommentIsNoHeading() {
        String hidden = READY.replace("## 6. Tests\n", "<!--\n## 6. Tests\n-->\n");
        assertThat(MlopsReadiness.check(hidden).missing()).containsExactly("tests: no such section");
    }

    @Test
    void underlinedHeadingsCountAndEndASection() {
        assertThat(MlopsReadiness.check(READY.replace("## 6. Tests", "Tests\n-----"))
                        .complete())
                .isTrue();
        assertThat(MlopsReadiness.check(READY.replace("## 6. Tests", "Tests\n-----\n\nNotes\n-----"))
                        .missing())
                .containsExactly("tests: the section is empty (line 27)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODO",
                "owner: tbd",
                "FIXME later",
                "???",
                "<name of the owner>",
                "<…>",
                "<...>",
                "to be filled by the team",
                "To be defined",
                "`TODO`",
                "```\nTODO\n```",
                "| owner | |\n",
                "|  |  |"
            })
    void aPlaceholderIsNamedWithItsLine(String placeholder) {
        assertThat(MlopsReadiness.check(READY.replace("Jane Doe", "Jane Doe\n" + placeholder + "\n"))
                        .missing())
                .singleElement()
                .asString()
                .matches("placeholder: line [5-6] has .+");
    }

    @Test
    void aPlaceholderInAHeadingOrOutsideTheSectionsCounts() {
        assertThat(MlopsReadiness.check("# Title of <factor>\n" + READY).missing())
                .containsExactly("placeholder: line 1 has <factor>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p <0.05 and n> 3", "a < b > c", "<a href=\"x\">x</a>", "`<SYMBOL>`", "mastodon", "methods"})
    void whatOnlyLooksLikeAPlaceholderIsNone(String text) {
        assertThat(MlopsReadiness.check(READY.replace("Jane Doe", text)).complete())
                .isTrue();
    }

    @Test
    void aRollbackPlanWithoutEvidenceOfADryRunIsNotEnough() {
        String planned =
                READY.replace("Run on 2024-09-05: f1_buy 0.31 against 0.30.", "It is planned over the last 24 h.");
        assertThat(MlopsReadiness.check(planned).missing())
                .containsExactly(
                        "rollback plan: no dry-run evidence (what was run, when, with which figures) (line 17)");
    }
}
