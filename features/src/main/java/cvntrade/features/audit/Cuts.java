package cvntrade.features.audit;

import cvntrade.base.Check;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Where histories are cut, and at how many of the cuts all rows are compared.
 *
 * @param count of the cuts, spread over all rows; fewer where there are fewer rows
 * @param whole at how many of them every column is computed on its whole history and every row up to the cut is compared; at the others
 *     columns that are sentences are computed on a slice and those rows are compared that could have moved
 * @param seed of the cuts and of the noise
 */
public record Cuts(int count, int whole, long seed) {
    /** For a gate before long work: seconds for several coins. */
    public static final int GATE = 50;

    public Cuts {
        Check.atLeast(1, count, "cuts");
        Check.within(0, count, whole, "wholeCuts");
    }

    /** Slices, and the whole history once for each hundred of them. */
    public static Cuts of(int count, long seed) {
        return new Cuts(count, (count + 99) / 100, seed);
    }

    public static Cuts allWhole(int count, long seed) {
        return new Cuts(count, count, seed);
    }

    /**
     * The last row of a history that stands.
     *
     * @param number of the cut among those of its kind, the latest being 0
     * @param row all rows up to this one must stand
     * @param whole whether all of them are compared
     */
    record Cut(int number, int row, boolean whole) {}

    /**
     * One cut in each of as many equal parts; never at the last row, after which there is nothing to rewrite. The whole ones are spread over
     * them too, and the latest, which covers most, is one.
     */
    List<Cut> in(int rows) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        TreeSet<Integer> drawn = new TreeSet<>();
        for (int i = 0; i < count && rows > 1; i++) {
            drawn.add((int) ((i + random.nextDouble()) / count * (rows - 1)));
        }
        List<Cut> cuts = new ArrayList<>();
        int sliced = 0;
        for (int row : drawn.descendingSet()) {
            boolean isWhole = (long) cuts.size() * whole % drawn.size() < whole;
            cuts.add(new Cut(isWhole ? cuts.size() - sliced : sliced++, row, isWhole));
        }
        Collections.reverse(cuts);
        return List.copyOf(cuts);
    }
}
