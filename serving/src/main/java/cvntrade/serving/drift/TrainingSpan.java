package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.TrainingRecord;
import java.time.Instant;
import java.util.Arrays;

/** The rows that a model was trained on, found again in rows that were computed anew. */
public final class TrainingSpan {
    private TrainingSpan() {}

    /**
     * The stretch of the training window.
     *
     * @param rows some of the model's columns, computed from candles
     * @throws Refusal if the rows do not reach over it, or the least and the greatest value that the trees learned from are not among them:
     *     then the candles are not those of then
     */
    public static WatchedRows in(WatchedRows rows, SealedModel model) {
        Grid grid = rows.grid();
        TrainingRecord record = model.training();
        long first = grid.timeframe().barAt(Instant.parse(record.firstBar()).toEpochMilli());
        long last = grid.timeframe().barAt(Instant.parse(record.lastBar()).toEpochMilli());
        if (grid.bars() == 0 || !grid.holds(first) || !grid.holds(last)) {
            throw new Refusal(
                    Refusal.Reason.INCOMPLETE,
                    "candles must reach over the training window: first_bar=" + record.firstBar() + " last_bar="
                            + record.lastBar() + " candles=" + grid.bars()
                            + "; give the candles that the model was trained on, and those since");
        }
        WatchedRows span = rows.rows(grid.rowOf(first), grid.rowOf(last) + 1);
        requireSame(span, model);
        return span;
    }

    private static void requireSame(WatchedRows span, SealedModel model) {
        Problems problems = new Problems();
        span.columns().forEach((name, column) -> {
            TrainingRecord.Range range =
                    model.training().ranges().get(model.columns().indexOf(name));
            if (range.equals(TrainingRecord.Range.EMPTY)) return;
            problems.addIf(
                    !holds(column, range.least()) || !holds(column, range.greatest()),
                    "the training window must have the values that the model was trained on: column=" + name
                            + " least=" + range.least() + " greatest=" + range.greatest()
                            + "; give the candles of then, or train anew on those of now");
        });
        problems.throwIfAny(Refusal.Reason.CONTRACT);
    }

    private static boolean holds(Column column, float value) {
        return Arrays.stream(column.toArray()).anyMatch(each -> each == value);
    }
}
