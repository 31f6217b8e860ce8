package cvntrade.sweep.cell;

import cvntrade.base.Fingerprint;
import cvntrade.features.Feature;
import cvntrade.learning.Fold;
import cvntrade.learning.FoldRows;
import cvntrade.learning.Reliability;
import cvntrade.learning.Rows;
import cvntrade.learning.Scores;
import cvntrade.learning.SeedMetrics;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.learning.xgboost.FitMatrix;
import cvntrade.learning.xgboost.ScoreMatrix;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.stress.Shock;
import cvntrade.trades.Backtest;
import cvntrade.trades.BuyAndHold;
import cvntrade.trades.DailyReturns;
import cvntrade.trades.TradeLog;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * All cells of one crypto and fold: the rows are split, gathered and quantised once; every variant and seed is then fitted on that one
 * matrix with the other variants' columns switched off.
 */
public final class FoldWork {
    private final SweepPlan plan;
    private final String planHash;
    private final CryptoRows rows;
    private final Fold fold;
    private final FitClock clock;
    private final ScoreWatch watch;

    public FoldWork(SweepPlan plan, String planHash, CryptoRows rows, Fold fold, FitClock clock) {
        this(plan, planHash, rows, fold, clock, ScoreWatch.NONE);
    }

    /** @param watch told the score of every labelled test row of every fit */
    public FoldWork(SweepPlan plan, String planHash, CryptoRows rows, Fold fold, FitClock clock, ScoreWatch watch) {
        this.plan = plan;
        this.planHash = planHash;
        this.rows = rows;
        this.fold = fold;
        this.clock = clock;
        this.watch = watch;
    }

    /** Runs the cells that are asked for and hands each over as soon as it is finished. */
    public void run(List<CellKey> wanted, Consumer<CellOutcome> finished) {
        FoldRows split = split();
        FoldContext context = context(split);
        float[] decided = rows.gather(split.decisions());
        try (FitMatrix matrix = fitMatrix(split);
                ScoreMatrix calibration = matrix.rowsToScore(rows.gather(split.calibration()));
                ScoreMatrix decisions = matrix.rowsToScore(decided);
                ShockedRows crash = shocked(Shock.FLASH_CRASH, split, decided, matrix);
                ShockedRows step = shocked(Shock.LEVEL_STEP, split, decided, matrix)) {
            List<ShockedRows> shocks = List.of(crash, step);
            for (CellKey key : wanted) {
                List<SeedOutcome> seeds = new ArrayList<>();
                for (int seedNumber : seedNumbers(key)) {
                    seeds.add(fit(key, seedNumber, matrix, split, calibration, decisions, shocks));
                }
                finished.accept(new CellOutcome(planHash, key, context, seeds));
            }
        }
    }

    /** One fit of one cell as {@link #run} makes it, and no look at the test block: for the audit, which says that there was none. */
    public Learned learn(CellKey key, int seedNumber) {
        FoldRows split = split();
        try (FitMatrix matrix = fitMatrix(split);
                ScoreMatrix calibration = matrix.rowsToScore(rows.gather(split.calibration()));
                BoostedModel model = fitted(key, seedNumber, matrix)) {
            return new Learned(
                    split.fit().toString(),
                    split.calibration().toString(),
                    Fingerprint.ofBytes(model.toBytes()),
                    threshold(model, split, calibration));
        }
    }

    private FoldRows split() {
        return FoldRows.split(rows.labels(), rows.tradable(), fold, plan.splitRule());
    }

    private FitMatrix fitMatrix(FoldRows split) {
        return FitMatrix.masked(
                rows.columnKeys(), rows.gather(split.fit()), split.fit().buys(rows.labels()));
    }

    private BoostedModel fitted(CellKey key, int seedNumber, FitMatrix matrix) {
        return matrix.fit(
                plan.settings().model(),
                plan.fitSeed(key.crypto(), key.fold(), seedNumber),
                plan.columnKeys(variant(key)));
    }

    private PlannedVariant variant(CellKey key) {
        return key.repeatsBaseline() ? plan.baseline() : plan.variant(key.variant());
    }

    private ShockedRows shocked(Shock shock, FoldRows split, float[] decided, FitMatrix matrix) {
        return ShockedRows.of(shock, plan, rows, fold, split.decisions(), decided, matrix);
    }

    private double threshold(BoostedModel model, FoldRows split, ScoreMatrix calibration) {
        return plan.settings()
                .threshold()
                .threshold(model.predict(calibration), split.calibration().buys(rows.labels()));
    }

    /** The repeated baseline takes the numbers after the plan's own, so that the A/A row compares different draws. */
    private int[] seedNumbers(CellKey key) {
        int seeds = plan.settings().seeds();
        return key.repeatsBaseline()
                ? IntStream.rangeClosed(seeds + 1, 2 * seeds).toArray()
                : IntStream.rangeClosed(1, seeds).toArray();
    }

    private SeedOutcome fit(
            CellKey key,
            int seedNumber,
            FitMatrix matrix,
            FoldRows split,
            ScoreMatrix calibration,
            ScoreMatrix decisions,
            List<ShockedRows> shocks) {
        try (BoostedModel model = clock.time(() -> fitted(key, seedNumber, matrix))) {
            double threshold = threshold(model, split, calibration);
            float[] scores = model.predict(decisions);
            TradeLog trades = trade(split, scores, threshold);
            float[] labelled = labelled(split, scores);
            boolean[] buys = split.test().buys(rows.labels());
            watch.scored(key, seedNumber, split.test(), labelled, buys, threshold);
            Scores scored = Scores.of(labelled, buys, threshold);
            SeedPicture picture = new SeedPicture(
                    DailyReturns.of(trades, rows.series().grid()),
                    Reliability.of(labelled, buys),
                    gainShare(model, variant(key)));
            return new SeedOutcome(
                    seedNumber,
                    new SeedMetrics(
                            plan.fitSeed(key.crypto(), key.fold(), seedNumber), threshold, scored, trades.statistics()),
                    trades.closedAfterGap(),
                    trades.openAtDataEnd(),
                    trades.lapsedSignals(),
                    variant(key).features().isEmpty()
                            ? List.of()
                            : shocks.stream()
                                    .map(shock -> shock.score(model, scores, threshold))
                                    .toList(),
                    picture);
        }
    }

    /** Only rows with a label are scored; the backtest follows the others too, for their gap lies in their future. */
    private float[] labelled(FoldRows split, float[] scores) {
        Rows decisions = split.decisions();
        float[] labelled = new float[split.test().size()];
        int count = 0;
        for (int i = 0; i < decisions.size(); i++) {
            if (rows.labels().known(decisions.get(i))) labelled[count++] = scores[i];
        }
        return labelled;
    }

    private static Map<String, Double> gainShare(BoostedModel model, PlannedVariant variant) {
        if (variant.features().isEmpty()) return Map.of();
        Map<String, Double> gain = model.totalGain();
        double all = gain.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Double> share = new TreeMap<>();
        for (Feature feature : variant.features()) {
            share.put(feature.name(), all == 0 ? 0 : gain.getOrDefault(feature.key(), 0.0) / all);
        }
        return share;
    }

    private TradeLog trade(FoldRows split, float[] scores, double threshold) {
        BitSet buySignals = new BitSet();
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] >= threshold) buySignals.set(split.decisions().get(i));
        }
        return Backtest.run(
                rows.series(), plan.settings().label(), plan.settings().costs(), split.block(), buySignals::get);
    }

    private FoldContext context(FoldRows split) {
        int buys = 0;
        for (boolean buy : split.test().buys(rows.labels())) if (buy) buys++;
        double buyShare = (double) buys / split.test().size();
        Map<String, Double> hold = new TreeMap<>();
        hold.put(
                rows.series().symbol(),
                BuyAndHold.of(rows.series(), split.block(), plan.settings().costs())
                        .net());
        rows.references()
                .forEach((symbol, reference) -> hold.put(
                        symbol,
                        BuyAndHold.of(
                                        reference,
                                        fold.rowsOn(reference.grid()),
                                        plan.settings().costs())
                                .net()));
        return new FoldContext(
                split.fit().size(),
                split.calibration().size(),
                split.test().size(),
                buyShare,
                2 * buyShare / (1 + buyShare),
                hold,
                rows.counts());
    }
}
