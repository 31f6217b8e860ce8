package cvntrade.features.audit;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Seed;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** What becomes of the bars after a cut. Each kind finds leaks that another may miss. */
public enum Rewrite {
    /** Every value is scaled by noise of its own, 0.5 to 1.5. */
    SCALED_BY_NOISE,
    /** There are no bars after the cut. */
    CUT_OFF,
    /** All bars after the cut are missing. */
    SET_TO_NAN,
    /** All values stand at a level of 1.9 times theirs. */
    SHIFTED_LEVEL;

    private static final double LEVEL = 1.9;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The series with every bar after {@code lastKeptBar} rewritten; the bars up to it are the same bits. */
    public CandleSeries after(long lastKeptBar, CandleSeries series, long seed) {
        Grid grid = series.grid();
        int kept = (int) Math.max(0, Math.min(grid.bars(), lastKeptBar + 1 - grid.firstBar()));
        if (this == CUT_OFF) return series.rows(0, kept);
        return series.withColumns((field, column) -> this == SCALED_BY_NOISE
                ? scaled(column, kept, random(series, field, seed))
                : times(column, kept, this == SHIFTED_LEVEL ? LEVEL : Double.NaN));
    }

    /** The input with every bar after {@code lastKeptBar} rewritten, of the target and of every reference. */
    FeatureInput allAfter(long lastKeptBar, FeatureInput input, long seed) {
        return FeatureInput.of(after(lastKeptBar, input.target(), seed), references(lastKeptBar, input, seed));
    }

    /** The input with the references' bars after {@code lastKeptBar} rewritten; the target stands. */
    FeatureInput referencesAfter(long lastKeptBar, FeatureInput input, long seed) {
        return FeatureInput.of(input.target(), references(lastKeptBar, input, seed));
    }

    private Map<String, CandleSeries> references(long lastKeptBar, FeatureInput input, long seed) {
        Map<String, CandleSeries> rewritten = new LinkedHashMap<>();
        input.references().forEach((symbol, series) -> rewritten.put(symbol, after(lastKeptBar, series, seed)));
        return rewritten;
    }

    private static UniformRandomProvider random(CandleSeries series, CandleField field, long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(
                Seed.of("audit", Long.toString(seed), series.symbol(), field.name()));
    }

    private static Column scaled(Column column, int kept, UniformRandomProvider random) {
        double[] values = column.toArray();
        for (int row = kept; row < values.length; row++) values[row] *= 0.5 + random.nextDouble();
        return Column.owning(values);
    }

    private static Column times(Column column, int kept, double factor) {
        double[] values = column.toArray();
        for (int row = kept; row < values.length; row++) values[row] *= factor;
        return Column.owning(values);
    }
}
