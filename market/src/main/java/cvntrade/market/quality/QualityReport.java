package cvntrade.market.quality;

import java.time.ZoneOffset;
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

    /** Share of the bars that have no candle. */
    public double missingShare() {
        return (double) (bars - candles) / bars;
    }

    /** Findings about candles that are there, as a share of the candles; 0 where there is none. */
    public double alertShare() {
        return candles == 0 ? 0 : (double) (findings.size() - count(QualityReason.GAP)) / candles;
    }

    /** What was found in the bars of one calendar year, UTC. */
    public int count(QualityReason reason, int year) {
        return (int) findings.stream()
                .filter(finding -> finding.reason() == reason)
                .filter(finding -> finding.bar().atOffset(ZoneOffset.UTC).getYear() == year)
                .count();
    }

    /** Count of findings for each reason, also where there is none. */
    public Map<QualityReason, Integer> counts() {
        Map<QualityReason, Integer> counts = new EnumMap<>(QualityReason.class);
        for (QualityReason reason : QualityReason.values()) counts.put(reason, 0);
        for (QualityFinding finding : findings) counts.merge(finding.reason(), 1, Integer::sum);
        return counts;
    }
}
