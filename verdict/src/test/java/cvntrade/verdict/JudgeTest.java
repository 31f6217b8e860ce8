package cvntrade.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import cvntrade.base.Refusal;
import cvntrade.verdict.evidence.Audit;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.evidence.Preflight;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.gates.LeakageState;
import cvntrade.verdict.table.CellRow;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
    @Test
    void aLiftThatClearsEveryGateIsALockCandidate() {
        VerdictReport report = new SweepExample().judge();
        assertThat(report.verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
        assertThat(report.rule()).isEqualTo(4);
        assertThat(report.decision().lockable()).containsExactly("large");
        assertThat(report.sentence()).startsWith("large changes F1 by +0.0").endsWith("an operator may lock it.");
        assertThat(report.variant("large").orElseThrow().gates().values())
                .allMatch(gate -> gate.outcome() == Outcome.PASSED);
        assertThat(report.variant("small").orElseThrow().gate(Gate.F1_BUY).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(report.fragile()).isFalse();
    }

    @Test
    void theMeanLiftIsTheMeanOverThePairs() {
        // The wobbles of crypto c are (7c + 3f) mod 5 − 2 for f = 0..4: every residue once, so they cancel.
        double mean =
                new SweepExample().judge().variant("large").orElseThrow().f1().mean();
        assertThat(mean).isCloseTo(0.05, offset(1e-12));
    }

    @Test
    void withoutEvidenceNothingIsLockedAndAllThatIsMissingIsNamed() {
        VerdictReport report = new SweepExample().judge(Evidence.NONE);
        assertThat(report.verdict()).isEqualTo(Verdict.KEEP_AVAILABLE);
        assertThat(report.reason()).isEqualTo("missing:preflight,audit,mlops");
        assertThat(report.sentence()).contains("has not passed preflight, audit, mlops");
    }

    @Test
    void aFailedPreflightNeedsNoCells() {
        Evidence evidence = SweepExample.EVIDENCE.with(Preflight.of(31, 50));
        VerdictReport report = Judge.judge(new SweepExample().plan(), ResultsTable.empty(), evidence);
        assertThat(report.verdict()).isEqualTo(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(report.rule()).isEqualTo(1);
        assertThat(report.reason()).isEqualTo("preflight");
        assertThat(report.sentence()).contains("31 BUY trades where 50 are needed");
        assertThat(report.variants()).isEmpty();
    }

    @Test
    void aFailedAuditNeedsNoCells() {
        Evidence evidence = SweepExample.EVIDENCE.with(Audit.failed("column x reads 4 bars ahead"));
        VerdictReport report = Judge.judge(new SweepExample().plan(), ResultsTable.empty(), evidence);
        assertThat(report.verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        assertThat(report.rule()).isEqualTo(2);
        assertThat(report.reason()).isEqualTo("audit");
        assertThat(report.sentence()).contains("column x reads 4 bars ahead");
    }

    @Test
    void aMissingCellIsRefusedByName() {
        List<CellRow> rows = new ArrayList<>(new SweepExample().rows());
        rows.removeIf(row -> row.name().equals("small/DOGE/3") || row.name().equals("none/ETH/0"));
        assertRefused(rows, Refusal.Reason.INCOMPLETE, "count=2 cells=none/ETH/0,small/DOGE/3");
    }

    @Test
    void aTableWithoutRowsIsRefusedUnlessNoneAreExpected() {
        assertRefused(List.of(), Refusal.Reason.INCOMPLETE, "count=80");
    }

    @Test
    void aCellWithoutASingleValueHasFailed() {
        List<CellRow> rows = new ArrayList<>(new SweepExample().rows());
        rows.replaceAll(row -> row.name().equals("large/ADA/2")
                ? new CellRow("large", "ADA", 2, Map.of(Metric.F1_BUY, Double.NaN, Metric.SORTINO, Double.NaN))
                : row);
        assertRefused(rows, Refusal.Reason.INCOMPLETE, "cells=large/ADA/2");
    }

    @Test
    void aCellOfAnotherPlanIsRefusedByName() {
        for (CellRow foreign : List.of(
                new CellRow("other", "ADA", 0, Map.of(Metric.F1_BUY, 0.1)),
                new CellRow("none", "XRP", 0, Map.of(Metric.F1_BUY, 0.1)),
                new CellRow("none", "ADA", 5, Map.of(Metric.F1_BUY, 0.1)))) {
            List<CellRow> rows = new ArrayList<>(new SweepExample().rows());
            rows.add(foreign);
            assertRefused(rows, Refusal.Reason.INCOMPLETE, "cells=" + foreign.name());
        }
    }

    @Test
    void foldsMayBeCountedFromOne() {
        SweepExample example = new SweepExample();
        List<CellRow> fromOne = example.rows().stream()
                .map(row -> new CellRow(row.variant(), row.crypto(), row.fold() + 1, row.values()))
                .toList();
        VerdictReport report = Judge.judge(example.plan(), ResultsTable.of(fromOne), SweepExample.EVIDENCE);
        assertThat(report.variant("large").orElseThrow().f1().mean())
                .isEqualTo(example.judge().variant("large").orElseThrow().f1().mean());
        assertRefused(fromOne.subList(1, fromOne.size()), Refusal.Reason.INCOMPLETE, "cells=none/ADA/1");
    }

    @Test
    void theOrderOfTheRowsMeansNothing() {
        SweepExample example = new SweepExample();
        List<CellRow> shuffled = new ArrayList<>(example.rows());
        Collections.reverse(shuffled);
        VerdictReport report = Judge.judge(example.plan(), ResultsTable.of(shuffled), SweepExample.EVIDENCE);
        assertThat(VerdictJson.text(report)).isEqualTo(VerdictJson.text(example.judge()));
    }

    /** Even where no cell is looked at: rule 0a comes before all others. */
    @Test
    void rowsThatNameAnotherPlanAreRefused(@TempDir Path folder) throws IOException {
        SweepExample example = new SweepExample();
        Path file = folder.resolve("results.csv");
        String header = "variant,crypto,fold,f1_buy,plan_hash\n";
        Files.writeString(file, header + "none,ADA,0,0.5," + example.plan().planHash() + "\nnone,ADA,1,0.5,feed\n");
        ResultsTable table = ResultsTable.read(file);
        Evidence failed = SweepExample.EVIDENCE.with(Preflight.of(1, 50));
        assertThatThrownBy(() -> Judge.judge(example.plan(), table, failed))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.PLAN_MISMATCH))
                .hasMessageContaining("results=feed");
    }

    @Test
    void theIntervalIsSeededFromThePlan() {
        double here = lower(new SweepExample());
        assertThat(lower(new SweepExample())).isEqualTo(here);
        assertThat(lower(new SweepExample().gates("{\"resamples\": 9999}"))).isNotEqualTo(here);
    }

    /** The values are uneven, or many resamples would have the same mean. */
    private static double lower(SweepExample example) {
        return example.change("large", Metric.F1_BUY, (crypto, fold, f1) -> f1 + (crypto * 31 + fold * 17) % 13 * 7e-4)
                .judge()
                .variant("large")
                .orElseThrow()
                .gate(Gate.F1_BUY)
                .conditions()
                .get(1)
                .measured();
    }

    @Test
    void aSuspectThatBeatsItsReferenceAbandonsTheSweep() {
        VerdictReport report = new SweepExample()
                .change("peek", Metric.F1_BUY, (crypto, fold, f1) -> f1 + 0.03)
                .judge();
        assertThat(report.verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        assertThat(report.decision().clause()).isEqualTo("2b");
        assertThat(report.leakage().orElseThrow().state()).isEqualTo(LeakageState.FLAGGED);
        assertThat(report.sentence()).contains("adjusted p");
    }

    @Test
    void aFactorWithoutALeakagePairIsClearWithItsReason() {
        VerdictReport report = new SweepExample()
                .change("peek", Metric.F1_BUY, (crypto, fold, f1) -> f1 + 0.03)
                .leakagePair("{\"none\": \"no delay to take away\"}")
                .judge();
        assertThat(report.verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
        assertThat(report.leakage().orElseThrow().note()).isEqualTo("no delay to take away");
    }

    @Test
    void aLeakagePairWithoutPairsIsNoClearance() {
        VerdictReport report = new SweepExample()
                .change("peek", Metric.F1_BUY, (crypto, fold, f1) -> crypto == 0 && fold == 0 ? f1 : Double.NaN)
                .judge();
        assertThat(report.verdict()).isEqualTo(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(report.reason()).isEqualTo("leakage_not_evaluable");
    }

    @Test
    void tooFewTradesEverywhereIsNoVerdictOnTheFactor() {
        VerdictReport report = new SweepExample()
                .change("small", Metric.BUY_TRADES, (crypto, fold, trades) -> 49)
                .change("large", Metric.BUY_TRADES, (crypto, fold, trades) -> crypto == 3 && fold == 4 ? 49 : 500)
                .judge();
        assertThat(report.verdict()).isEqualTo(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(report.rule()).isEqualTo(3);
        assertThat(report.reason()).isEqualTo("sample");
    }

    @Test
    void belowThreeCryptosOrThreeFoldsNothingIsLocked() {
        for (SweepExample example : List.of(
                new SweepExample().size(List.of("ADA", "ETH"), 5), new SweepExample().size(SweepExample.CRYPTOS, 2))) {
            VerdictReport report = example.judge();
            assertThat(report.variant("large").orElseThrow().gate(Gate.F1_BUY).outcome())
                    .isEqualTo(Outcome.NOT_MEASURED);
            assertThat(report.verdict()).isEqualTo(Verdict.KEEP_AVAILABLE);
            assertThat(report.reason()).isEqualTo("encouraging");
        }
    }

    @Test
    void aCandidateWithoutASingleF1IsRefused() {
        SweepExample example = new SweepExample().change("small", Metric.F1_BUY, (crypto, fold, f1) -> Double.NaN);
        assertRefused(example.rows(), Refusal.Reason.INCOMPLETE, "variant=small");
    }

    @Test
    void aLockThatAnotherListedMethodDeniesIsFragile() {
        // Levels spread over ±0.15 while the differences hardly vary: d_z is large, the pooled d small.
        VerdictReport report = new SweepExample()
                .change("none", Metric.F1_BUY, (crypto, fold, f1) -> 0.2 + crypto * 0.1)
                .change("small", Metric.F1_BUY, (crypto, fold, f1) -> 0.2 + crypto * 0.1)
                .change("large", Metric.F1_BUY, (crypto, fold, f1) -> 0.23 + crypto * 0.1 + fold * 0.002)
                .change("peek", Metric.F1_BUY, (crypto, fold, f1) -> 0.23 + crypto * 0.1)
                .judge();
        assertThat(report.verdict()).isEqualTo(Verdict.LOCK_CANDIDATE);
        assertThat(report.fragile()).isTrue();
        assertThat(report.otherMethods())
                .contains(new OtherMethod("effectSize=pooled", Verdict.KEEP_AVAILABLE, 7))
                .contains(new OtherMethod("interval=pairs_bootstrap", Verdict.LOCK_CANDIDATE, 4));
    }

    @Test
    void anUnmeasuredMlopsBlocksALockAlone() {
        VerdictReport report = new SweepExample().judge(SweepExample.EVIDENCE.with(MlopsReadiness.NOT_MEASURED));
        assertThat(report.reason()).isEqualTo("missing:mlops");
    }

    private static void assertRefused(List<CellRow> rows, Refusal.Reason reason, String message) {
        assertThatThrownBy(() -> Judge.judge(new SweepExample().plan(), ResultsTable.of(rows), SweepExample.EVIDENCE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    @Test
    void withoutALeakagePairNothingCanBeSaidOfALeak() {
        VerdictReport report = new SweepExample().leakagePair("null").judge();
        assertThat(report.verdict()).isEqualTo(Verdict.INSUFFICIENT_SAMPLE);
        assertThat(report.reason()).isEqualTo("leakage_not_evaluable");
        assertThat(report.leakage().orElseThrow().note()).contains("names no leakage pair");
    }
}
