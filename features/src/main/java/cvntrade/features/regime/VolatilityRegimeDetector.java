package cvntrade.features.regime;

import cvntrade.base.Check;
import cvntrade.base.Fingerprint;
import cvntrade.base.Timeframe;
import cvntrade.features.Feature;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.probe.EngineProbe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Calm, middling or wild: which third of the volatility a bar has, by the standard deviation of its last 96 returns (a day of 15-minute
 * bars). The edges between the thirds are quantiles of the rows that a calibrator is fitted on, and stay what they were then.
 */
public final class VolatilityRegimeDetector {
    /** The feature that it reads. */
    public static final String COLUMN = "ret_std_96";

    /** Count of the regimes: 0 is the calmest. */
    public static final int REGIMES = 3;

    /** A change of what {@link #edges} or {@link #regime} do changes this text, and so the version. */
    private static final String RULE =
            "edges: sorted[floor(n/3)], sorted[floor(2n/3)]; regime: count of edges <= value";

    private VolatilityRegimeDetector() {}

    /** SHA-256 over its rule and over the values of its column on fixed candles. */
    public static String version(Timeframe timeframe) {
        return Fingerprint.of("volatility regime detector")
                .add(RULE)
                .add(EngineProbe.version(List.of(feature()), timeframe))
                .hex();
    }

    /** Its column. */
    public static Feature feature() {
        return Catalogue.builtIn().features().stream()
                .filter(feature -> feature.name().equals(COLUMN))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The edges between the regimes.
     *
     * @param values of {@link #COLUMN}, none NaN, at least one a regime
     */
    public static List<Double> edges(float[] values) {
        Check.atLeast(REGIMES, values.length, "values");
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Double> edges = new ArrayList<>();
        for (int edge = 1; edge < REGIMES; edge++) {
            edges.add((double) sorted[(int) ((long) edge * sorted.length / REGIMES)]);
        }
        return edges;
    }

    /** The regime of a known value. */
    public static int regime(float value, List<Double> edges) {
        int regime = 0;
        for (double edge : edges) {
            if (edge <= value) regime++;
        }
        return regime;
    }
}
