package cvntrade.sweep.planted;

import cvntrade.features.Feature;
import cvntrade.features.planted.Plant;
import cvntrade.learning.Fold;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.Audited;
import cvntrade.sweep.plan.OwnColumns;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.trades.BarrierSettings;
import cvntrade.trades.Labels;
import cvntrade.trades.TripleBarrier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Every fault by its word. */
public final class PlantedSweep {
    private PlantedSweep() {}

    /** @param word of a {@link Plant} on columns or a {@link PlantedLearning} on a fit, or {@code label} or {@code fold} */
    public static Audited into(String word, Audited clean) {
        if (word.equals("label")) {
            BarrierSettings settings = clean.plan().settings().label();
            return clean.withLabelling(candles -> withShortSpans(candles, settings));
        }
        if (word.equals("fold")) {
            int folds = clean.plan().folds().size();
            return clean.withFolding(data -> foldsOfEqualMoves(data, folds));
        }
        for (PlantedLearning learning : PlantedLearning.values()) {
            if (learning.word().equals(word)) return clean.withLearning(learning.in(clean.plan()));
        }
        return clean.withColumns(plant(word).into(clean.columns()));
    }

    /** The same plan with planted columns, in its variants and among the own ones. */
    public static SweepPlan into(Plant plant, SweepPlan plan) {
        List<Feature> planted = plant.into(plan.allFeatures());
        List<PlannedVariant> variants = new ArrayList<>();
        for (PlannedVariant variant : plan.variants()) {
            List<Feature> features = variant.features().stream()
                    .map(feature -> sameKey(planted, feature))
                    .toList();
            variants.add(new PlannedVariant(variant.variant(), variant.environment(), features));
        }
        return new SweepPlan(
                plan.factor(),
                plan.settings(),
                plan.baseEnvironment(),
                variants,
                plan.cryptos(),
                plan.window(),
                plan.folds(),
                plan.purge(),
                new OwnColumns(
                        planted.subList(0, plan.ownFeatures().size()),
                        plan.leftOut(),
                        plan.own().plugins()),
                plan.preflightSymbol(),
                plan.provenance(),
                plan.code(),
                plan.amends(),
                plan.untouched());
    }

    private static Feature sameKey(List<Feature> planted, Feature clean) {
        return planted.stream()
                .filter(feature -> feature.key().equals(clean.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Plant plant(String word) {
        return Arrays.stream(Plant.values())
                .filter(plant -> plant.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("plant must be known: plant=" + word));
    }

    /** Honest labels that state a span of one bar, as if they had read no further. */
    public static Labels withShortSpans(CandleSeries candles, BarrierSettings settings) {
        Labels honest = TripleBarrier.label(candles, settings);
        boolean[] buy = new boolean[honest.rows()];
        int[] exitRow = new int[honest.rows()];
        for (int row = 0; row < honest.rows(); row++) {
            exitRow[row] = honest.known(row) ? row + 1 : Labels.NONE;
            buy[row] = honest.known(row) && honest.buy(row);
        }
        return Labels.of(candles.grid(), buy, exitRow);
    }

    /** Blocks of equal moves of the first coin instead of equal time. */
    private static List<Fold> foldsOfEqualMoves(SweepData data, int count) {
        CandleSeries coin = data.targets().get(0).series();
        double whole = moves(coin, coin.bars());
        List<Fold> folds = new ArrayList<>();
        int first = 0;
        for (int row = 1; row < coin.bars() && folds.size() < count; row++) {
            boolean isFull = moves(coin, row) >= whole * (folds.size() + 1) / count;
            if (!isFull && row < coin.bars() - 1) continue;
            folds.add(new Fold(folds.size(), coin.grid().bar(first), coin.grid().bar(row)));
            first = row + 1;
        }
        return folds;
    }

    private static double moves(CandleSeries coin, int endRow) {
        double moves = 0;
        for (int row = 1; row < endRow; row++) {
            double move = Math.abs(coin.close().get(row) - coin.close().get(row - 1));
            if (!Double.isNaN(move)) moves += move;
        }
        return moves;
    }
}
