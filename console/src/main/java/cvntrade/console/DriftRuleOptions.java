package cvntrade.console;

import cvntrade.serving.drift.DriftRule;
import picocli.CommandLine.Option;

/** What makes a week an alarm. */
final class DriftRuleOptions {
    @Option(names = "--level", paramLabel = "P", description = "Adjusted p below this (default ${DEFAULT-VALUE}).")
    double level = DriftRule.DEFAULT.level();

    @Option(
            names = "--distance",
            paramLabel = "D",
            description = "Least Kolmogorov-Smirnov D (default ${DEFAULT-VALUE}).")
    double distance = DriftRule.DEFAULT.distance();

    @Option(
            names = "--shift-sigmas",
            paramLabel = "S",
            description =
                    "Least shift of a mean or of the correlation, in deviations of the training weeks (default ${DEFAULT-VALUE}).")
    double shiftSigmas = DriftRule.DEFAULT.shiftSigmas();

    @Option(
            names = "--spread-sigmas",
            paramLabel = "S",
            description = "Least shift of a standard deviation, likewise (default ${DEFAULT-VALUE}).")
    double spreadSigmas = DriftRule.DEFAULT.spreadSigmas();

    @Option(
            names = "--missing-excess",
            paramLabel = "SHARE",
            description = "Least excess of rows without a value (default ${DEFAULT-VALUE}).")
    double missingExcess = DriftRule.DEFAULT.missingExcess();

    DriftRule rule() {
        return new DriftRule(level, distance, shiftSigmas, spreadSigmas, missingExcess);
    }
}
