package cvntrade.sweep.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.sweep.dossier.DossierPage.Section;
import cvntrade.sweep.dossier.Table.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierMarkdownTest {
    @Test
    void theVerdictAndItsReasonComeFirst() {
        assertThat(markdown(List.of()).lines().limit(3)).containsExactly("# KEEP AVAILABLE", "", "Because of this.");
    }

    @Test
    void aTableHasItsCaptionItsHeadingsAndItsRows() {
        Table table = Table.titled("Lifts")
                .words("variant")
                .figures("f1_buy")
                .row(Field.words("btc_min"), Field.figure("+0.0200"))
                .folded();
        assertThat(markdown(List.of(Section.of("Numbers", List.of(), List.of(table)))))
                .endsWith("""

                        ## Numbers

                        **Lifts**

                        | variant | f1_buy |
                        | --- | ---: |
                        | btc_min | +0.0200 |
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            value = {
                "mine|yours => mine\\|yours",
                "<script> => \\<script>",
                "p < 0.05 => p < 0.05",
                "*bold* => \\*bold\\*",
                "_leaning_ => \\_leaning\\_",
                "f1_buy => f1_buy",
                "[-0.01, +0.02] => [-0.01, +0.02]",
                "[here](there) => [here\\](there)",
                "a&lt;b => a\\&lt;b",
                "back\\slash => back\\\\slash"
            })
    void aNameFromOutsideIsShownAndNotRead(String name, String written) {
        Table table = Table.titled("Names").words("name").row(Field.words(name)).open();
        assertThat(markdown(List.of(Section.of("Data", List.of(), List.of(table)))))
                .endsWith("| " + written + " |\n");
    }

    @Test
    void theCommandStandsAsItIsTyped() {
        Section section = new Section("Again", List.of(), List.of(), List.of(), "./cvntrade sweep --out 'a|b'");
        assertThat(markdown(List.of(section))).endsWith("\n\n    ./cvntrade sweep --out 'a|b'\n");
    }

    private static String markdown(List<Section> sections) {
        return DossierMarkdown.of(new DossierPage(
                "KEEP AVAILABLE",
                "wait",
                "Because of this.",
                "7",
                "encouraging",
                "pulse",
                "Does it lift?",
                List.of(),
                null,
                sections));
    }
}
