package cvntrade.features.enrichment;

import cvntrade.base.NearestName;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code CVN_BTC_*} variables and collects every rule they break. */
final class EnvironmentRules {
    static final String ENABLED = "CVN_BTC_FEATURES_ENABLED";
    static final String SET = "CVN_BTC_FEATURES_SET";
    static final String PURGE = "CVN_BTC_PURGE_BARS";
    static final String EMBARGO = "CVN_BTC_EMBARGO_BARS";

    private static final String PREFIX = "CVN_BTC_";
    private static final List<String> KNOWN = List.of(ENABLED, SET, PURGE, EMBARGO);
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,9}");

    private final Map<String, String> environment = new TreeMap<>();
    private final Problems problems = new Problems();

    EnvironmentRules(Map<String, String> environment) {
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) this.environment.put(name, value);
        });
    }

    EnrichmentConfig config() {
        EnrichmentConfig config = read();
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
        return config;
    }

    List<String> violations() {
        read();
        return problems.messages();
    }

    /** What is broken reads as its default, so that the other rules can be looked at too. */
    private EnrichmentConfig read() {
        EnrichmentConfig usual = EnrichmentConfig.DEFAULT;
        rejectUnknownNames();
        boolean enabled = enabled();
        BtcFeatureSet set = set(usual.btcFeaturesSet());
        int purgeBars = bars(PURGE, usual.btcPurgeBars());
        int embargoBars = bars(EMBARGO, usual.btcEmbargoBars());
        if (!enabled) rejectOrphans();
        return new EnrichmentConfig(enabled, set, purgeBars, embargoBars);
    }

    private void rejectUnknownNames() {
        for (Map.Entry<String, String> entry : environment.entrySet()) {
            if (KNOWN.contains(entry.getKey())) continue;
            problems.add("variable must be one of " + KNOWN + ": " + assignment(entry.getKey()) + "; did you mean "
                    + NearestName.among(entry.getKey(), KNOWN) + "?");
        }
    }

    /** A value that is neither 0 nor 1 is reported here and then read as 1, so that no orphan is reported on its account. */
    private boolean enabled() {
        String value = environment.getOrDefault(ENABLED, "0");
        boolean readable = value.equals("0") || value.equals("1");
        problems.addIf(
                !readable,
                ENABLED + " must be exactly 0 or 1: " + assignment(ENABLED)
                        + "; set it to 1 for BTC columns, to 0 for none");
        return !value.equals("0");
    }

    private BtcFeatureSet set(BtcFeatureSet usual) {
        @Nullable String word = environment.get(SET);
        if (word == null) return usual;
        return BtcFeatureSet.of(word).orElseGet(() -> {
            problems.add(SET + " must be one of " + BtcFeatureSet.words() + ": " + assignment(SET) + "; did you mean "
                    + NearestName.among(word, BtcFeatureSet.words()) + "?");
            return usual;
        });
    }

    private int bars(String name, int usual) {
        @Nullable String value = environment.get(name);
        if (value == null) return usual;
        if (WHOLE_NUMBER.matcher(value).matches() && Integer.parseInt(value) <= EnrichmentConfig.BARS_MAX) {
            return Integer.parseInt(value);
        }
        problems.add(name + " must be a whole number of bars in [0, " + EnrichmentConfig.BARS_MAX + "]: "
                + assignment(name) + "; write digits alone or unset it for " + usual);
        return usual;
    }

    private void rejectOrphans() {
        for (String name : List.of(SET, PURGE, EMBARGO)) {
            problems.addIf(
                    environment.containsKey(name),
                    name + " must not be set while the BTC columns are off (orphaned override): " + assignment(name)
                            + " " + ENABLED + "=" + environment.getOrDefault(ENABLED, "(not set)") + "; set "
                            + ENABLED + "=1 or unset " + name);
        }
    }

    private String assignment(String name) {
        return name + "=" + environment.getOrDefault(name, "");
    }
}
