package cvntrade.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.Preflight;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictJsonTest {
    @Test
    void theFieldsThatOthersRelyOnStandThere() throws JsonProcessingException {
        JsonNode json = json(new SweepExample().judge());
        assertThat(json.get("verdict").asText()).isEqualTo("LOCK_CANDIDATE");
        assertThat(json.get("rule").isInt()).isTrue();
        assertThat(json.get("reason").asText()).isEqualTo("every_gate_passed");
        assertThat(json.get("planHash").asText())
                .isEqualTo(new SweepExample().plan().planHash());
        assertThat(json.get("variants").findValuesAsText("variant")).containsExactly("small", "large", "peek");
        JsonNode large = json.get("variants").get(1);
        assertThat(large.get("meanDelta").asDouble()).isBetween(0.0499, 0.0501);
        for (String interval : List.of("ci95", "ci95Naive")) {
            assertThat(large.get(interval).get(0).asDouble())
                    .isLessThan(large.get(interval).get(1).asDouble());
        }
        assertThat(large.get("cohensDz").isNumber()).isTrue();
        assertThat(large.get("cohensDPooled").isNumber()).isTrue();
        List<String> gates = new ArrayList<>();
        large.get("gates").fieldNames().forEachRemaining(gates::add);
        assertThat(gates).containsExactly("audit", "f1_buy", "joint", "stability", "per_asset", "sample", "mlops");
        JsonNode f1 = large.get("gates").get("f1_buy");
        assertThat(f1.get("outcome").asText()).isEqualTo("PASSED");
        assertThat(f1.get("measured")).isEqualTo(large.get("meanDelta"));
        assertThat(f1.get("threshold").asDouble()).isEqualTo(0.02);
        JsonNode leakage = json.get("leakage");
        assertThat(leakage.get("flagged").isBoolean()).isTrue();
        assertThat(leakage.get("pooledP").isNumber()).isTrue();
        assertThat(leakage.get("adjustedP").get("pooled").isNumber()).isTrue();
        assertThat(leakage.get("adjustedP").size()).isEqualTo(5);
    }

    @Test
    void theSharesOfTheResamplesAddUpWhereTheyMust() throws JsonProcessingException {
        JsonNode small = json(new SweepExample().judge()).get("variants").get(0).get("probabilities");
        assertThat(small.get("enough").asDouble()).isZero();
        assertThat(small.get("negligible").asDouble()).isEqualTo(1);
        assertThat(small.get("negative").asDouble()).isBetween(0.0, 1.0);
        JsonNode large = json(new SweepExample().judge()).get("variants").get(1).get("probabilities");
        assertThat(large.get("enough").asDouble()).isEqualTo(1);
        assertThat(large.get("negative").asDouble()).isZero();
    }

    @Test
    void unknownIsNullAndInfiniteIsAText() throws JsonProcessingException {
        JsonNode large = json(new SweepExample()
                        .without(Metric.PR_AUC)
                        .without(Metric.SORTINO)
                        .change("none", Metric.F1_BUY, (crypto, fold, f1) -> 0.25)
                        .change("large", Metric.F1_BUY, (crypto, fold, f1) -> 0.5)
                        .judge())
                .get("variants")
                .get(1);
        assertThat(large.get("cohensDz").asText()).isEqualTo("Infinity");
        assertThat(large.get("gates")
                        .get("joint")
                        .get("conditions")
                        .get(2)
                        .get("measured")
                        .isNull())
                .isTrue();
        assertThat(large.get("beside").has("pr_auc")).isFalse();
        assertThat(large.get("beside").has("log_loss")).isTrue();
    }

    @Test
    void aVerdictWithoutCellsHasNoVariantsAndNoLeakage() throws JsonProcessingException {
        Evidence evidence = Evidence.NONE.with(Preflight.of(3, 50));
        JsonNode json = json(Judge.judge(new SweepExample().plan(), ResultsTable.empty(), evidence));
        assertThat(json.get("verdict").asText()).isEqualTo("INSUFFICIENT_SAMPLE");
        assertThat(json.get("variants").isEmpty()).isTrue();
        assertThat(json.has("leakage")).isFalse();
        assertThat(json.get("evidence").get("preflight").get("trades").asInt()).isEqualTo(3);
    }

    @Test
    void aLeakagePairThatCannotBeEvaluatedIsNotCalledUnflagged() throws JsonProcessingException {
        JsonNode leakage = json(new SweepExample()
                        .change("peek", Metric.F1_BUY, (crypto, fold, f1) -> Double.NaN)
                        .judge())
                .get("leakage");
        assertThat(leakage.get("flagged").isNull()).isTrue();
        assertThat(leakage.get("state").asText()).isEqualTo("NOT_EVALUABLE");
    }

    @Test
    void theSameReportGivesTheSameBytes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("verdict.json");
        VerdictJson.write(new SweepExample().judge(), file);
        String first = Files.readString(file);
        VerdictJson.write(new SweepExample().judge(), file);
        assertThat(Files.readString(file)).isEqualTo(first).endsWith("}\n").doesNotContain("\r", "NaN");
    }

    private static JsonNode json(VerdictReport report) throws JsonProcessingException {
        return new ObjectMapper().readTree(VerdictJson.text(report));
    }
}
