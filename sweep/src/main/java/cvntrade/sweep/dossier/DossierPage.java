package cvntrade.sweep.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template sees, in reading order.
 *
 * @param verdict in capital letters
 * @param tone {@code good}, {@code bad} or {@code wait}: the colour of the head, never the only sign of anything
 * @param sentence why, in one sentence
 * @param rule row of the decision table
 * @param reason the rule's reason in one word
 * @param factor its name
 * @param question what was asked
 * @param warnings what a reader must not miss
 * @param forest lifts with their intervals; absent where nothing was fitted
 * @param sections everything else
 */
public record DossierPage(
        String verdict,
        String tone,
        String sentence,
        String rule,
        String reason,
        String factor,
        String question,
        List<String> warnings,
        @Nullable Forest forest,
        List<Section> sections) {

    /** A part of the page: words, a drawing, tables, a list, something to copy. */
    public record Section(
            String title,
            List<String> paragraphs,
            List<Table> tables,
            List<String> points,
            String code,
            @Nullable Drawing drawing) {
        Section(String title, List<String> paragraphs, List<Table> tables, List<String> points, String code) {
            this(title, paragraphs, tables, points, code, null);
        }

        static Section of(String title, List<String> paragraphs, List<Table> tables) {
            return new Section(title, paragraphs, tables, List.of(), "");
        }
    }
}
