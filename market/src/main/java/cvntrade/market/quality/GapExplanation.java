package cvntrade.market.quality;

import cvntrade.base.Grid;
import cvntrade.market.CandleSeries;
import cvntrade.market.Gap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells outages of the exchange from holes of one symbol: what other series have speaks louder than the calendar. */
public final class GapExplanation {
    private final OutageCalendar calendar;
    private final List<CandleSeries> all;

    /** @param all series of one exchange and timeframe */
    public GapExplanation(OutageCalendar calendar, List<CandleSeries> all) {
        this.calendar = calendar;
        this.all = List.copyOf(all);
    }

    /** Every gap of a series, oldest first; one that has several causes is told as several. */
    public List<ExplainedGap> of(CandleSeries series) {
        List<ExplainedGap> explained = new ArrayList<>();
        for (Gap gap : Gap.in(series)) {
            int first = series.grid()
                    .rowOf(series.grid().timeframe().barAt(gap.firstMissing().toEpochMilli()));
            int row = first;
            while (row < first + gap.bars()) {
                ExplainedGap one = bar(series, row);
                int end = row + 1;
                while (end < first + gap.bars() && isAlike(one, bar(series, end))) end++;
                Gap part = new Gap(series.grid().openTime(row), end - row);
                explained.add(new ExplainedGap(part, one.cause(), one.others(), one.source()));
                row = end;
            }
        }
        return explained;
    }

    private static boolean isAlike(ExplainedGap left, ExplainedGap right) {
        return left.cause() == right.cause()
                && left.others() == right.others()
                && left.source().equals(right.source());
    }

    private ExplainedGap bar(CandleSeries series, int row) {
        Grid grid = series.grid();
        Gap gap = new Gap(grid.openTime(row), 1);
        Instant closes = grid.openTime(row).plusMillis(grid.timeframe().millis());
        int reaching = 0;
        int having = 0;
        for (CandleSeries other : all) {
            if (other.symbol().equals(series.symbol()) || !other.grid().holds(grid.bar(row))) continue;
            reaching++;
            if (other.hasCandle(other.grid().rowOf(grid.bar(row)))) having++;
        }
        GapCause byOthers = having > 0 ? GapCause.OWN : reaching > 0 ? GapCause.SHARED : GapCause.UNKNOWN;
        int others = reaching;
        return calendar.at(grid.openTime(row), closes)
                .filter(outage -> byOthers != GapCause.OWN)
                .map(outage -> new ExplainedGap(gap, GapCause.KNOWN_OUTAGE, others, outage.source()))
                .orElseGet(() -> new ExplainedGap(gap, byOthers, others, ""));
    }
}
