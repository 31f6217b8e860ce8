package cvntrade.features.enrichment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the six BTC columns a run has. */
public enum BtcFeatureSet {
    /** The three returns. */
    MIN,
    /** All six. */
    FULL,
    /** Volatility, z-score and correlation. */
    VOL_ONLY;

    /** The name in settings and artefacts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BtcFeatureSet parse(String word) {
        return of(word).orElseThrow(() -> new IllegalArgumentException(
                "btc_features_set must be one of " + words() + ": btc_features_set=" + word));
    }

    static Optional<BtcFeatureSet> of(String word) {
        return Arrays.stream(values()).filter(set -> set.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(BtcFeatureSet::word).toList();
    }
}
