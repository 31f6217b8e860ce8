package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import cvntrade.features.cache.CacheFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The feature matrices kept in the home: what is there, and away with it. */
@Command(
        name = "cache",
        mixinStandardHelpOptions = true,
        description = {
            "Shows or removes the feature matrices that sweeps have kept in the home.",
            "They save time alone: without them a sweep gives the same bytes."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {CacheCommand.Info.class, CacheCommand.Clear.class},
        footer = {"", "Examples:", "  ./cvntrade cache info --json", "  ./cvntrade cache clear --older-than 30"})
final class CacheCommand {
    /** What is there. */
    @Command(
            name = "info",
            mixinStandardHelpOptions = true,
            description = "Entries, bytes, limit and last uses, in all and by symbol.",
            footer = {"", "Example:", "  ./cvntrade cache info --json"})
    static final class Info implements Callable<Integer> {
        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        @Mixin
        CacheLimit limit = new CacheLimit();

        @Option(names = "--json", description = "Print it as JSON.")
        boolean json;

        @Override
        public Integer call() {
            CacheFolder folder = CacheOptions.folder(home);
            CacheFolder.Summary summary = folder.summary();
            System.out.print(json ? asJson(folder, summary) : asText(folder, summary));
            return Main.DONE;
        }

        private String asJson(CacheFolder folder, CacheFolder.Summary summary) {
            ObjectNode report = JsonNodeFactory.instance.objectNode();
            report.put("folder", folder.path().toString());
            report.put("entries", summary.all().entries());
            report.put("bytes", summary.all().bytes());
            report.put("limitBytes", limit.bytes());
            report.put("oldestUse", summary.oldest().map(Info::second).orElse(null));
            report.put("newestUse", summary.newest().map(Info::second).orElse(null));
            ObjectNode bySymbol = report.putObject("bySymbol");
            summary.bySymbol()
                    .forEach((symbol, share) -> bySymbol.putObject(symbol)
                            .put("entries", share.entries())
                            .put("bytes", share.bytes()));
            return report.toPrettyString() + "\n";
        }

        private String asText(CacheFolder folder, CacheFolder.Summary summary) {
            StringBuilder text = new StringBuilder();
            TextLine.add(text, "folder   %s", folder.path());
            TextLine.add(
                    text,
                    "entries  %d with %s MiB; the limit is %s MiB",
                    summary.all().entries(),
                    mib(summary.all().bytes()),
                    mib(limit.bytes()));
            summary.oldest().ifPresent(oldest -> TextLine.add(text, "oldest   used %s", second(oldest)));
            summary.newest().ifPresent(newest -> TextLine.add(text, "newest   used %s", second(newest)));
            summary.bySymbol()
                    .forEach((symbol, share) ->
                            TextLine.add(text, "%-12s %4d %10s MiB", symbol, share.entries(), mib(share.bytes())));
            return text.toString();
        }

        private static String second(Instant use) {
            return use.truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    /** Away with it. */
    @Command(
            name = "clear",
            mixinStandardHelpOptions = true,
            description = "Removes the entries of the cache, and no other file, and says how many they were.",
            footer = {"", "Example:", "  ./cvntrade cache clear --older-than 30"})
    static final class Clear implements Callable<Integer> {
        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        @Option(
                names = "--older-than",
                paramLabel = "DAYS",
                description = "Only those that were not used for so many days (default: all).")
        @Nullable
        Integer olderThanDays;

        @Option(names = "--json", description = "Print what was removed as JSON.")
        boolean json;

        @Override
        public Integer call() {
            CacheFolder folder = CacheOptions.folder(home);
            Instant now = Instant.now();
            CacheFolder.Removed removed = folder.clear(unusedSince(now), now);
            if (json) {
                System.out.println(JsonNodeFactory.instance
                        .objectNode()
                        .put("folder", folder.path().toString())
                        .put("entries", removed.entries())
                        .put("bytes", removed.bytes())
                        .toPrettyString());
            } else {
                System.out.printf(
                        "removed %d entries with %s MiB from %s%n",
                        removed.entries(), mib(removed.bytes()), folder.path());
            }
            return Main.DONE;
        }

        private Instant unusedSince(Instant now) {
            if (olderThanDays == null) return Instant.MAX;
            return now.minus(Duration.ofDays(Check.within(0, 36_500, olderThanDays, "olderThanDays")));
        }
    }

    private static String mib(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (double) (1 << 20));
    }
}
