package cvntrade.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.statistics.Interval;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTableTest {
    private static final Interval ABOVE = new Interval(0.001, 0.03);
    private static final Interval AROUND = new Interval(-0.01, 0.01);
    private static final Interval BELOW = new Interval(-0.03, -0.001);

    static Stream<JsonNode> goldenTable() throws IOException {
        try (InputStream in = DecisionTableTest.class.getResourceAsStream("/golden/stats/verdict_table.json")) {
            JsonNode cases = new ObjectMapper().readTree(in).get("cases");
            assertThat(cases.size()).isPositive();
            return StreamSupport.stream(cases.spliterator(), false);
        }
    }

    @ParameterizedTest
    @MethodSource
    void goldenTable(JsonNode one) {
        List<CandidateFindings> candidates = new ArrayList<>();
        one.get("variants").forEach(variant -> candidates.add(candidate(variant)));
        Decision decision = DecisionTable.decide(new Findings(
                Outcome.of(one.get("preflight").asBoolean()),
                Outcome.PASSED,
                LeakageState.valueOf(one.get("leakage").asText().toUpperCase(Locale.ROOT)),
                Outcome.of(one.get("mlops").asBoolean()),
                candidates));
        assertThat(decision.verdict().name())
                .as(one.toString())
                .isEqualTo(one.get("expect").get("verdict").asText());
        assertThat(decision.rule())
                .as(one.toString())
                .isEqualTo(one.get("expect").get("rule").asInt());
    }

    static Stream<JsonNode> randomCases() throws IOException {
        try (InputStream in = DecisionTableTest.class.getResourceAsStream("/golden/stats/decision_cases.json")) {
            JsonNode cases = new ObjectMapper().readTree(in).get("cases");
            assertThat(cases.size()).isEqualTo(200);
            return StreamSupport.stream(cases.spliterator(), false);
        }
    }

    /** Verdict, clause and reason of a second writing of the table, by another hand in another language. */
    @ParameterizedTest
    @MethodSource
    void randomCases(JsonNode one) {
        List<CandidateFindings> candidates = new ArrayList<>();
        for (JsonNode variant : one.get("candidates")) {
            Map<Gate, Outcome> gates = new EnumMap<>(Gate.class);
            for (Gate gate : List.of(Gate.F1_BUY, Gate.JOINT, Gate.STABILITY, Gate.PER_ASSET, Gate.SAMPLE)) {
                gates.put(gate, outcome(variant, gate.word()));
            }
            candidates.add(new CandidateFindings(
                    variant.get("variant").asText(),
                    gates,
                    variant.get("encouraging").asBoolean(),
                    new Interval(
                            variant.get("lower").asDouble(),
                            variant.get("upper").asDouble()),
                    variant.get("columns").asInt()));
        }
        Decision decision = DecisionTable.decide(new Findings(
                outcome(one, "preflight"),
                outcome(one, "audit"),
                LeakageState.valueOf(one.get("leakage").asText().toUpperCase(Locale.ROOT)),
                outcome(one, "mlops"),
                candidates));
        JsonNode expect = one.get("expect");
        assertThat(List.of(decision.verdict().name(), decision.clause(), decision.reason()))
                .as(one.toString())
                .containsExactly(
                        expect.get("verdict").asText(),
                        expect.get("clause").asText(),
                        expect.get("reason").asText());
    }

    private static Outcome outcome(JsonNode node, String name) {
        return Outcome.valueOf(node.get(name).asText().toUpperCase(Locale.ROOT));
    }

    private static CandidateFindings candidate(JsonNode variant) {
        String f1 = variant.get("f1").asText();
        Map<Gate, Outcome> gates = new EnumMap<>(Gate.class);
        gates.put(Gate.F1_BUY, Outcome.of(f1.equals("pass")));
        for (Gate gate : List.of(Gate.JOINT, Gate.STABILITY, Gate.PER_ASSET, Gate.SAMPLE)) {
            gates.put(gate, Outcome.of(variant.get(gate.word()).asBoolean()));
        }
        return new CandidateFindings(variant.get("variant").asText(), gates, !f1.equals("low"), AROUND, 6);
    }

    @Test
    void ofSeveralLockableTheHighestLowerEndIsFirstThenFewerColumnsThenTheName() {
        List<CandidateFindings> candidates = List.of(
                passing("d", new Interval(0.010, 0.09), 6),
                passing("c", new Interval(0.010, 0.02), 6),
                passing("z", new Interval(0.010, 0.02), 3),
                passing("a", new Interval(0.011, 0.02), 9),
                passing("e", new Interval(0.010, 0.02), Integer.MAX_VALUE));
        assertThat(decide(candidates).lockable()).containsExactly("a", "z", "c", "d", "e");
    }

    @Test
    void whatWasNotMeasuredBlocksALockAndIsNamed() {
        List<CandidateFindings> candidates = List.of(passing("a", ABOVE, 6));
        for (String open : List.of("preflight", "audit", "mlops")) {
            Decision decision = DecisionTable.decide(new Findings(
                    open.equals("preflight") ? Outcome.NOT_MEASURED : Outcome.PASSED,
                    open.equals("audit") ? Outcome.NOT_MEASURED : Outcome.PASSED,
                    LeakageState.CLEAR,
                    open.equals("mlops") ? Outcome.NOT_MEASURED : Outcome.PASSED,
                    candidates));
            assertThat(decision.verdict()).isEqualTo(Verdict.KEEP_AVAILABLE);
            assertThat(decision.rule()).isEqualTo(6);
            assertThat(decision.reason()).isEqualTo("missing:" + open);
        }
    }

    @Test
    void theCandidateThatLacksLeastIsNamed() {
        CandidateFindings two = without(without(passing("two", new Interval(0.02, 0.03), 6), Gate.JOINT), Gate.SAMPLE);
        CandidateFindings one = without(passing("one", new Interval(0.01, 0.03), 6), Gate.STABILITY);
        Decision decision = decide(List.of(two, one));
        assertThat(decision.reason()).isEqualTo("missing:stability");
        assertThat(decision.subject()).isEqualTo("one");
    }

    @Test
    void anAuditThatFailedDecidesBeforeTheLeakageFlagAndAfterThePreflight() {
        List<CandidateFindings> candidates = List.of(passing("a", ABOVE, 6));
        Findings audit = new Findings(Outcome.PASSED, Outcome.FAILED, LeakageState.FLAGGED, Outcome.PASSED, candidates);
        assertThat(DecisionTable.decide(audit).clause()).isEqualTo("2a");
        assertThat(DecisionTable.decide(audit).reason()).isEqualTo("audit");
        Findings both = new Findings(Outcome.FAILED, Outcome.FAILED, LeakageState.FLAGGED, Outcome.PASSED, candidates);
        assertThat(DecisionTable.decide(both).clause()).isEqualTo("1");
        Findings flag = new Findings(Outcome.PASSED, Outcome.PASSED, LeakageState.FLAGGED, Outcome.PASSED, candidates);
        assertThat(DecisionTable.decide(flag).clause()).isEqualTo("2b");
        assertThat(DecisionTable.decide(flag).rule()).isEqualTo(2);
        assertThat(DecisionTable.decide(flag).reason()).isEqualTo("purge0_flag");
    }

    @Test
    void aLeakageFlagDecidesBeforeTheSampleAndAPairThatSaysNothingBeforeItToo() {
        List<CandidateFindings> thin = List.of(without(passing("a", ABOVE, 6), Gate.SAMPLE));
        Findings flagged = new Findings(Outcome.PASSED, Outcome.PASSED, LeakageState.FLAGGED, Outcome.PASSED, thin);
        assertThat(DecisionTable.decide(flagged).clause()).isEqualTo("2b");
        Findings open = new Findings(Outcome.PASSED, Outcome.PASSED, LeakageState.NOT_EVALUABLE, Outcome.PASSED, thin);
        assertThat(DecisionTable.decide(open).reason()).isEqualTo("leakage_not_evaluable");
        assertThat(decide(thin).reason()).isEqualTo("sample");
    }

    @Test
    void theReasonOfAnAbandonedLiftFollowsItsInterval() {
        assertThat(decide(List.of(low("a", AROUND))).reason()).isEqualTo("h0");
        assertThat(decide(List.of(low("a", ABOVE))).reason()).isEqualTo("too_small");
        assertThat(decide(List.of(low("a", BELOW))).reason()).isEqualTo("harmful");
        assertThat(decide(List.of(low("a", BELOW), low("b", new Interval(-0.2, 0.1))))
                        .reason())
                .isEqualTo("h0");
        assertThat(decide(List.of(low("a", BELOW), low("b", ABOVE))).reason()).isEqualTo("too_small");
        assertThat(decide(List.of(low("a", Interval.UNKNOWN))).reason()).isEqualTo("h0");
    }

    @Test
    void aGateThatFailsOnEveryCandidateIsNamedAndAnOpenOneIsNotAFailure() {
        CandidateFindings failing = without(passing("a", ABOVE, 6), Gate.PER_ASSET);
        assertThat(decide(List.of(failing, failing)).reason()).isEqualTo("gate_failed_everywhere:per_asset");
        Map<Gate, Outcome> open = new EnumMap<>(failing.gates());
        open.put(Gate.PER_ASSET, Outcome.NOT_MEASURED);
        CandidateFindings unmeasured = new CandidateFindings("b", open, true, ABOVE, 6);
        assertThat(decide(List.of(failing, unmeasured)).rule()).isEqualTo(6);
    }

    private static Decision decide(List<CandidateFindings> candidates) {
        return DecisionTable.decide(
                new Findings(Outcome.PASSED, Outcome.PASSED, LeakageState.CLEAR, Outcome.PASSED, candidates));
    }

    private static CandidateFindings passing(String variant, Interval interval, int columns) {
        Map<Gate, Outcome> gates = new EnumMap<>(Gate.class);
        for (Gate gate : Gate.values()) gates.put(gate, Outcome.PASSED);
        return new CandidateFindings(variant, gates, true, interval, columns);
    }

    private static CandidateFindings without(CandidateFindings candidate, Gate gate) {
        Map<Gate, Outcome> gates = new EnumMap<>(candidate.gates());
        gates.put(gate, Outcome.FAILED);
        return new CandidateFindings(
                candidate.variant(), gates, candidate.encouraging(), candidate.interval(), candidate.columns());
    }

    private static CandidateFindings low(String variant, Interval interval) {
        CandidateFindings failing = without(passing(variant, interval, 6), Gate.F1_BUY);
        return new CandidateFindings(variant, failing.gates(), false, interval, 6);
    }
}
