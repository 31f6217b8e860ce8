package cvntrade.sweep;

import static cvntrade.sweep.SmallMarket.text;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factors;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dossier can be read with any eyes, without a network, by a screen reader and in either theme. */
class DossierAccessTest {
    /** WCAG 2.2, success criterion 1.4.3, text of ordinary size. */
    private static final double CONTRAST_MIN = 4.5;

    @TempDir
    static Path out;

    private static String page;

    @BeforeAll
    static void aPageWithEveryDrawing() {
        SweepOutcome outcome = SmallMarket.run(Factors.named("pulse"), out, 2);
        SweepFolder folder = new SweepFolder(out);
        Dossier.write(
                folder,
                outcome,
                "./cvntrade sweep",
                Optional.empty(),
                Optional.of(InvestigatedDossierTest.report(List.of())));
        page = text(folder.dossier());
    }

    @Test
    void everyDrawingHasARoleAndAName() {
        List<String> drawings = found("<svg[^>]*>");
        assertThat(drawings).hasSizeGreaterThanOrEqualTo(3).allSatisfy(drawing -> {
            assertThat(drawing).contains("role=\"img\"");
            String id = Pattern.compile("aria-labelledby=\"([^\"]+)\"")
                    .matcher(drawing)
                    .results()
                    .map(label -> label.group(1))
                    .findFirst()
                    .orElse("nothing");
            assertThat(page).containsOnlyOnce("<title id=\"" + id + "\">");
        });
    }

    @Test
    void everyTableHasACaptionAndHeadingsWithAScope() {
        List<String> tables = found("(?s)<table>.*?</table>");
        assertThat(tables).hasSizeGreaterThan(10).allSatisfy(table -> {
            assertThat(table).containsPattern("^<table>\\s*<caption>[^<]+</caption>");
            assertThat(table).contains("<th scope=\"col\"").doesNotContainPattern("<th(?! scope=)[ >]");
        });
    }

    @Test
    void headingsGoDownOneStepAtATime() {
        List<String> headings = found("<h[1-6]");
        assertThat(headings.get(0)).isEqualTo("<h1");
        assertThat(headings).filteredOn("<h1"::equals).hasSize(1);
        for (int i = 1; i < headings.size(); i++) {
            assertThat(level(headings.get(i))).isLessThanOrEqualTo(level(headings.get(i - 1)) + 1);
        }
    }

    @Test
    void nothingIsFetched() {
        assertThat(page)
                .doesNotContainPattern("\\b(src|href|srcset|action|data)=|url\\(|@import|<script|<link|<iframe");
        assertThat(page).contains("<html lang=\"en\">", "name=\"viewport\"");
    }

    @ParameterizedTest
    @CsvSource({"0, light", "1, dark", "2, print"})
    void wordsStandOutFromWhatIsBehindThem(int number, String theme) {
        Map<String, String> colours = themes().get(number);
        List<String> onPaper = List.of("ink", "soft", "good", "bad", "wait", "mark");
        assertThat(colours).containsKeys("paper", "tint").containsKeys(onPaper.toArray(String[]::new));
        String paper = colours.getOrDefault("paper", "");
        for (String ink : onPaper) {
            assertThat(contrast(colours.getOrDefault(ink, ""), paper))
                    .as(ink + " on paper, " + theme)
                    .isGreaterThanOrEqualTo(CONTRAST_MIN);
        }
        assertThat(contrast(colours.getOrDefault("ink", ""), colours.getOrDefault("tint", "")))
                .as("ink on tint, " + theme)
                .isGreaterThanOrEqualTo(CONTRAST_MIN);
    }

    /** The definition gives these two. */
    @Test
    void theContrastIsThatOfTheDefinition() {
        assertThat(contrast("000", "fff")).isEqualTo(21);
        assertThat(contrast("777777", "777777")).isEqualTo(1);
    }

    private static List<Map<String, String>> themes() {
        return found(":root\\{[^}]*}").stream()
                .map(root -> {
                    Map<String, String> colours = new HashMap<>();
                    Pattern.compile("--(\\w+):#([0-9a-f]+)")
                            .matcher(root)
                            .results()
                            .forEach(each -> colours.put(each.group(1), each.group(2)));
                    return colours;
                })
                .toList();
    }

    private static List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static int level(String heading) {
        return Character.digit(heading.charAt(2), 10);
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance as WCAG defines it. */
    private static double luminance(String hex) {
        String six = hex.length() == 3 ? hex.replaceAll("[0-9a-f]", "$0$0") : hex;
        return 0.2126 * linear(six.substring(0, 2))
                + 0.7152 * linear(six.substring(2, 4))
                + 0.0722 * linear(six.substring(4, 6));
    }

    private static double linear(String channel) {
        double share = Integer.parseInt(channel, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
