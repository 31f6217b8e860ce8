package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoostSettingsTest {
    @Test
    void aMisspeltParameterIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> BoostSettings.parse(Map.of("max_dept", "5")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("name=max_dept; did you mean max_depth?");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put("lamda", "1");
        written.put("eta", "two");
        written.put("max_bin", "63.5");
        written.put("subsample", "0");
        written.put("tree_method", "approx");
        assertThatThrownBy(() -> BoostSettings.parse(written))
                .hasMessageContaining("5 problems")
                .hasMessageContaining("did you mean lambda?")
                .hasMessageContaining("a number in [1.0E-6, 1.0]: eta=two")
                .hasMessageContaining("a whole number in [2, 1024]: max_bin=63.5")
                .hasMessageContaining("subsample=0")
                .hasMessageContaining("tree_method=approx; leave it out or write hist");
    }

    @Test
    void theRecordOfAFitReadsBackToTheSameSettings() {
        BoostSettings settings =
                BoostSettings.DEFAULT.with(BoostParameter.ROUNDS, 100).with(BoostParameter.ETA, 0.05);
        assertThat(settings.parameters())
                .containsEntry("rounds", "100")
                .containsEntry("eta", "0.05")
                .containsEntry("max_depth", "3")
                .containsEntry("nthread", "1")
                .containsEntry("objective", "binary:logistic");
        assertThat(BoostSettings.parse(settings.parameters())).isEqualTo(settings);
        assertThat(BoostSettings.parse(Map.of())).isEqualTo(BoostSettings.DEFAULT);
    }

    @Test
    void theOrderOfTheRecordIsFixed() {
        assertThat(BoostSettings.DEFAULT.parameters().keySet())
                .startsWith("rounds", "max_depth", "eta", "min_child_weight", "lambda")
                .endsWith("num_parallel_tree", "seed_per_iteration");
    }

    @Test
    void severalSeedsThatCannotChangeAFitAreRefused() {
        BoostSettings allRows = BoostSettings.DEFAULT.with(BoostParameter.SUBSAMPLE, 1);
        assertThatThrownBy(() -> allRows.requireSeedsToMatter(5))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.SEEDS));
        assertThatCode(() -> allRows.requireSeedsToMatter(1)).doesNotThrowAnyException();
        assertThatCode(() -> BoostSettings.DEFAULT.requireSeedsToMatter(5)).doesNotThrowAnyException();
        assertThatCode(() -> allRows.with(BoostParameter.COLSAMPLE_BYTREE, 0.5).requireSeedsToMatter(5))
                .doesNotThrowAnyException();
    }
}
