package cvntrade.sweep.untouched;

import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.base.Joined;
import cvntrade.base.Seed;
import cvntrade.learning.Fold;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.CryptoRows;
import cvntrade.sweep.cell.FoldWork;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.UntouchedStretch;
import cvntrade.sweep.untouched.UntouchedLook.CryptoLift;
import cvntrade.verdict.statistics.DayBootstrap;
import cvntrade.verdict.statistics.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Judges the one winner of a sweep on the untouched stretch: baseline and winner are fitted on all that lies before it, purged like a fold,
 * with the seeds, columns and rules of the plan, and scored there. The stretch is looked at if the verdict is a lock candidate and never
 * otherwise, and the winner is the decision table's, so nobody chooses by what is seen.
 */
public final class UntouchedJudge {
    private final SweepPlan plan;
    private final UntouchedStretch stretch;
    private final String planHash;
    private final String winner;
    private final Sweep.Conditions conditions;

    private UntouchedJudge(
            SweepPlan plan, UntouchedStretch stretch, String planHash, String winner, Sweep.Conditions conditions) {
        this.plan = plan.over(stretch.whole().sharedWindow());
        this.stretch = stretch;
        this.planHash = planHash;
        this.winner = winner;
        this.conditions = conditions;
    }

    /** What one crypto gave. */
    private record Judged(CryptoLift lift, List<DayCounts> days) {}

    /**
     * The look of a finished sweep, from its folder where it was taken before; empty where nothing was kept back or nothing may be locked.
     */
    public static Optional<UntouchedLook> after(SweepOutcome outcome, SweepFolder folder, Sweep.Conditions conditions) {
        Optional<UntouchedStretch> stretch = outcome.plan().untouched();
        List<String> lockable = outcome.report().decision().lockable();
        if (stretch.isEmpty() || lockable.isEmpty()) return Optional.empty();
        String planHash = outcome.registered().hash();
        Optional<UntouchedLook> kept = UntouchedLook.kept(folder, planHash);
        if (kept.isPresent()) return kept;
        return Optional.of(
                new UntouchedJudge(outcome.plan(), stretch.get(), planHash, lockable.get(0), conditions).look(folder));
    }

    private UntouchedLook look(SweepFolder folder) {
        List<Judged> judged = all();
        List<DayCounts> days =
                judged.stream().flatMap(each -> each.days().stream()).toList();
        UntouchedLook look = look(judged.stream().map(Judged::lift).toList(), days);
        DurableFile.write(folder.untouchedDays(), csv(days));
        DurableFile.write(folder.untouched(), look.text());
        conditions
                .events()
                .record(Event.named("untouched_judged")
                        .with("variant", winner)
                        .with("lift", look.lift())
                        .with("reading", look.reading().word())
                        .with("plan_hash", planHash));
        return look;
    }

    private UntouchedLook look(List<CryptoLift> cryptos, List<DayCounts> counts) {
        List<LocalDate> days =
                List.copyOf(new TreeSet<>(counts.stream().map(DayCounts::day).toList()));
        List<DayBootstrap.Arm> winners = new ArrayList<>();
        List<DayBootstrap.Arm> baselines = new ArrayList<>();
        for (CryptoLift crypto : cryptos) {
            winners.add(arm(counts, winner, crypto.crypto(), days));
            baselines.add(arm(counts, plan.baseline().name(), crypto.crypto(), days));
        }
        double confidence = plan.settings().gates().confidence();
        Interval interval = DayBootstrap.lifts(
                        winners, baselines, plan.settings().gates().resamples(), Seed.of("untouched_days", planHash))
                .percentile(confidence);
        double lift = cryptos.stream().mapToDouble(CryptoLift::lift).average().orElseThrow();
        return new UntouchedLook(
                planHash,
                winner,
                plan.baseline().name(),
                stretch.bars().openTime(0).toString(),
                stretch.bars().openTime(stretch.bars().bars() - 1).toString(),
                days.size(),
                lift,
                interval.lower(),
                interval.upper(),
                confidence,
                UntouchedReading.of(lift, interval),
                cryptos);
    }

    private DayBootstrap.Arm arm(List<DayCounts> counts, String variant, String crypto, List<LocalDate> days) {
        int seeds = plan.settings().seeds();
        int[][] hits = new int[seeds][days.size()];
        int[][] calledAndBuys = new int[seeds][days.size()];
        for (DayCounts count : counts) {
            if (!count.variant().equals(variant) || !count.crypto().equals(crypto)) continue;
            int day = days.indexOf(count.day());
            hits[count.seedNumber() - 1][day] = count.hits();
            calledAndBuys[count.seedNumber() - 1][day] = count.called() + count.buys();
        }
        return DayBootstrap.Arm.of(hits, calledAndBuys);
    }

    private List<Judged> all() {
        List<String> cryptos = plan.cryptos().stream().sorted().toList();
        conditions.progress().begin("untouched stretch", cryptos.size());
        ExecutorService pool = Executors.newFixedThreadPool(conditions.threads());
        try {
            List<Future<Judged>> running = new ArrayList<>();
            for (String crypto : cryptos) running.add(pool.submit(() -> judge(crypto)));
            List<Judged> judged = new ArrayList<>();
            for (Future<Judged> each : running)
                judged.add(Joined.of(each, "the sweep was interrupted; start it again to go on"));
            return judged;
        } finally {
            pool.shutdownNow();
            conditions.progress().end();
        }
    }

    private Judged judge(String crypto) {
        CryptoRows rows = CryptoRows.prepare(
                plan, stretch.whole().target(crypto), stretch.whole().referenceSeries(), conditions.matrices());
        Fold fold = stretch.asFold(plan.folds().size());
        List<DayCounts> days = new ArrayList<>();
        List<CellOutcome> cells = new ArrayList<>();
        new FoldWork(
                        plan,
                        planHash,
                        rows,
                        fold,
                        conditions.clock(),
                        (key, seedNumber, test, scores, buys, threshold) -> days.addAll(DayCounts.of(
                                key.variant(),
                                crypto,
                                seedNumber,
                                rows.series().grid(),
                                test,
                                scores,
                                buys,
                                threshold)))
                .run(
                        List.of(
                                new CellKey(plan.baseline().name(), crypto, fold.index()),
                                new CellKey(winner, crypto, fold.index())),
                        cells::add);
        conditions.progress().step(crypto);
        return new Judged(lift(crypto, cells.get(0), cells.get(1)), days);
    }

    private static CryptoLift lift(String crypto, CellOutcome baseline, CellOutcome winner) {
        return new CryptoLift(
                crypto,
                winner.metrics().rowsTest(),
                winner.context().f1AlwaysBuy(),
                baseline.metrics().f1Buy(),
                winner.metrics().f1Buy(),
                baseline.metrics().buyTrades(),
                winner.metrics().buyTrades(),
                baseline.metrics().expectancyBps(),
                winner.metrics().expectancyBps());
    }

    /** What F1 and its interval are made of, so that a stranger can make both again. */
    private static String csv(List<DayCounts> days) {
        StringBuilder csv = new StringBuilder("variant,crypto,seed_number,day,rows,hits,called,buys\n");
        for (DayCounts day : days) {
            csv.append(day.variant())
                    .append(',')
                    .append(day.crypto())
                    .append(',')
                    .append(day.seedNumber())
                    .append(',');
            csv.append(day.day())
                    .append(',')
                    .append(day.rows())
                    .append(',')
                    .append(day.hits())
                    .append(',');
            csv.append(day.called()).append(',').append(day.buys()).append('\n');
        }
        return csv.toString();
    }
}
