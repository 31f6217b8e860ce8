package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.base.Refusal;
import cvntrade.market.LoadedSeries;
import cvntrade.market.quality.QualityCheck;
import cvntrade.market.quality.QualityLevel;
import cvntrade.market.quality.QualityReport;
import cvntrade.market.quality.QualityRules;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is odd about candles, and the least quality that a run takes. */
final class QualityOptions {
    @Option(
            names = "--require-quality",
            paramLabel = "LEVEL",
            description = "Refuse below it: high (at most 0.1 %% of the bars missing and alerts on 0.5 %%), fair (5 %%"
                    + " and 2 %%) or low (default: anything is taken).")
    @Nullable
    QualityLevel required;

    @Option(
            names = "--rule",
            paramLabel = "NAME=VALUE",
            description =
                    "Another threshold of a quality rule, for instance --rule returnDeviations=5; may be repeated.")
    Map<String, Double> thresholds = new LinkedHashMap<>();

    private final Map<String, String> below = new LinkedHashMap<>();

    QualityReport look(LoadedSeries loaded, EventLog events) {
        QualityReport report = QualityCheck.of(loaded.series(), QualityRules.DEFAULT.with(thresholds), events);
        QualityLevel level = QualityLevel.of(report);
        if (required != null && level.compareTo(required) < 0) {
            below.put(
                    report.symbol(),
                    "symbol=" + report.symbol() + " quality=" + word(level) + " missing_share=" + report.missingShare()
                            + " alert_share=" + report.alertShare());
        }
        return report;
    }

    boolean isRequired() {
        return required != null;
    }

    /** The same series, each looked over on its way if a level is required. */
    Function<String, Optional<LoadedSeries>> watched(Function<String, Optional<LoadedSeries>> source) {
        if (required == null) return source;
        return symbol -> {
            Optional<LoadedSeries> loaded = source.apply(symbol);
            loaded.ifPresent(series -> look(series, EventLog.SILENT));
            return loaded;
        };
    }

    /** @throws Refusal that names every series below the required level */
    void refuseIfBelow() {
        refuseIfBelow("./cvntrade quality --list shows what was found");
    }

    /** @param next what the user can do */
    void refuseIfBelow(String next) {
        if (required == null || below.isEmpty()) return;
        throw new Refusal(
                Refusal.Reason.GUARDRAIL,
                "candles must have the quality required: required=" + word(required) + " below=" + below.size()
                        + "; " + next + "\n  - "
                        + String.join("\n  - ", below.values()));
    }

    static String word(QualityLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
