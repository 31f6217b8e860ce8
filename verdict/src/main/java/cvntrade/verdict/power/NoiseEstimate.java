package cvntrade.verdict.power;

import cvntrade.base.Refusal;
import cvntrade.verdict.gates.Cells;
import cvntrade.verdict.gates.PairedCells;
import cvntrade.verdict.plan.PlannedVariant;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.statistics.Sample;
import cvntrade.verdict.table.Metric;
import cvntrade.verdict.table.ResultsTable;
import cvntrade.verdict.table.SeedScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * The noise of a finished sweep, from the differences of its candidates.
 *
 * <p>By the analysis of variance of a two-way table with one value a cell (C cryptos, F folds): the mean square of the cryptos is expected
 * to be σ² + F · σ_crypto², that of the folds σ² + C · σ_fold², and that of the rest σ². What a seed adds is the variance of the
 * difference from seed to seed within a cell; σ² less that variance over the number of seeds is the cell's own. A part that comes out
 * negative is 0. The parts of several candidates are averaged as variances.
 */
public final class NoiseEstimate {
    private final Cells cells;
    private final SeedScores seeds;

    private NoiseEstimate(Cells cells, SeedScores seeds) {
        this.cells = cells;
        this.seeds = seeds;
    }

    /** @param source the sweep, in words   @throws Refusal if the sweep is incomplete or too small */
    public static Noise of(VerdictPlan plan, ResultsTable results, SeedScores seeds, String source) {
        Cells cells = Cells.of(plan, results);
        if (plan.cryptos().size() < 2 || plan.folds() < 2) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "noise must be estimated from two cryptos and two folds at least: cryptos="
                            + plan.cryptos().size() + " folds=" + plan.folds() + "; take a larger sweep");
        }
        return new NoiseEstimate(cells, seeds).noise(source);
    }

    /** Mean squares of one table. */
    private record MeanSquares(double cryptos, double folds, double rest) {}

    private Noise noise(String source) {
        List<double[]> parts = new ArrayList<>();
        for (PlannedVariant candidate : cells.plan().candidates()) parts.add(variances(candidate.variant()));
        double[] mean = new double[4];
        for (int part = 0; part < mean.length; part++) {
            int each = part;
            mean[part] = parts.stream().mapToDouble(of -> of[each]).average().orElse(0);
        }
        double level = Sample.of(
                        Arrays.stream(cells.values(cells.plan().baseline().variant(), Metric.F1_BUY))
                                .flatMapToDouble(Arrays::stream)
                                .toArray())
                .standardDeviation();
        return new Noise(Math.sqrt(mean[0]), Math.sqrt(mean[1]), Math.sqrt(mean[2]), Math.sqrt(mean[3]), level, source);
    }

    /** Of crypto, fold, cell and seed. */
    private double[] variances(String variant) {
        PairedCells pairs = cells.paired(variant, Metric.F1_BUY);
        if (pairs.leftOut() > 0) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "noise must be estimated from cells with f1_buy: variant=" + variant + " without="
                            + pairs.leftOut());
        }
        MeanSquares squares = meanSquares(pairs);
        List<double[]> bySeed = differencesBySeed(variant);
        double seed = bySeed.stream()
                .mapToDouble(differences -> Sample.of(differences).variance())
                .average()
                .orElse(0);
        double ofSeeds = bySeed.isEmpty() ? 0 : seed / bySeed.get(0).length;
        return new double[] {
            Math.max(0, (squares.cryptos() - squares.rest()) / pairs.folds()),
            Math.max(0, (squares.folds() - squares.rest()) / pairs.cryptos()),
            Math.max(0, squares.rest() - ofSeeds),
            seed
        };
    }

    private static MeanSquares meanSquares(PairedCells pairs) {
        Sample cryptos = Sample.of(
                pairs.cryptoMeans().stream().mapToDouble(Double::doubleValue).toArray());
        Sample folds = Sample.of(
                pairs.foldMeans().stream().mapToDouble(Double::doubleValue).toArray());
        double rest = 0;
        for (int crypto = 0; crypto < pairs.cryptos(); crypto++) {
            for (int fold = 0; fold < pairs.folds(); fold++) {
                double residual =
                        pairs.delta(crypto, fold) - cryptos.values()[crypto] - folds.values()[fold] + pairs.mean();
                rest += residual * residual;
            }
        }
        return new MeanSquares(
                pairs.folds() * cryptos.variance(),
                pairs.cryptos() * folds.variance(),
                rest / ((pairs.cryptos() - 1) * (pairs.folds() - 1)));
    }

    /** One entry a cell that has two seeds or more in both arms: the difference under each seed. */
    private List<double[]> differencesBySeed(String variant) {
        List<double[]> all = new ArrayList<>();
        String baseline = cells.plan().baseline().variant();
        for (int crypto = 0; crypto < cells.plan().cryptos().size(); crypto++) {
            for (int fold = 0; fold < cells.plan().folds(); fold++) {
                SortedMap<Integer, Double> with =
                        seeds.ofCell(cells.cell(variant, crypto, fold).name());
                SortedMap<Integer, Double> without =
                        seeds.ofCell(cells.cell(baseline, crypto, fold).name());
                if (with.size() < 2 || !with.keySet().equals(without.keySet())) continue;
                all.add(with.keySet().stream()
                        .mapToDouble(
                                seed -> with.getOrDefault(seed, Double.NaN) - without.getOrDefault(seed, Double.NaN))
                        .toArray());
            }
        }
        return all;
    }
}
