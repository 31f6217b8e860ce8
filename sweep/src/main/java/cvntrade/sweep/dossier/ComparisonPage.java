package cvntrade.sweep.dossier;

import cvntrade.sweep.dossier.DossierPage.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of two sweeps sees.
 *
 * @param heads the earlier sweep, then the later one
 * @param forest the lifts of both; absent where neither fitted anything
 * @param sections everything else
 */
public record ComparisonPage(List<Head> heads, @Nullable Forest forest, List<Section> sections) {
    /** One sweep; its tone colours the verdict. */
    public record Head(
            String name,
            String folder,
            String planHash,
            String verdict,
            String tone,
            String clause,
            String reason,
            String sentence) {}
}
