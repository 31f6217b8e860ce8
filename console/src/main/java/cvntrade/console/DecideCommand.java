package cvntrade.console;

import cvntrade.registry.Decisions;
import cvntrade.registry.ledger.LedgerEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The operator's decision on a dossier. */
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description = {
            "Records what an operator decides on a dossier. The table is judged anew before it is decided on.",
            "lock writes the environment of a variant into the base environment that later trainings start from."
        },
        subcommands = {
            DecideCommand.Lock.class,
            DecideCommand.Keep.class,
            DecideCommand.Abandon.class,
            DecideCommand.BaseEnvironment.class,
            DecideCommand.Restore.class
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade decide lock sweeps/first --variant btc_min --why \"every gate passed, stress is calm\"",
            "  ./cvntrade decide abandon sweeps/first --why \"one coin carries it\"",
            "  ./cvntrade decide environment",
            "  ./cvntrade decide restore 1 --why \"the lock was a mistake\""
        })
final class DecideCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        picocli.CommandLine.usage(this, System.out);
        return Main.DONE;
    }

    /** What all three choices need. */
    static final class Dossier {
        @Parameters(index = "0", paramLabel = "SWEEP_FOLDER", description = "The --out of a finished sweep.")
        Path folder = Path.of("");

        @Option(names = "--supersede", description = "Decide again where it was decided already.")
        boolean supersede;

        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        @Mixin
        RegistryOptions registryAt = new RegistryOptions();

        @Mixin
        ActOptions acts = new ActOptions();

        /** @param variant to lock; where it is not named, the one that the verdict names */
        int decide(Decisions.Choice choice, @Nullable String variant) {
            Decisions decisions = registryAt.in(home).decisions();
            JudgedDossier judged = JudgedDossier.in(folder);
            Map<String, String> before = decisions.baseEnvironment();
            LedgerEntry entry =
                    decisions.decide(judged.dossier(), judged.proposal(choice, variant), supersede, acts.act());
            Terminal.standard().record(DecidePages.event(entry));
            System.out.print(words(entry) + EnvironmentDifference.of(before, decisions.baseEnvironment()));
            return Main.DONE;
        }
    }

    /** The factor is adopted. */
    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            description = {
                "Locks a variant: its environment goes into the base environment, and its models may be promoted.",
                "Only a variant that the verdict allows can be locked."
            },
            footer = {
                "",
                "Example:",
                "  ./cvntrade decide lock sweeps/first --why \"every gate passed, stress is calm\""
            })
    static final class Lock implements Callable<Integer> {
        @Mixin
        Dossier dossier = new Dossier();

        @Option(
                names = "--variant",
                paramLabel = "NAME",
                description = "The variant to lock (default: the one that the verdict names).")
        @Nullable
        String variant;

        @Override
        public Integer call() {
            return dossier.decide(Decisions.Choice.LOCK, variant);
        }
    }

    /** The factor stays where it is. */
    @Command(
            name = "keep",
            mixinStandardHelpOptions = true,
            description = "Keeps the factor available: nothing changes in the base environment.",
            footer = {"", "Example:", "  ./cvntrade decide keep sweeps/first --why \"ask again with more coins\""})
    static final class Keep implements Callable<Integer> {
        @Mixin
        Dossier dossier = new Dossier();

        @Override
        public Integer call() {
            return dossier.decide(Decisions.Choice.KEEP, null);
        }
    }

    /** The factor is given up. */
    @Command(
            name = "abandon",
            mixinStandardHelpOptions = true,
            description = "Gives the factor up: nothing changes in the base environment.",
            footer = {"", "Example:", "  ./cvntrade decide abandon sweeps/first --why \"one coin carries it\""})
    static final class Abandon implements Callable<Integer> {
        @Mixin
        Dossier dossier = new Dossier();

        @Override
        public Integer call() {
            return dossier.decide(Decisions.Choice.ABANDON, null);
        }
    }

    /** A decision without the base environment that it leads to, which is shown as a difference. */
    private static String words(LedgerEntry entry) {
        StringBuilder what = new StringBuilder(entry.action());
        for (String name : List.of("variant", "verdict", "plan_hash", "restores")) {
            String value = entry.fields().getOrDefault(name, "");
            if (!value.isEmpty()) what.append(' ').append(name).append('=').append(value);
        }
        return EntryLine.of(entry, what.toString());
    }

    /** The base environment and how it came to be. */
    @Command(
            name = "environment",
            mixinStandardHelpOptions = true,
            description = "All decisions, the earliest first, and the base environment that they come to.",
            footer = {"", "Example:", "  ./cvntrade decide environment"})
    static final class BaseEnvironment implements Callable<Integer> {
        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        @Mixin
        RegistryOptions registryAt = new RegistryOptions();

        @Override
        public Integer call() {
            Decisions decisions = registryAt.in(home).decisions();
            Map<String, String> before = new TreeMap<>();
            List<LedgerEntry> all = decisions.all();
            for (LedgerEntry entry : all) {
                Map<String, String> after = Decisions.baseEnvironment(entry);
                System.out.print(words(entry) + EnvironmentDifference.of(before, after));
                before = new TreeMap<>(after);
            }
            if (all.isEmpty()) System.out.println("nothing was decided on this home yet");
            return Main.DONE;
        }
    }

    /** Back to an earlier base environment. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description = "Makes the base environment what it was as of a decision.",
            footer = {"", "Example:", "  ./cvntrade decide restore 1 --why \"the lock was a mistake\""})
    static final class Restore implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "N", description = "Number of the decision.")
        int entry;

        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        @Mixin
        RegistryOptions registryAt = new RegistryOptions();

        @Mixin
        ActOptions acts = new ActOptions();

        @Override
        public Integer call() {
            Decisions decisions = registryAt.in(home).decisions();
            Map<String, String> before = decisions.baseEnvironment();
            System.out.print(words(decisions.restore(entry, acts.act()))
                    + EnvironmentDifference.of(before, decisions.baseEnvironment()));
            return Main.DONE;
        }
    }
}
