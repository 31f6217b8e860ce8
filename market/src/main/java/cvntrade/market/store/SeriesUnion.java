package cvntrade.market.store;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Refusal;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What two imports of one symbol know together. Neither may contradict the other; what only one knows is kept. */
final class SeriesUnion {
    private static final int LISTED = 10;

    private SeriesUnion() {}

    /** @throws Refusal that lists the bars on which the two differ */
    static LoadedSeries of(LoadedSeries stored, LoadedSeries more) {
        Grid grid = stored.series().grid().union(more.series().grid());
        CandleSeries left = stored.series().onto(grid);
        CandleSeries right = more.series().onto(grid);
        refuseConflicts(left, right);
        CandleSeries together = left.withColumns((field, column) -> known(column, right.column(field)));
        return LoadedSeries.of(
                together,
                stored.provenance().exchange(),
                List.copyOf(
                        joined(stored.provenance().sources(), more.provenance().sources())),
                List.copyOf(
                        joined(stored.provenance().notes(), more.provenance().notes())));
    }

    private static Column known(Column left, Column right) {
        return Column.generate(left.size(), row -> Double.isNaN(left.get(row)) ? right.get(row) : left.get(row));
    }

    private static <T> Set<T> joined(List<T> first, List<T> second) {
        Set<T> joined = new LinkedHashSet<>(first);
        joined.addAll(second);
        return joined;
    }

    private static void refuseConflicts(CandleSeries stored, CandleSeries imported) {
        List<String> first = new ArrayList<>();
        Set<Integer> rows = new TreeSet<>();
        for (int row = 0; row < stored.bars(); row++) {
            for (CandleField field : CandleField.values()) {
                double held = stored.column(field).get(row);
                double value = imported.column(field).get(row);
                if (Double.isNaN(held) || Double.isNaN(value) || held == value) continue;
                if (rows.add(row) && rows.size() <= LISTED) {
                    first.add("bar=" + stored.grid().openTime(row) + " field="
                            + field.name().toLowerCase(Locale.ROOT) + " stored=" + held + " imported=" + value);
                }
            }
        }
        if (rows.isEmpty()) return;
        throw new Refusal(
                Refusal.Reason.GUARDRAIL,
                "a stored candle must never change: symbol=" + stored.symbol() + " bars=" + rows.size()
                        + (rows.size() > LISTED ? ", the first " + LISTED : "")
                        + "; find out which source is right, then delete the stored file or leave the new one\n  - "
                        + String.join("\n  - ", first));
    }
}
