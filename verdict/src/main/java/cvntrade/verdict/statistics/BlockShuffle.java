package cvntrade.verdict.statistics;

import cvntrade.base.Check;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Blocks of consecutive rows put into another order: what belongs together in time stays together, and what stood beside another series no
 * longer does.
 *
 * @param rows of the series
 * @param blockRows length of a block; the last block is shorter where it does not divide the rows, and is moved like the others
 */
public record BlockShuffle(int rows, int blockRows) {
    /** Eight blocks can be ordered in 40,320 ways; with fewer a thousand shuffles would repeat themselves, the true order among them. */
    public static final int BLOCKS_MIN = 8;

    public BlockShuffle {
        Check.atLeast(0, rows, "rows");
        Check.atLeast(1, blockRows, "blockRows");
    }

    public int blocks() {
        return (rows + blockRows - 1) / blockRows;
    }

    /** Whether there are enough blocks for shuffles to tell chance from the rest. */
    public boolean tellsChance() {
        return blocks() >= BLOCKS_MIN;
    }

    /** @return for each row the row that comes in its place; every order of the blocks is equally likely */
    public int[] order(long seed) {
        int[] blocks = shuffled(blocks(), RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
        int[] order = new int[rows];
        int row = 0;
        for (int block : blocks) {
            int end = Math.min(rows, (block + 1) * blockRows);
            for (int from = block * blockRows; from < end; from++) order[row++] = from;
        }
        return order;
    }

    private static int[] shuffled(int count, UniformRandomProvider random) {
        int[] order = new int[count];
        for (int last = 0; last < count; last++) {
            int place = random.nextInt(last + 1);
            order[last] = order[place];
            order[place] = last;
        }
        return order;
    }
}
