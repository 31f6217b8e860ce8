package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.learning.BoostSettings;
import cvntrade.learning.PurgeRule;
import cvntrade.learning.ThresholdRule;
import cvntrade.sweep.plan.SweepSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The choices about a sweep that a command line can make; everything left out keeps its default, and all of it stands in the plan. */
final class SettingOptions {
    private static final SweepSettings DEFAULT = SweepSettings.DEFAULT;

    @Option(names = "--folds", paramLabel = "N", description = "Test blocks (default 5).")
    int folds = DEFAULT.folds();

    @Option(names = "--seeds", paramLabel = "N", description = "Fits of every cell, averaged (default 5).")
    int seeds = DEFAULT.seeds();

    @Option(names = "--rounds", paramLabel = "N", description = "Boosting rounds of a fit (default 60).")
    @Nullable
    Integer rounds;

    @Option(names = "--depth", paramLabel = "N", description = "Depth of a tree (default 3).")
    @Nullable
    Integer depth;

    @Option(names = "--bins", paramLabel = "N", description = "Bins a column is quantised into (default 32).")
    @Nullable
    Integer bins;

    @Option(
            names = "--model",
            paramLabel = "NAME=VALUE",
            description =
                    "Any other hyper-parameter by XGBoost's name, for instance --model eta=0.05; may be repeated.")
    Map<String, String> model = new LinkedHashMap<>();

    @Option(
            names = "--thinning",
            paramLabel = "STEP",
            description =
                    "Keep fit rows whose bar number this divides; neighbouring labels overlap (default 4, 1 keeps all).")
    int thinning = DEFAULT.thinningStep();

    @Option(
            names = "--threshold",
            paramLabel = "RULE",
            description = "buy_rate (default), max_f1, top_fraction=SHARE or fixed=SCORE.")
    String threshold = DEFAULT.threshold().word();

    @Option(
            names = "--audit-cuts",
            paramLabel = "N",
            description = "Cuts of the look-ahead audit, for each crypto (default 50).")
    int auditCuts = DEFAULT.auditCuts();

    @Option(
            names = "--investigation-seeds",
            paramLabel = "N",
            description = "Fits of every cell of an investigation's runs, at most --seeds (default 5).")
    int investigationSeeds = DEFAULT.investigation().seeds();

    @Option(
            names = "--untouched-share",
            paramLabel = "SHARE",
            description = {
                "Keep this share of the newest bars out of all folds, for instance 0.1 (default 0). Only the winner of a",
                "lock candidate is judged there, once."
            })
    double untouchedShare;

    /** @param environment of the process: {@code CVN_PURGE_BARS} and {@code CVN_EMBARGO_BARS} count */
    SweepSettings settings(Map<String, String> environment) {
        Map<String, String> written = new LinkedHashMap<>(model);
        put(written, "rounds", rounds);
        put(written, "max_depth", depth);
        put(written, "max_bin", bins);
        PurgeRule purge = Environment.purge(environment);
        return new SweepSettings(
                folds,
                seeds,
                BoostSettings.parse(written),
                DEFAULT.calibrationParts(),
                thinning,
                ThresholdRule.parse(threshold),
                DEFAULT.label(),
                DEFAULT.costs(),
                purge,
                DEFAULT.ownUnknownShareMax(),
                auditCuts,
                DEFAULT.preflightTrades(),
                DEFAULT.gates(),
                DEFAULT.investigation().withSeeds(Math.min(investigationSeeds, seeds)));
    }

    private static void put(Map<String, String> written, String name, @Nullable Integer value) {
        if (value == null) return;
        String other = written.putIfAbsent(name, value.toString());
        if (other != null) {
            throw new MalformedInput(
                    "a setting must be given once: " + name + "=" + value + " and --model " + name + "=" + other);
        }
    }
}
