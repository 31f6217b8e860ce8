package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.Fingerprint;
import cvntrade.base.Refusal;
import cvntrade.registry.Decisions;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.verdict.Judge;
import cvntrade.verdict.VerdictJson;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Evidence;
import cvntrade.verdict.table.ResultsTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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
            RegisteredPlan plan = RegisteredPlan.at(folder);
            String written = TextFile.read(new SweepFolder(folder).verdict(), "verdict");
            VerdictReport report = judgedAnew(plan);
            if (!VerdictJson.text(report).equals(written)) {
                throw new Refusal(
                        Refusal.Reason.NOT_REPRODUCED,
                        "verdict.json must be what its table comes to: folder=" + folder
                                + "; judge it with ./cvntrade verdict, or run ./cvntrade reproduce");
            }
            Map<String, String> before = decisions.baseEnvironment();
            LedgerEntry entry = decisions.decide(
                    new Decisions.Dossier(
                            plan.hash(),
                            Fingerprint.ofBytes(written.getBytes(StandardCharsets.UTF_8)),
                            report.verdict().name()),
                    proposal(choice, variant, plan, report),
                    supersede,
                    acts.act());
            Terminal.standard()
                    .record(Event.named("decision")
                            .with("choice", entry.action())
                            .with("plan_hash", plan.hash())
                            .with("variant", entry.field("variant"))
                            .with("who", entry.who())
                            .with("head", entry.hash()));
            System.out.print(words(entry) + difference(before, decisions.baseEnvironment()));
            return Main.DONE;
        }

        private VerdictReport judgedAnew(RegisteredPlan plan) {
            SweepFolder sweep = new SweepFolder(folder);
            return Judge.judge(
                    plan.judged(),
                    ResultsTable.read(sweep.results()),
                    Evidence.parse(TextFile.read(sweep.evidence(), "evidence")));
        }
    }

    private static Decisions.Proposal proposal(
            Decisions.Choice choice, @Nullable String variant, RegisteredPlan plan, VerdictReport report) {
        Factor factor = Factors.named(plan.judged().factor());
        if (choice != Decisions.Choice.LOCK) {
            return new Decisions.Proposal(choice, "", Map.of(), factor.environmentPrefix());
        }
        List<String> lockable = report.decision().lockable();
        String locked =
                variant != null ? variant : lockable.stream().findFirst().orElse("none");
        return factor.variants().stream()
                .filter(known -> known.name().equals(locked) && lockable.contains(locked))
                .findFirst()
                .map(known -> new Decisions.Proposal(choice, locked, known.environment(), factor.environmentPrefix()))
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.PROMOTION,
                        "a lock needs a variant that the verdict allows: variant=" + locked + " verdict="
                                + report.verdict().name() + " lockable=" + lockable));
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

    private static String difference(Map<String, String> before, Map<String, String> after) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (old.equals(now)) text.append(String.format(Locale.ROOT, "  %s=%s%n", name, now));
            else {
                if (!old.isEmpty()) text.append(String.format(Locale.ROOT, "- %s=%s%n", name, old));
                if (!now.isEmpty()) text.append(String.format(Locale.ROOT, "+ %s=%s%n", name, now));
            }
        }
        return text.length() == 0 ? "the base environment stays empty\n" : "base environment:\n" + text;
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
                System.out.print(words(entry) + difference(before, after));
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
            System.out.print(
                    words(decisions.restore(entry, acts.act())) + difference(before, decisions.baseEnvironment()));
            return Main.DONE;
        }
    }
}
