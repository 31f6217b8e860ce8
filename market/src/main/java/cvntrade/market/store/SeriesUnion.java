package cvntrade.market.store;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Refusal;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What two imports of one symbol know together. Where they differ the stored bar stays; what only one knows is kept. */
final class SeriesUnion {
    /** Some days of bars. Whoever differs on more is not a correction of the same series but another one. */
    static final int REVISED_BARS_MAX = 1000;

    private static final int LISTED = 10;

    private final LoadedSeries stored;
    private final LoadedSeries more;
    private final CandleSeries left;
    private final CandleSeries right;

    private SeriesUnion(LoadedSeries stored, LoadedSeries more) {
        this.stored = stored;
        this.more = more;
        Grid grid = stored.series().grid().union(more.series().grid());
        this.left = stored.series().onto(grid);
        this.right = more.series().onto(grid);
    }

    /**
     * @param more a later import; revisions that it brings along are asked too
     * @param seen when the later import came
     * @throws Refusal if the two differ on so many bars that the later one is another series
     */
    static StoredSeries of(StoredSeries stored, StoredSeries more, Instant seen) {
        SeriesUnion union = new SeriesUnion(stored.loaded(), more.loaded());
        List<Revision> revisions = union.revisions(seen);
        if (revisions.size() > REVISED_BARS_MAX) throw union.anotherSeries(revisions);
        return new StoredSeries(
                union.together(revisions),
                stored.log().with(revisions).with(more.log().revisions()));
    }

    private LoadedSeries together(List<Revision> revisions) {
        BitSet differing = new BitSet();
        for (Revision revision : revisions) {
            long bar = left.grid().timeframe().barAt(revision.bar().toEpochMilli());
            differing.set(left.grid().rowOf(bar));
        }
        CandleSeries together = left.withColumns((field, column) -> known(column, right.column(field), differing));
        return LoadedSeries.of(
                together,
                stored.provenance().exchange(),
                joined(stored.provenance().sources(), more.provenance().sources()),
                joined(stored.provenance().notes(), more.provenance().notes()));
    }

    /** A bar comes from one source: one that differs gives nothing to a stored bar, not even what that lacks. */
    private static Column known(Column left, Column right, BitSet differing) {
        return Column.generate(
                left.size(),
                row -> Double.isNaN(left.get(row)) && !differing.get(row) ? right.get(row) : left.get(row));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        Set<T> joined = new LinkedHashSet<>(first);
        joined.addAll(second);
        return List.copyOf(joined);
    }

    private List<Revision> revisions(Instant seen) {
        List<Revision> revisions = new ArrayList<>();
        for (int row = 0; row < left.bars(); row++) {
            List<RevisedValue> values = differing(row);
            if (values.isEmpty()) continue;
            revisions.add(new Revision(
                    revisions.size() + 1,
                    left.grid().openTime(row),
                    values,
                    more.provenance().sources(),
                    seen,
                    Optional.empty()));
        }
        return revisions;
    }

    private List<RevisedValue> differing(int row) {
        List<RevisedValue> values = new ArrayList<>();
        for (CandleField field : CandleField.values()) {
            double held = left.column(field).get(row);
            double offered = right.column(field).get(row);
            if (Double.isNaN(held) || Double.isNaN(offered) || held == offered) continue;
            values.add(new RevisedValue(field, held, offered));
        }
        return values;
    }

    private Refusal anotherSeries(List<Revision> revisions) {
        return new Refusal(
                Refusal.Reason.GUARDRAIL,
                "an import must be of the series that is stored: symbol=" + left.symbol() + " differing_bars="
                        + revisions.size() + " at_most=" + REVISED_BARS_MAX + ", the first " + LISTED
                        + "; nothing was changed, find out which source is right, then leave the new one or take the stored"
                        + " one out with ./cvntrade store remove\n  - "
                        + revisions.stream()
                                .limit(LISTED)
                                .map(revision -> "bar=" + revision.bar() + " " + revision.difference())
                                .collect(Collectors.joining("\n  - ")));
    }
}
