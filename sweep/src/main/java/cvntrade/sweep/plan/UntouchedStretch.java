package cvntrade.sweep.plan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.learning.Fold;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest bars of a sweep's window, kept out of all its folds. No cell, no audit and no investigation sees them; the one winner is judged
 * there once.
 *
 * @param share of the window that all series share
 * @param bars the stretch
 * @param whole the data with it
 */
public record UntouchedStretch(double share, Grid bars, SweepData whole) {
    /** The largest share: more would leave the folds less than the judgement of their winner. */
    public static final double SHARE_MAX = 0.5;

    /** Fewer days would be resampled into an interval that says nothing. */
    public static final int DAYS_MIN = 10;

    private static final long DAY_MS = 86_400_000L;

    static UntouchedStretch of(SweepData whole, double share) {
        if (!(share > 0 && share <= SHARE_MAX)) {
            throw new MalformedInput("the untouched share must lie above 0 and at most at " + SHARE_MAX + ": share="
                    + share + "; leave it out to keep nothing back");
        }
        Grid window = whole.sharedWindow();
        int bars = (int) (window.bars() * share);
        long daysMin = DAYS_MIN * DAY_MS / window.timeframe().millis();
        if (bars < daysMin) {
            throw new MalformedInput("an untouched stretch must have at least " + DAYS_MIN + " days: share=" + share
                    + " bars=" + bars + " least=" + daysMin + " sharedBars=" + window.bars()
                    + "; give more bars or a larger share");
        }
        return new UntouchedStretch(share, window.rows(window.bars() - bars, window.bars()), whole);
    }

    /** The stretch as the test block of a plan that has so many folds already. */
    public Fold asFold(int folds) {
        return new Fold(Check.atLeast(1, folds, "folds"), bars.firstBar(), bars.endBar() - 1);
    }

    /** The series up to the stretch, saying so. */
    LoadedSeries before(LoadedSeries loaded) {
        CandleSeries series = loaded.series();
        int rows = Math.max(0, Math.min(series.bars(), series.grid().rowOf(bars.firstBar())));
        CandleSeries cut = series.rows(0, rows);
        if (cut.candles() == 0) {
            throw new MalformedInput("a series must have candles before the untouched stretch: symbol="
                    + series.symbol() + " stretchFrom=" + bars.openTime(0) + "; give more bars or a smaller share");
        }
        List<String> notes = new ArrayList<>(loaded.provenance().notes());
        notes.add("cut at " + bars.openTime(0) + ", where the untouched stretch begins");
        return LoadedSeries.of(
                cut, loaded.provenance().exchange(), loaded.provenance().sources(), notes);
    }

    /** As it stands in the plan: what is kept back is pinned like what is searched. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("share", share);
        json.put("firstBar", bars.openTime(0).toString());
        json.put("lastBar", bars.openTime(bars.bars() - 1).toString());
        json.put("bars", bars.bars());
        for (Provenance provenance : whole.provenance()) {
            json.withArray("data")
                    .addObject()
                    .put("symbol", provenance.symbol())
                    .put("sha256", provenance.contentSha256());
        }
        return json;
    }
}
