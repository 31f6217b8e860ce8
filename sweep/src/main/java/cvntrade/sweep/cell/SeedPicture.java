package cvntrade.sweep.cell;

import cvntrade.learning.Reliability;
import cvntrade.trades.DailyReturns;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What of a fit is drawn and judged by nothing.
 *
 * @param returns of its trades day by day
 * @param reliability of its scores on the test rows
 * @param gainShare part of the loss reduction of all splits that is due to each of the factor's columns, by the name of the column; a column
 *     that no split uses has 0
 */
public record SeedPicture(DailyReturns returns, Reliability reliability, Map<String, Double> gainShare) {
    public SeedPicture {
        gainShare = Collections.unmodifiableMap(new TreeMap<>(gainShare));
    }
}
