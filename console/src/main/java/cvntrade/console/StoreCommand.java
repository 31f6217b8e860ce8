package cvntrade.console;

import picocli.CommandLine.Command;

/** The candles kept in the home. */
@Command(
        name = "store",
        mixinStandardHelpOptions = true,
        description = {
            "Shows, checks, writes out or removes the candles that import and fetch have kept in the home.",
            "A stored candle never changes in silence: revisions wait for an operator."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StoreListCommand.class,
            StoreShowCommand.class,
            StoreVerifyCommand.class,
            StoreExportCommand.class,
            StoreRemoveCommand.class,
            StoreRevisionsCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade store list",
            "  ./cvntrade store verify --json",
            "  ./cvntrade store export ADAUSDT --out klines/ADAUSDT-15m.csv.gz"
        })
final class StoreCommand {}
