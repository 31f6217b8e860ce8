package cvntrade.market.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules found in one series.
 *
 * @param symbol whose candles were looked over
 * @param bars count of bars of the grid
 * @param candles count of those with a candle
 * @param findings by bar, then in the order of the reasons
 */
public record QualityReport(String symbol, int bars, int candles, List<QualityFinding> findings) {
    public QualityReport {
        findings = List.copyOf(findings);
    }

    public int count(QualityReason reason) {
        return counts().getOrDefault(reason, 0);
    }

    /** Count of findings for each reason, also where there is none. */
    public Map<QualityReason, Integer> counts() {
        Map<QualityReason, Integer> counts = new EnumMap<>(QualityReason.class);
        for (QualityReason reason : QualityReason.values()) counts.put(reason, 0);
        for (QualityFinding finding : findings) counts.merge(finding.reason(), 1, Integer::sum);
        return counts;
    }
}
