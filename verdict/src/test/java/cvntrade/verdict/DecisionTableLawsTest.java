package cvntrade.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.statistics.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two laws of the table: it is total, and improving any gate never makes the verdict worse. */
class DecisionTableLawsTest {
    /** The verdicts that can be compared, worst first. */
    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.ABANDON, Verdict.KEEP_AVAILABLE, Verdict.LOCK_CANDIDATE);

    private static final List<Gate> OF_THE_CANDIDATE =
            List.of(Gate.F1_BUY, Gate.JOINT, Gate.STABILITY, Gate.PER_ASSET, Gate.SAMPLE);
    private static final List<Outcome> OUTCOMES = List.of(Outcome.FAILED, Outcome.NOT_MEASURED, Outcome.PASSED);
    private static final List<LeakageState> LEAKAGES =
            List.of(LeakageState.FLAGGED, LeakageState.NOT_EVALUABLE, LeakageState.CLEAR);
    private static final int SWEEP_FIELDS = 4;
    private static final int CANDIDATE_FIELDS = OF_THE_CANDIDATE.size() + 2;

    /** 3⁴ states of the sweep × 3⁵ · 2 · 3 of one candidate: all of them. */
    @Test
    void bothLawsHoldForEveryStateOfOneCandidate() {
        int[] seen = {0};
        everyState(new int[SWEEP_FIELDS + CANDIDATE_FIELDS], 0, state -> {
            seen[0]++;
            bothLawsHold(state);
        });
        assertThat(seen[0]).isEqualTo(81 * 243 * 2 * 3);
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 40000", "2, 2, 40000", "3, 3, 20000", "4, 4, 20000"})
    void bothLawsHoldForStatesOfSeveralCandidates(int candidates, long seed, int states) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        for (int i = 0; i < states; i++) {
            int[] state = new int[SWEEP_FIELDS + candidates * CANDIDATE_FIELDS];
            for (int field = 0; field < state.length; field++) {
                // Mostly good states, because among purely random ones the first rules leave nothing for the last.
                state[field] = random.nextInt(4) == 0 ? random.nextInt(states(field)) : states(field) - 1;
            }
            bothLawsHold(state);
        }
    }

    private static void bothLawsHold(int[] state) {
        Decision decision = DecisionTable.decide(findings(state));
        assertThat(decision.rule()).isBetween(1, 8);
        assertThat(decision.reason()).isNotBlank();
        int before = WORST_FIRST.indexOf(decision.verdict());
        if (before < 0)
            return; // Leakage and too small a sample say nothing of the lift, so nothing is better or worse than they.
        for (int field = 0; field < state.length; field++) {
            if (state[field] == states(field) - 1) continue;
            int[] better = state.clone();
            better[field]++;
            Decision improved = DecisionTable.decide(findings(better));
            int after = WORST_FIRST.indexOf(improved.verdict());
            if (after < before) {
                throw new AssertionError("improving field " + field + " of " + findings(state) + " turned " + decision
                        + " into " + improved);
            }
        }
    }

    private static void everyState(int[] state, int field, Consumer<int[]> visit) {
        if (field == state.length) {
            visit.accept(state.clone());
            return;
        }
        for (int value = 0; value < states(field); value++) {
            state[field] = value;
            everyState(state, field + 1, visit);
        }
    }

    private static int states(int field) {
        boolean encouraging =
                field >= SWEEP_FIELDS && (field - SWEEP_FIELDS) % CANDIDATE_FIELDS == OF_THE_CANDIDATE.size();
        return encouraging ? 2 : 3;
    }

    private static Findings findings(int[] state) {
        List<CandidateFindings> candidates = new ArrayList<>();
        for (int from = SWEEP_FIELDS; from < state.length; from += CANDIDATE_FIELDS) {
            Map<Gate, Outcome> gates = new EnumMap<>(Gate.class);
            for (int i = 0; i < OF_THE_CANDIDATE.size(); i++) {
                gates.put(OF_THE_CANDIDATE.get(i), OUTCOMES.get(state[from + i]));
            }
            boolean encouraging = state[from + OF_THE_CANDIDATE.size()] == 1;
            double lower = state[from + OF_THE_CANDIDATE.size() + 1] - 1.5;
            Interval interval = new Interval(lower, lower + 1);
            candidates.add(new CandidateFindings("variant" + from, gates, encouraging, interval, from));
        }
        return new Findings(
                OUTCOMES.get(state[0]),
                OUTCOMES.get(state[1]),
                LEAKAGES.get(state[2]),
                OUTCOMES.get(state[3]),
                candidates);
    }
}
