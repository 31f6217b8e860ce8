package cvntrade.sweep.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.sweep.investigation.CorrelogramFinding.Pair;
import cvntrade.sweep.investigation.NextBarsFinding.Foretold;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.statistics.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each threshold from both sides. */
class FindingTest {
    private static MeasuredLift lift(double mean) {
        return new MeasuredLift(mean, new Interval(mean - 0.02, mean + 0.02));
    }

    private static DecayFinding decay(int leadBars, double at0, double at2, double at5) {
        return new DecayFinding(
                List.of(
                        new DecayFinding.Point(0, lift(at0)),
                        new DecayFinding.Point(2, lift(at2)),
                        new DecayFinding.Point(5, lift(at5))),
                leadBars,
                0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0099, -0.01, 0.03, PASSED",
        "-0.0099, -0.03, 0.01, PASSED",
        "0.0100, -0.01, 0.03, FAILED",
        "-0.0100, -0.03, 0.01, FAILED",
        "0.0050, 0.001, 0.009, FAILED",
        "-0.0050, -0.009, -0.001, FAILED",
        "0.0050, 0, 0.01, PASSED",
        "NaN, NaN, NaN, NOT_MEASURED"
    })
    void aPlaceboIsCleanIfItsIntervalHoldsZeroAndItsLiftIsSmall(double mean, double low, double high, Outcome outcome) {
        PlaceboFinding placebo = new PlaceboFinding(new MeasuredLift(mean, new Interval(low, high)), 480, 0.010);
        assertThat(placebo.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0.05, PASSED", "0.0499, FAILED", "-0.2, FAILED", "NaN, NOT_MEASURED"})
    void aControlHasPowerFromItsLeastLiftOn(double mean, Outcome outcome) {
        MeasuredLift lift = new MeasuredLift(mean, Interval.UNKNOWN);
        assertThat(new ControlFinding(lift, 4, 0.05).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0.10, 0.08, 0.049, PASSED",
        "5, 0.10, 0.08, 0.050, FAILED",
        // The lead is gone after 3 bars, so the first delay to look at is 5, not 2.
        "3, 0.10, 0.08, 0.049, PASSED",
        "2, 0.10, 0.08, 0.049, FAILED",
        // Half of nothing is nothing: without a lift there is none to decay.
        "5, 0, -0.01, -0.02, FAILED",
        "5, -0.1, -0.1, -0.2, FAILED",
        "0, 0.10, 0.01, 0.01, NOT_MEASURED"
    })
    void decayAgreesIfTheLiftIsBelowHalfWhereTheLeadEnds(
            int leadBars, double at0, double at2, double at5, Outcome outcome) {
        assertThat(decay(leadBars, at0, at2, at5).outcome()).isEqualTo(outcome);
    }

    @Test
    void theProposedDelayIsTheLongestBelowTheLeadThatKeepsTheLift() {
        assertThat(decay(5, 0.10, 0.05, 0.01).longestDelayThatKeepsTheLift()).hasValue(2);
        assertThat(decay(5, 0.10, 0.049, 0.01).longestDelayThatKeepsTheLift()).hasValue(0);
        assertThat(decay(5, 0.10, 0.09, 0.09).longestDelayThatKeepsTheLift())
                .as("a delay as long as the lead has nothing of it left")
                .hasValue(2);
    }

    @ParameterizedTest
    @CsvSource({"0.0301, FAILED", "-0.0301, FAILED", "0.0300, PASSED", "-0.0300, PASSED", "NaN, PASSED"})
    void oneColumnBeyondTheBoundForetells(double correlation, Outcome outcome) {
        NextBarsFinding found = new NextBarsFinding(
                16,
                20,
                0.03,
                List.of(new Foretold("calm", "AAA", "REF", 3, 0.01), new Foretold("x", "AAA", "REF", 7, correlation)));
        assertThat(found.outcome()).isEqualTo(outcome);
    }

    @Test
    void withTooFewBlocksNothingIsSaidOfChance() {
        assertThat(new NextBarsFinding(16, 5, Double.NaN, List.of(new Foretold("x", "AAA", "REF", 1, 0.9))).outcome())
                .isEqualTo(Outcome.NOT_MEASURED);
        CorrelogramFinding leads = new CorrelogramFinding(5, Double.NaN, List.of(new Pair("AAA", "REF", List.of(0.9))));
        assertThat(leads.outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(leads.longestLag()).isZero();
    }

    @Test
    void aLeadIsAsLongAsItsLongestLagBeyondTheBound() {
        List<Pair> pairs = List.of(
                new Pair("AAA", "REF", List.of(0.01, -0.04, 0.02, 0.03)),
                new Pair("BBB", "REF", List.of(0.02, 0.05, 0.031, 0.03)));
        assertThat(new CorrelogramFinding(20, 0.03, pairs).longestLag()).isEqualTo(3);
        assertThat(new CorrelogramFinding(20, 0.03, pairs).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(new CorrelogramFinding(20, 0.05, pairs).longestLag()).isZero();
        assertThat(new CorrelogramFinding(20, 0.05, pairs).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatComparedNothingHasNotPassed() {
        assertThat(new AuditFinding(true, 0, "").outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(new AuditFinding(false, 9, "").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(new ReplayFinding(0, 0, List.of()).outcome()).isEqualTo(Outcome.NOT_MEASURED);
        ReplayFinding.Difference difference = new ReplayFinding.Difference("AAA", "x", "bar", "1.0", "NaN");
        assertThat(new ReplayFinding(1, 9, List.of(difference)).outcome()).isEqualTo(Outcome.FAILED);
    }
}
