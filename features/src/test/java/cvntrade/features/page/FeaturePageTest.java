package cvntrade.features.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.Enrichment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturePageTest {
    private static final List<FeatureFamily> FAMILIES = Enrichment.families(Catalogue.builtIn());

    @Test
    void theCommittedPageIsWhatTheDescriptionsSay() throws IOException {
        Path page = Path.of(System.getProperty("cvntrade.root", "..")).resolve("docs/features.md");
        assertThat(Files.readString(page))
                .as("docs/features.md is stale; renew it with: " + FeaturePage.RENEWED_BY)
                .isEqualTo(FeaturePage.of(FAMILIES));
    }

    @Test
    void everyColumnCanBeFoundByItsNameWithItsLookback() {
        String page = FeaturePage.of(FAMILIES);
        for (FeatureFamily family : FAMILIES) {
            for (Feature feature : family.features()) {
                assertThat(page).contains("`" + feature.name() + "` " + feature.lookbackBars());
                assertThat(page).contains(feature.description().orElseThrow().formula());
            }
        }
    }

    @Test
    void aColumnWithoutADescriptionHasNoPage() {
        Feature bare = Feature.named("bare").of(Candles.target().close());
        assertThatThrownBy(() -> FeaturePage.of(List.of(new FeatureFamily("mine", "Mine.", List.of(bare)))))
                .hasMessageContaining("must be described")
                .hasMessageContaining("bare");
    }
}
