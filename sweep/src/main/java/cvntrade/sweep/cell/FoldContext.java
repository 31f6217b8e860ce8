package cvntrade.sweep.cell;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a crypto and a fold are, whatever the variant: without it an F1 cannot be read.
 *
 * @param rowsFit rows the trees learned from, after purge, embargo and thinning
 * @param rowsCalibration rows the threshold was found on
 * @param rowsTest labelled test rows
 * @param buyShare share of BUY among the labelled test rows
 * @param f1AlwaysBuy the F1 of calling every row BUY: 2p / (1 + p)
 * @param buyAndHold net return of holding a symbol over the block, by symbol
 * @param cryptoRows why rows of this crypto are not used
 */
public record FoldContext(
        int rowsFit,
        int rowsCalibration,
        int rowsTest,
        double buyShare,
        double f1AlwaysBuy,
        Map<String, Double> buyAndHold,
        CryptoRows.RowCounts cryptoRows) {
    public FoldContext {
        buyAndHold = Collections.unmodifiableMap(new TreeMap<>(buyAndHold));
    }
}
