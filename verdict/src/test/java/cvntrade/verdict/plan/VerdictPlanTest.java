package cvntrade.verdict.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictPlanTest {
    private static final String MINIMAL = """
            {"factor": "my_factor",
             "variants": [{"variant": "none", "role": "baseline"},
                          {"variant": "small", "role": "candidate", "columns": 3},
                          {"variant": "peek", "role": "check"}],
             "cryptos": ["ADAUSDT", "ETHUSDT"],
             "folds": 5,
             "leakagePair": {"suspect": "peek", "reference": "small"}}
            """;

    @Test
    void aPlanWrittenByHandIsRead() {
        VerdictPlan plan = VerdictPlan.parse(MINIMAL);
        assertThat(plan.factor()).isEqualTo("my_factor");
        assertThat(plan.baseline().variant()).isEqualTo("none");
        assertThat(plan.candidates()).containsExactly(PlannedVariant.of("small", Role.CANDIDATE, 3));
        assertThat(plan.compared()).extracting(PlannedVariant::variant).containsExactly("small", "peek");
        assertThat(plan.variants().get(2).columns()).isEqualTo(OptionalInt.empty());
        assertThat(plan.cryptos()).containsExactly("ADAUSDT", "ETHUSDT");
        assertThat(plan.folds()).isEqualTo(5);
        assertThat(plan.leakagePair()).isEqualTo(new LeakagePair.Pair("peek", "small"));
        assertThat(plan.gates()).isEqualTo(GateSettings.defaults());
        assertThat(plan.planHash()).matches("[0-9a-f]{64}");
    }

    @Test
    void theRegisteredThresholdsAreTheDefaults() {
        GateSettings gates = GateSettings.defaults();
        assertThat(gates.liftMin()).isEqualTo(0.020);
        assertThat(gates.cohensDMin()).isEqualTo(0.3);
        assertThat(gates.resamples()).isEqualTo(10_000);
        assertThat(gates.interval()).isEqualTo(IntervalMethod.TWO_WAY_BOOTSTRAP);
        assertThat(gates.effectSize()).isEqualTo(EffectSize.PAIRED);
        assertThat(gates.maxDrawdownDeltaMax()).isEqualTo(0.01);
        assertThat(gates.foldVarianceMax()).isEqualTo(0.05);
        assertThat(gates.buyTradesMin()).isEqualTo(50);
        assertThat(gates.encouragingLiftMin()).isEqualTo(0.015);
    }

    @Test
    void everythingThatIsMissingIsReportedAtOnce() {
        assertThatThrownBy(() -> VerdictPlan.parse("{}"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("name=factor")
                .hasMessageContaining("name=variants")
                .hasMessageContaining("name=cryptos")
                .hasMessageContaining("folds=");
    }

    @Test
    void aPlanMayLeaveTheLeakagePairToItsFactorAndListItsFolds() {
        VerdictPlan plan = VerdictPlan.parse("""
                {"factor": "f", "variants": [{"variant": "none", "role": "baseline"}, {"variant": "some", "role": "candidate"}],
                 "cryptos": ["A"], "folds": [0, 1, 2]}""");
        assertThat(plan.folds()).isEqualTo(3);
        assertThat(plan.leakagePair()).isEqualTo(new LeakagePair.Undeclared());
        LeakagePair declared = new LeakagePair.NoneApplies("no delay");
        assertThat(plan.orElse(declared).leakagePair()).isEqualTo(declared);
        assertThat(plan.orElse(declared).planHash()).isEqualTo(plan.planHash());
        assertThat(plan.orElse(new LeakagePair.Pair("peek", "some"))).isEqualTo(plan);
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        String wrong = """
                {"factor": "", "folds": 0, "cryptos": ["A", "A"],
                 "variants": [{"variant": "x", "role": "baseline"}, {"variant": "x", "role": "hero"},
                              {"variant": "y", "role": "baseline", "columns": -1}],
                 "leakagePair": {"suspect": "z", "reference": "x"},
                 "gates": {"liftMim": 0.02, "interval": "magic", "resamples": 10.5}}
                """;
        assertThatThrownBy(() -> VerdictPlan.parse(wrong))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("name=factor")
                .hasMessageContaining("folds=0")
                .hasMessageContaining("cryptos must be unique")
                .hasMessageContaining("role=hero")
                .hasMessageContaining("columns=-1")
                .hasMessageContaining("baselines=2")
                .hasMessageContaining("must have a candidate")
                .hasMessageContaining("variant=z")
                .hasMessageContaining("name=liftMim")
                .hasMessageContaining("gates.interval")
                .hasMessageContaining("gates.resamples");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{\"factor\": \"a\", \"factor\": \"b\"}", "{} {}"})
    void whatIsNoPlanIsMalformed(String text) {
        assertThatThrownBy(() -> VerdictPlan.parse(text)).isInstanceOf(MalformedInput.class);
    }

    @Test
    void aFactorMaySayThatNoPairApplies() {
        String plan = MINIMAL.replace("{\"suspect\": \"peek\", \"reference\": \"small\"}", "{\"none\": \"no delay\"}");
        assertThat(VerdictPlan.parse(plan).leakagePair()).isEqualTo(new LeakagePair.NoneApplies("no delay"));
        assertThatThrownBy(() -> VerdictPlan.parse(plan.replace("no delay", " ")))
                .isInstanceOf(MalformedInput.class);
    }

    @Test
    void aLargerPlanIsReadToo() {
        String larger = MINIMAL.replace("\"folds\": 5", "\"folds\": 5, \"seeds\": [1, 2], \"model\": {\"depth\": 4}")
                .replace("\"columns\": 3", "\"columns\": 3, \"environment\": {\"X\": \"1\"}");
        assertThat(VerdictPlan.parse(larger).planHash())
                .isNotEqualTo(VerdictPlan.parse(MINIMAL).planHash());
    }

    @Test
    void aPlanThatWasChangedAfterItWasHashedIsRefused() {
        String hash = VerdictPlan.parse(MINIMAL).planHash();
        String carrying = MINIMAL.replace("\"folds\"", "\"planHash\": \"" + hash + "\", \"folds\"");
        assertThat(VerdictPlan.parse(carrying).planHash()).isEqualTo(hash);
        assertThatThrownBy(() -> VerdictPlan.parse(carrying.replace("\"folds\": 5", "\"folds\": 4")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.PLAN_MISMATCH))
                .hasMessageContaining("carried=" + hash);
    }

    @Test
    void aPlanMadeInMemoryReadsBackFromItsJson() {
        VerdictPlan plan = VerdictPlan.of(
                "f",
                List.of(
                        new PlannedVariant("none", Role.BASELINE, OptionalInt.empty()),
                        PlannedVariant.of("a", Role.CANDIDATE, 2)),
                List.of("X", "Y", "Z"),
                3,
                new LeakagePair.NoneApplies("reason"),
                GateSettings.defaults().with(EffectSize.POOLED).with(IntervalMethod.TWO_WAY_T));
        assertThat(VerdictPlan.parse(plan.toJson().toString())).isEqualTo(plan);
    }

    @Test
    void aPlanInMemoryObeysTheSameRules() {
        List<PlannedVariant> alone = List.of(PlannedVariant.of("a", Role.CANDIDATE, 2));
        LeakagePair none = new LeakagePair.NoneApplies("reason");
        assertThatThrownBy(() -> VerdictPlan.of("f", alone, List.of("X"), 3, none, GateSettings.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baselines=0");
    }
}
