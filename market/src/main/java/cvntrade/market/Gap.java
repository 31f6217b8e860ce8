package cvntrade.market;

import cvntrade.base.Check;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of bars that the exchange did not publish.
 *
 * @param firstMissing open time of the first missing bar
 * @param bars count of missing bars, 1 or more
 */
public record Gap(Instant firstMissing, int bars) {
    public Gap {
        Check.atLeast(1, bars, "bars");
    }

    /** Every gap of a series, oldest first. */
    public static List<Gap> in(CandleSeries series) {
        List<Gap> gaps = new ArrayList<>();
        int missing = 0;
        for (int row = 0; row < series.bars(); row++) {
            if (!series.hasCandle(row)) {
                missing++;
            } else if (missing > 0) {
                gaps.add(new Gap(series.grid().openTime(row - missing), missing));
                missing = 0;
            }
        }
        if (missing > 0) gaps.add(new Gap(series.grid().openTime(series.bars() - missing), missing));
        return List.copyOf(gaps);
    }
}
