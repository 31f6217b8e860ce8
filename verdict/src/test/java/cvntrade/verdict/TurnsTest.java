package cvntrade.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cvntrade.verdict.evidence.Audit;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.evidence.Preflight;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final double HAIR = 1e-9;

    private static Turn turn(VerdictReport report, String gate, String variant) {
        return report.turns().stream()
                .filter(turn -> turn.gate().equals(gate) && turn.variant().equals(variant))
                .findFirst()
                .orElseThrow();
    }

    /** {@code large} lifts by 0.05 with every other gate clear, so a fall of its lift is all that keeps it from the lock. */
    @Test
    void theFallOfTheLiftThatIsNamedIsTheOneThatTakesTheLockAway() {
        VerdictReport report = new SweepExample().judge();
        Turn turn = turn(report, "f1_buy", "large");
        assertThat(turn.from()).isEqualTo(Outcome.PASSED);
        assertThat(turn.changes(report.verdict())).isTrue();
        double fall = turn.changes().get(0).by();
        assertThat(fall).isCloseTo(0.020 - 0.050, offset(HAIR));
        assertThat(shifted(fall + HAIR).verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
        VerdictReport fallen = shifted(fall - HAIR);
        assertThat(fallen.verdict()).isEqualTo(turn.verdict().verdict()).isNotEqualTo(Verdict.LOCK_CANDIDATE);
        assertThat(fallen.rule()).isEqualTo(turn.verdict().rule());
    }

    private static VerdictReport shifted(double by) {
        return new SweepExample()
                .change("large", Metric.F1_BUY, (crypto, fold, f1) -> f1 + by)
                .change("peek", Metric.F1_BUY, (crypto, fold, f1) -> f1 + by)
                .judge();
    }

    /** Where the interval turns first, the mean falls so far that the variant is not even encouraging any more. */
    @Test
    void aFallBelowTheEncouragingLineIsFollowedToItsVerdict() {
        SweepExample example = new SweepExample().gates("{\"liftMin\": -1, \"cohensDMin\": -100}");
        VerdictReport report = example.judge();
        Turn turn = turn(report, "f1_buy", "large");
        assertThat(0.05 + turn.changes().get(0).by()).isLessThan(0.015);
        assertThat(turn.verdict().verdict()).isEqualTo(Verdict.ABANDON);
        assertThat(turn.verdict().clause()).isEqualTo("8");
    }

    @Test
    void aGateThatFailsNamesEachConditionThatMustTurn() {
        VerdictReport report = new SweepExample()
                .change("large", Metric.EXPECTANCY_BPS, (crypto, fold, bps) -> bps - 3)
                .change("large", Metric.MAX_DRAWDOWN, (crypto, fold, drawdown) -> drawdown + 0.035)
                .judge();
        assertThat(report.verdict()).isEqualTo(Verdict.KEEP_AVAILABLE);
        Turn turn = turn(report, "joint", "large");
        assertThat(turn.to()).isEqualTo(Outcome.PASSED);
        assertThat(turn.verdict().verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
        assertThat(turn.changes()).hasSize(2);
        assertThat(turn.changes().get(0).condition()).isEqualTo("mean_delta_expectancy_bps");
        assertThat(turn.changes().get(0).by()).isCloseTo(3, offset(HAIR));
        assertThat(turn.changes().get(1).condition()).isEqualTo("mean_delta_max_drawdown");
        assertThat(turn.changes().get(1).by()).isCloseTo(-0.025, offset(HAIR));
    }

    /** 60 trades where 50 are asked for: ten may go, the eleventh may not. */
    @Test
    void whatLeavesAThresholdThatHoldsItselfTakesMoreThanTheMargin() {
        Turn turn = turn(new SweepExample().judge(), "sample", "large");
        Turn.Change trades = turn.changes().get(0);
        assertThat(trades.condition()).isEqualTo("buy_trades_least");
        assertThat(trades.by()).isEqualTo(-10);
        assertThat(trades.more()).isTrue();
    }

    @Test
    void theAuditAndTheFlagTurnTheWholeSweep() {
        VerdictReport report = new SweepExample().judge();
        assertThat(turn(report, "audit", "").verdict().verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        Turn leakage = turn(report, "leakage", "");
        assertThat(leakage.verdict().verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        double least = report.leakage().orElseThrow().adjustedP().values().stream()
                .min(Double::compare)
                .orElseThrow();
        assertThat(leakage.changes().get(0).by()).isEqualTo(0.05 - least);
    }

    @Test
    void whatWasNotMeasuredMayTurnEitherWay() {
        VerdictReport report = new SweepExample().judge(SweepExample.EVIDENCE.with(Audit.NOT_MEASURED));
        List<Turn> audit = report.turns().stream()
                .filter(turn -> turn.gate().equals("audit"))
                .toList();
        assertThat(audit).extracting(Turn::to).containsExactly(Outcome.PASSED, Outcome.FAILED);
        assertThat(audit.get(0).verdict().verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
    }

    @Test
    void aSweepWithoutCellsHasNothingToTurn() {
        Evidence evidence = Evidence.NONE.with(Preflight.of(3, 50));
        assertThat(Judge.judge(new SweepExample().plan(), ResultsTable.empty(), evidence)
                        .turns())
                .isEmpty();
    }
}
