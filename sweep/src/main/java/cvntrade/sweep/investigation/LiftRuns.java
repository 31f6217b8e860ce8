package cvntrade.sweep.investigation;

import cvntrade.base.Seed;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.Fold;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.sweep.CellRunner;
import cvntrade.sweep.Progress;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.cell.CellFolder;
import cvntrade.sweep.cell.CellKey;
import cvntrade.sweep.cell.CellStore;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.verdict.gates.Resampling;
import cvntrade.verdict.statistics.Interval;
import cvntrade.verdict.statistics.Sample;
import cvntrade.verdict.statistics.TwoWayBootstrap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * F, G and H: the suspect with chosen delays against the baseline, in cells like those of the sweep: the same folds, rules and machine. The
 * reference may be rewritten before anything is computed from it. Each finished cell is on disk.
 */
final class LiftRuns {
    private final Subject subject;
    private final Path folder;
    private final Sweep.Conditions conditions;

    LiftRuns(Subject subject, Path folder, Sweep.Conditions conditions) {
        this.subject = subject;
        this.folder = folder;
        this.conditions = conditions;
    }

    PlaceboFinding placebo() {
        int blockBars = subject.settings().blockBars();
        MeasuredLift lift = withoutDelay(
                Probe.PLACEBO,
                series -> RewrittenReference.permuted(
                        series, blockBars, Seed.of("placebo", subject.planHash(), series.symbol())));
        return new PlaceboFinding(lift, blockBars, subject.settings().placeboLiftMax());
    }

    ControlFinding control() {
        int shiftBars = subject.settings().controlShiftBars();
        MeasuredLift lift = withoutDelay(Probe.CONTROL, series -> RewrittenReference.readAhead(series, shiftBars));
        return new ControlFinding(lift, shiftBars, subject.settings().controlLiftMin());
    }

    DecayFinding decay(int leadBars) {
        List<Integer> delays = subject.settings().decayBars();
        List<DecayFinding.Point> points = new ArrayList<>();
        lifts(Probe.DECAY, delays, series -> series)
                .forEach((delay, lift) -> points.add(new DecayFinding.Point(delay, lift)));
        return new DecayFinding(points, leadBars, subject.settings().decayShareMax());
    }

    private MeasuredLift withoutDelay(Probe probe, UnaryOperator<CandleSeries> rewriting) {
        return lifts(probe, List.of(0), rewriting).values().iterator().next();
    }

    private Map<Integer, MeasuredLift> lifts(Probe probe, List<Integer> delays, UnaryOperator<CandleSeries> rewriting) {
        SweepPlan registered = subject.plan();
        List<PlannedVariant> variants = new ArrayList<>(List.of(registered.baseline()));
        for (int delay : delays) variants.add(subject.delayed(delay));
        SweepPlan plan = registered.withVariants(
                variants,
                Math.min(registered.settings().seeds(), subject.settings().seeds()));
        CellStore store = new CellFolder(folder.resolve(probe.letter()), subject.planHash());
        new CellRunner(plan, rewritten(rewriting), subject.planHash(), store, of(probe)).runAll(keys(plan), List.of());
        double[][] baseline = f1(plan, plan.baseline(), store);
        Map<Integer, MeasuredLift> lifts = new LinkedHashMap<>();
        for (int i = 0; i < delays.size(); i++) {
            lifts.put(delays.get(i), lift(f1(plan, variants.get(i + 1), store), baseline));
        }
        return lifts;
    }

    private SweepData rewritten(UnaryOperator<CandleSeries> rewriting) {
        SweepData data = subject.data();
        Map<String, LoadedSeries> references = new LinkedHashMap<>();
        data.referenceSeries().forEach((symbol, series) -> {
            CandleSeries changed = rewriting.apply(series);
            references.put(symbol, LoadedSeries.of(changed, "rewritten by an investigation", List.of(), List.of()));
        });
        return new SweepData(data.targets(), references, data.preflight());
    }

    private static List<CellKey> keys(SweepPlan plan) {
        List<CellKey> keys = new ArrayList<>();
        for (PlannedVariant variant : plan.variants()) {
            for (String crypto : plan.cryptos()) {
                for (Fold fold : plan.folds()) keys.add(new CellKey(variant.name(), crypto, fold.index()));
            }
        }
        return keys;
    }

    /** One row a crypto, one column a fold. */
    private static double[][] f1(SweepPlan plan, PlannedVariant variant, CellStore store) {
        double[][] f1 = new double[plan.cryptos().size()][plan.folds().size()];
        for (int crypto = 0; crypto < f1.length; crypto++) {
            for (Fold fold : plan.folds()) {
                CellKey key = new CellKey(variant.name(), plan.cryptos().get(crypto), fold.index());
                f1[crypto][fold.index()] =
                        store.find(key).orElseThrow().metrics().f1Buy();
            }
        }
        return f1;
    }

    /** The interval is drawn like those of the verdict, from the same seed. */
    private MeasuredLift lift(double[][] suspect, double[][] baseline) {
        List<Double> all = new ArrayList<>();
        double[][] deltas = new double[suspect.length][];
        for (int crypto = 0; crypto < deltas.length; crypto++) {
            deltas[crypto] =
                    Sample.ofDifferences(suspect[crypto], baseline[crypto]).values();
            for (double delta : deltas[crypto]) all.add(delta);
        }
        double mean = Sample.of(all.stream().mapToDouble(Double::doubleValue).toArray())
                .mean();
        int resamples = subject.plan().settings().gates().resamples();
        Interval interval = TwoWayBootstrap.seeded(
                        deltas.length, deltas[0].length, resamples, Resampling.twoWaySeed(subject.planHash()))
                .means(deltas)
                .percentile(subject.plan().settings().gates().confidence());
        return new MeasuredLift(mean, interval);
    }

    /** The cells' progress under the probe's name; matrices of a rewritten reference are not worth a place in a cache. */
    private Sweep.Conditions of(Probe probe) {
        Progress named = new Progress() {
            @Override
            public void begin(String stage, int steps) {
                conditions.progress().begin(probe.label(), steps);
            }

            @Override
            public void step(String what) {
                conditions.progress().step(what);
            }

            @Override
            public void end() {
                conditions.progress().end();
            }
        };
        return new Sweep.Conditions(
                conditions.threads(),
                conditions.readiness(),
                conditions.events(),
                named,
                conditions.clock(),
                MatrixSource.COMPUTED);
    }
}
