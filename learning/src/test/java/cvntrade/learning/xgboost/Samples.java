package cvntrade.learning.xgboost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Rows of random values, two in a hundred unknown, whose label follows the first of the own columns and {@code factor_0}. Twenty columns
 * are own, four belong to a factor, and four are constant.
 */
final class Samples {
    static final List<String> OWN = names("own", 20);
    static final List<String> FACTOR = names("factor", 4);
    static final List<String> CONSTANT = names("constant", 4);
    static final List<String> ALL = join(join(OWN, FACTOR), CONSTANT);

    private final float[] values;
    private final boolean[] buy;

    private Samples(float[] values, boolean[] buy) {
        this.values = values;
        this.buy = buy;
    }

    float[] values() {
        return values;
    }

    boolean[] buy() {
        return buy;
    }

    static Samples draw(long seed, int rows) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        float[] values = new float[rows * ALL.size()];
        boolean[] buy = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            double drive = 0;
            for (int column = 0; column < ALL.size(); column++) {
                float value = column < 24 ? (float) (random.nextDouble() * 2 - 1) : 1;
                if (column < 3 || column == 20) drive += value;
                values[row * ALL.size() + column] = random.nextDouble() < 0.02 && column < 24 ? Float.NaN : value;
            }
            buy[row] = drive + 2 * random.nextDouble() > 1.8;
        }
        return new Samples(values, buy);
    }

    /** The values of some columns alone. */
    float[] only(List<String> columns) {
        int[] at = columns.stream().mapToInt(ALL::indexOf).toArray();
        int rows = buy.length;
        float[] some = new float[rows * at.length];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < at.length; i++) some[row * at.length + i] = values[row * ALL.size() + at[i]];
        }
        return some;
    }

    static List<String> join(List<String> left, List<String> right) {
        List<String> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    private static List<String> names(String kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> kind + "_" + i).toList();
    }
}
