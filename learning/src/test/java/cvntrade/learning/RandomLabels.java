package cvntrade.learning;

import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.trades.Labels;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Labels with spans of 1 to 16 bars, one row in forty without a label, and a mask that leaves one row in thirty out. */
final class RandomLabels {
    private static final long FIRST_BAR = 1_900_003;

    private final Labels labels;
    private final boolean[] usable;

    private RandomLabels(Labels labels, boolean[] usable) {
        this.labels = labels;
        this.usable = usable;
    }

    Labels labels() {
        return labels;
    }

    boolean[] usable() {
        return usable;
    }

    static RandomLabels draw(long seed, int bars) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        boolean[] buy = new boolean[bars];
        int[] exitRow = new int[bars];
        boolean[] usable = new boolean[bars];
        for (int row = 0; row < bars; row++) {
            int exit = row + 1 + random.nextInt(16);
            buy[row] = random.nextDouble() < 0.2;
            exitRow[row] = exit >= bars || random.nextDouble() < 0.025 ? Labels.NONE : exit;
            usable[row] = random.nextDouble() > 0.033;
        }
        return new RandomLabels(Labels.of(new Grid(Timeframe.M15, FIRST_BAR, bars), buy, exitRow), usable);
    }

    Grid grid() {
        return labels.grid();
    }
}
