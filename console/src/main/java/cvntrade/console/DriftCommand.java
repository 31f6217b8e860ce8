package cvntrade.console;

import picocli.CommandLine.Command;

/** The watch over what a model is served. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Whether the rows that a model is served still look like those it was trained on: week by week, column by column.",
            "An alert is two weeks in a row beyond training, by the same signal of the same column. Nothing is changed by it."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DriftRunCommand.class,
            DriftStatusCommand.class,
            DriftExplainCommand.class,
            DriftReplayCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade drift run --model ADAUSDT --data klines",
            "  ./cvntrade drift status --require-ok",
            "  ./cvntrade drift replay --model ADAUSDT --rows ada-served.csv --data klines",
            "  ./cvntrade drift explain btc_realized_vol_24h --model ADAUSDT"
        })
final class DriftCommand {}
