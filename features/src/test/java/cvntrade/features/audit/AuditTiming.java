package cvntrade.features.audit;

import cvntrade.features.CandleWalk;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures how much processor time the audit of all columns takes on one thread; run by hand: {@code AuditTiming [bars] [cuts] [wholeCuts]}. */
public final class AuditTiming {
    private AuditTiming() {}

    public static void main(String[] arguments) {
        int bars = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 94_000;
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Cuts.GATE;
        Cuts cuts = arguments.length > 2 ? new Cuts(count, Integer.parseInt(arguments[2]), 7) : Cuts.of(count, 7);
        FeatureInput input = FeatureInput.of(
                CandleWalk.of("AAAUSDT", 1, bars), Map.of(BtcFeatures.REFERENCE, CandleWalk.of("BTCUSDT", 2, bars)));
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        for (int purgeBars : new int[] {20, 0, 10}) features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, purgeBars));
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        AuditReport report = ColumnAudit.run(features, input, cuts);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf("%s cpu_seconds=%.1f%n", report.line(), spent / 1e9);
        report.findings().forEach(finding -> System.out.println(finding.line()));
    }
}
