package cvntrade.sweep;

import static cvntrade.sweep.SmallMarket.conditions;
import static cvntrade.sweep.SmallMarket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Column;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.UntouchedStretch;
import cvntrade.sweep.tried.Trial;
import cvntrade.sweep.untouched.UntouchedJudge;
import cvntrade.sweep.untouched.UntouchedLook;
import cvntrade.verdict.Decision;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.VerdictReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The newest bars stay out of everything but the one look at the winner. */
class UntouchedStretchTest {
    private static final Factor FACTOR = Factors.named("btc_features");
    private static final int BARS = 4_000;
    private static final double SHARE = 0.3;

    @TempDir
    static Path shared;

    private static SweepOutcome finished;
    private static Path reference;

    @BeforeAll
    static void aSweepThatKeepsBarsBack() {
        reference = shared.resolve("reference");
        finished = sweep(keepingBack(series -> series), reference);
    }

    @Test
    void noFoldAndNoSeriesReachesIntoTheStretch() {
        UntouchedStretch stretch = finished.plan().untouched().orElseThrow();
        SweepData data = keepingBack(series -> series);
        long firstBar = stretch.bars().firstBar();
        assertThat(stretch.bars().bars()).isEqualTo((int) (BARS * SHARE));
        assertThat(finished.plan().folds())
                .allSatisfy(fold -> assertThat(fold.lastBar()).isLessThan(firstBar));
        assertThat(finished.plan().folds().get(2).lastBar()).isEqualTo(firstBar - 1);
        assertThat(data.allTargets())
                .allSatisfy(series -> assertThat(series.grid().endBar()).isEqualTo(firstBar));
        assertThat(data.referenceSeries().values())
                .allSatisfy(series -> assertThat(series.grid().endBar()).isEqualTo(firstBar));
    }

    /** Whatever the newest bars hold, not one byte of any result is another one; only the plan, which pins them, says so. */
    @Test
    void rewritingTheStretchMovesNoResult(@TempDir Path out) {
        int firstRow = BARS - (int) (BARS * SHARE);
        SweepOutcome rewritten = sweep(
                keepingBack(series -> series.withColumns((field, column) ->
                        Column.generate(column.size(), row -> row < firstRow ? column.get(row) : 3 * column.get(row)))),
                out);
        for (String name :
                List.of("results.csv", "seeds.csv", "stress.csv", "equity.csv", "nan_ledger.csv", "row_ledger.csv"))
            assertThat(text(out.resolve(name))).as(name).isEqualTo(text(reference.resolve(name)));
        assertThat(rewritten.registered().hash())
                .isNotEqualTo(finished.registered().hash());
        assertThat(rewritten.registered().json().path("data"))
                .isEqualTo(finished.registered().json().path("data"));
        assertThat(rewritten.registered().json().path("untouched").path("data"))
                .isNotEqualTo(finished.registered().json().path("untouched").path("data"));
    }

    @Test
    void withoutALockCandidateNobodyLooks() {
        SweepFolder folder = new SweepFolder(shared.resolve("nothing"));
        SweepOutcome abandoned = decided(lost());
        assertThat(UntouchedJudge.after(abandoned, folder, conditions(1, Progress.NONE)))
                .isEmpty();
        assertThat(folder.untouched()).doesNotExist();
        Dossier.write(folder, abandoned, "./cvntrade sweep");
        assertThat(text(folder.dossierMarkdown())).contains("Nobody looked");
    }

    @Test
    void theWinnerIsJudgedOnceAndWhatAStrangerAddsUpIsTheSame() throws IOException {
        SweepFolder folder = new SweepFolder(shared.resolve("won"));
        SweepOutcome won = decided(lock("btc_full"));
        UntouchedLook look =
                UntouchedJudge.after(won, folder, conditions(2, Progress.NONE)).orElseThrow();
        assertThat(look.variant()).isEqualTo("btc_full");
        assertThat(look.cryptos()).hasSize(SmallMarket.COINS);
        assertThat(look.days()).isBetween(11, 14);
        assertThat(look.lift()).isCloseTo(recomputed(folder, "btc_full") - recomputed(folder, "none"), within(1e-12));
        assertThat(look.lower()).isLessThanOrEqualTo(look.lift());
        assertThat(look.upper()).isGreaterThanOrEqualTo(look.lift());

        byte[] first = Files.readAllBytes(folder.untouched());
        byte[] days = Files.readAllBytes(folder.untouchedDays());
        assertThat(UntouchedJudge.after(won, folder, conditions(1, Progress.NONE)))
                .contains(look);
        Files.delete(folder.untouched());
        UntouchedJudge.after(won, folder, conditions(1, Progress.NONE));
        assertThat(Files.readAllBytes(folder.untouched())).isEqualTo(first);
        assertThat(Files.readAllBytes(folder.untouchedDays())).isEqualTo(days);
    }

    @Test
    void theLookOfAnotherPlanIsRefused() throws IOException {
        SweepFolder folder = new SweepFolder(shared.resolve("foreign"));
        Files.createDirectories(folder.path());
        SweepOutcome won = decided(lock("btc_min"));
        UntouchedJudge.after(won, folder, conditions(1, Progress.NONE));
        String other = text(folder.untouched()).replace(won.registered().hash(), "0".repeat(64));
        Files.writeString(folder.untouched(), other);
        assertThatThrownBy(() -> UntouchedJudge.after(won, folder, conditions(1, Progress.NONE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("belongs to plan 000");
    }

    @Test
    void aSecondLookAtTheSameBarsIsNoFirstOne() {
        SweepFolder folder = new SweepFolder(shared.resolve("second"));
        SweepOutcome won = decided(lock("btc_full"));
        UntouchedLook look =
                UntouchedJudge.after(won, folder, conditions(2, Progress.NONE)).orElseThrow();
        Trial earlier = won.trial(Instant.EPOCH, "earlier").looking(look.seen());
        Dossier.write(folder, won, "./cvntrade sweep", Optional.of(look), Optional.empty());
        assertThat(text(folder.dossier())).contains("Untouched stretch").doesNotContain("is not untouched");
        Dossier.write(folder, before(won, earlier), "./cvntrade sweep", Optional.of(look), Optional.empty());
        assertThat(text(folder.dossier())).contains("is not untouched").contains(earlier.shortHash());
        Trial elsewhere =
                earlier.looking(new Trial.Untouched("2000-01-01T00:00:00Z", "2000-02-01T00:00:00Z", "confirmed"));
        Dossier.write(folder, before(won, elsewhere), "./cvntrade sweep", Optional.of(look), Optional.empty());
        assertThat(text(folder.dossier())).doesNotContain("is not untouched");
    }

    @Test
    void aStretchThatSaysNothingIsRefused() {
        SweepData data = SmallMarket.data(FACTOR);
        assertThat(data.keepingBack(0)).isSameAs(data);
        assertThatThrownBy(() -> data.keepingBack(0.1))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("at least 10 days")
                .hasMessageContaining("bars=260");
        assertThatThrownBy(() -> data.keepingBack(0.6))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("share=0.6");
        assertThatThrownBy(() -> data.keepingBack(Double.NaN)).isInstanceOf(MalformedInput.class);
        assertThatThrownBy(() -> data.keepingBack(-0.1)).isInstanceOf(MalformedInput.class);
    }

    private static SweepData keepingBack(UnaryOperator<CandleSeries> change) {
        return SmallMarket.data(FACTOR, BARS, change).keepingBack(SHARE);
    }

    private static SweepOutcome sweep(SweepData data, Path out) {
        return new Sweep(SmallMarket.plan(FACTOR, data), data, out, conditions(2, Progress.NONE)).run();
    }

    private static Decision lost() {
        return new Decision(Verdict.ABANDON, 8, "8", "h0", List.of(), "");
    }

    private static Decision lock(String winner) {
        return new Decision(Verdict.LOCK_CANDIDATE, 4, "4", "lock", List.of(winner), winner);
    }

    /** The same sweep with another decision, whatever it was: the small trees here lock nothing. */
    private static SweepOutcome decided(Decision decision) {
        VerdictReport report = finished.report();
        VerdictReport other = new VerdictReport(
                report.plan(),
                report.evidence(),
                decision,
                report.sentence(),
                report.variants(),
                report.leakage(),
                report.selection(),
                report.otherMethods(),
                report.turns());
        return new SweepOutcome(
                finished.plan(),
                finished.registered(),
                other,
                finished.evidence(),
                finished.sample(),
                finished.audit(),
                finished.ledgers(),
                finished.cells(),
                finished.repeatedBaseline(),
                finished.figures(),
                finished.triedBefore());
    }

    private static SweepOutcome before(SweepOutcome outcome, Trial earlier) {
        return new SweepOutcome(
                outcome.plan(),
                outcome.registered(),
                outcome.report(),
                outcome.evidence(),
                outcome.sample(),
                outcome.audit(),
                outcome.ledgers(),
                outcome.cells(),
                outcome.repeatedBaseline(),
                outcome.figures(),
                Optional.of(List.of(earlier)));
    }

    /** The mean F1 over cryptos and seeds from the file of days alone. */
    private static double recomputed(SweepFolder folder, String variant) {
        Map<String, int[]> fits = new HashMap<>();
        text(folder.untouchedDays())
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(row -> {
                    if (!row[0].equals(variant)) return;
                    int[] sums = fits.computeIfAbsent(row[1] + row[2], fit -> new int[2]);
                    sums[0] += Integer.parseInt(row[5]);
                    sums[1] += Integer.parseInt(row[6]) + Integer.parseInt(row[7]);
                });
        return fits.values().stream()
                .mapToDouble(sums -> sums[1] == 0 ? 0 : 2.0 * sums[0] / sums[1])
                .average()
                .orElseThrow();
    }
}
