package cvntrade.sweep.audit;

import cvntrade.features.audit.Rewrite;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.audit.SweepAudit.Finding;
import cvntrade.trades.BarrierSettings;
import cvntrade.trades.Labels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Labels on rewritten futures: one whose span ends at or before the cut may not move, nor come or go.
 *
 * <p>A label looks ahead by design, up to its horizon; what must not happen is that it looks further than the span it states, because
 * purging believes that span.
 */
final class LabelAudit {
    private static final int HORIZONS_COMPARED = 4;

    private final CandleSeries candles;
    private final BarrierSettings settings;
    private final Labelling labelling;
    private final long seed;
    private @Nullable Finding furthest;
    private long compared;

    /** @param settings how far labels may read: what is compared around a cut follows from it */
    LabelAudit(CandleSeries candles, BarrierSettings settings, Labelling labelling, long seed) {
        this.candles = candles;
        this.settings = settings;
        this.labelling = labelling;
        this.seed = seed;
    }

    /** Count of the labels compared so far. */
    long compared() {
        return compared;
    }

    /** The label that reads furthest beyond its span, of all cuts so far; how often any moved stands in it. */
    Optional<Finding> finding() {
        return Optional.ofNullable(furthest);
    }

    /** @param cutRows the last row that stands, for each cut */
    void run(List<Integer> cutRows) {
        Labels labels = labelling.label(candles);
        for (int cutRow : cutRows) {
            int from = Math.max(0, cutRow - settings.volatilityBars() - HORIZONS_COMPARED * settings.horizonBars());
            int to = Math.min(candles.bars(), cutRow + 1 + 2 * settings.horizonBars());
            CandleSeries slice = candles.rows(from, to);
            for (Rewrite rewrite : Rewrite.values()) {
                compare(labels, rewrite.after(candles.grid().bar(cutRow), slice, seed), from, cutRow, rewrite);
            }
        }
    }

    private void compare(Labels labels, CandleSeries history, int from, int cutRow, Rewrite rewrite) {
        Labels again = labelling.label(history);
        for (int row = from + settings.volatilityBars(); row <= cutRow; row++) {
            Ended before = Ended.of(labels, row, cutRow, 0);
            Ended after = Ended.of(again, row - from, cutRow, from);
            compared++;
            if (before.equals(after)) continue;
            note(row, before, after, cutRow, rewrite);
            return;
        }
    }

    private void note(int row, Ended before, Ended after, int cutRow, Rewrite rewrite) {
        long barsBeyond = cutRow + 1L - Math.min(before.lastRow(), after.lastRow());
        int moves = furthest == null ? 1 : furthest.moves() + 1;
        if (furthest != null && furthest.barsAhead() >= barsBeyond) {
            furthest = furthest.movedTimes(moves);
            return;
        }
        furthest = new Finding(
                "label",
                "reads at least " + barsBeyond + " bars beyond the span that it states",
                barsBeyond,
                rewrite.word(),
                candles.grid().openTime(cutRow).toString(),
                candles.grid().openTime(row).toString(),
                before.words(candles),
                after.words(candles),
                moves);
    }

    /** A label whose span ends at or before the cut, or none that does. */
    private record Ended(boolean buy, int lastRow) {
        private static final Ended OPEN = new Ended(false, Integer.MAX_VALUE);

        static Ended of(Labels labels, int row, int cutRow, int shift) {
            if (!labels.known(row) || labels.span(row).lastRow() + shift > cutRow) return OPEN;
            return new Ended(labels.buy(row), labels.span(row).lastRow() + shift);
        }

        String words(CandleSeries candles) {
            if (equals(OPEN)) return "open";
            return (buy ? "BUY" : "not BUY") + " until " + candles.grid().openTime(lastRow);
        }
    }
}
