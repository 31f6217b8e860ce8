package cvntrade.sweep.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.verdict.evidence.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CauseTest {
    /** Each outcome for each probe: 3^7 combinations. */
    private static List<Map<Probe, Outcome>> combinations() {
        List<Map<Probe, Outcome>> all = List.of(new EnumMap<>(Probe.class));
        for (Probe probe : Probe.values()) {
            List<Map<Probe, Outcome>> longer = new ArrayList<>();
            for (Map<Probe, Outcome> shorter : all) {
                for (Outcome outcome : Outcome.values()) {
                    Map<Probe, Outcome> combination = new EnumMap<>(Probe.class);
                    combination.putAll(shorter);
                    combination.put(probe, outcome);
                    longer.add(combination);
                }
            }
            all = longer;
        }
        return all;
    }

    /** The rule in its own words, for each of the 3^7 combinations. */
    @Test
    void everyCombinationHasTheCauseOfTheRule() {
        Map<Cause, Integer> seen = new EnumMap<>(Cause.class);
        for (Map<Probe, Outcome> outcomes : combinations()) {
            boolean anyOfABDFails = outcomes.get(Probe.AUDIT) == Outcome.FAILED
                    || outcomes.get(Probe.NEXT_BARS) == Outcome.FAILED
                    || outcomes.get(Probe.REPLAY) == Outcome.FAILED;
            boolean allOfABDClean = outcomes.get(Probe.AUDIT) == Outcome.PASSED
                    && outcomes.get(Probe.NEXT_BARS) == Outcome.PASSED
                    && outcomes.get(Probe.REPLAY) == Outcome.PASSED;
            boolean leadAsLongAsTheDecay =
                    outcomes.get(Probe.CORRELOGRAM) == Outcome.PASSED && outcomes.get(Probe.DECAY) == Outcome.PASSED;
            boolean placeboAtZeroWithPower =
                    outcomes.get(Probe.PLACEBO) == Outcome.PASSED && outcomes.get(Probe.CONTROL) == Outcome.PASSED;
            Cause expected = anyOfABDFails
                    ? Cause.LOOK_AHEAD
                    : allOfABDClean && leadAsLongAsTheDecay && placeboAtZeroWithPower
                            ? Cause.FRESH_INFORMATION
                            : Cause.UNEXPLAINED;
            assertThat(Cause.of(outcomes)).as(outcomes.toString()).isEqualTo(expected);
            seen.merge(expected, 1, Integer::sum);
        }
        // Without a failure A, B and D are clean or open in 2^3 ways, with 3^4 of the others: 8 · 81 = 648, one of them
        // all clean.
        assertThat(seen)
                .isEqualTo(Map.of(
                        Cause.FRESH_INFORMATION, 1, Cause.UNEXPLAINED, 647, Cause.LOOK_AHEAD, 3 * 3 * 3 * 81 - 648));
    }

    @Test
    void aProbeThatWasForgottenIsNoCleanOne() {
        Map<Probe, Outcome> outcomes = combinations().get(0);
        outcomes.remove(Probe.REPLAY);
        assertThatThrownBy(() -> Cause.of(outcomes)).hasMessageContaining("missing=D replay");
    }
}
