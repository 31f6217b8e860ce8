package cvntrade.console;

import static java.util.Objects.requireNonNull;

import cvntrade.base.Event;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.jobs.JobProcess;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: one verb a stage. Results go to standard output, events and errors to standard error. */
@Command(
        name = "cvntrade",
        mixinStandardHelpOptions = true,
        versionProvider = Build.class,
        description = "A machine for honest answers: does a factor lift the F1 of BUY, or do we fool ourselves?",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  ./cvntrade demo",
            "  ./cvntrade sweep --data klines --factor btc_features --cryptos ADAUSDT,ETHUSDT,SOLUSDT --out sweeps/first",
            "  ./cvntrade verdict --results sweeps/first/results.csv --plan sweeps/first/plan.json",
            "",
            "Exit codes: 0 done, 1 refused by a rule, 2 unreadable input or unknown option, 3 a defect of this program."
        },
        subcommands = {
            DemoCommand.class,
            SimulateCommand.class,
            SymbolsCommand.class,
            FetchCommand.class,
            ImportCommand.class,
            StoreCommand.class,
            QualityCommand.class,
            EnrichCommand.class,
            FeaturesCommand.class,
            AuditCommand.class,
            PowerCommand.class,
            PreflightCommand.class,
            SweepCommand.class,
            InvestigateCommand.class,
            ReproduceCommand.class,
            PlanCommand.class,
            DossierCommand.class,
            VerdictCommand.class,
            LedgerCommand.class,
            TrainCommand.class,
            ThresholdCommand.class,
            PredictCommand.class,
            ShadowCommand.class,
            DriftCommand.class,
            RegistryCommand.class,
            DecideCommand.class,
            CacheCommand.class,
            CalibrateCommand.class,
            JobsCommand.class,
            ConsoleCommand.class,
            DoctorCommand.class
        })
public final class Main {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int UNREADABLE = 2;
    static final int DEFECT = 3;

    private Main() {}

    public static void main(String[] arguments) {
        CommandWords.remember(arguments);
        System.exit(JobProcess.around(() -> commandLine().execute(arguments), Clock.systemUTC()));
    }

    /** Public to tests of this room: the same program without the exit. */
    static CommandLine commandLine() {
        CommandLine line = configured(new CommandLine(new Main()));
        // What follows the verb belongs to the job.
        CommandLine jobs = requireNonNull(line.getSubcommands().get("jobs"));
        requireNonNull(jobs.getSubcommands().get("start")).setStopAtPositional(true);
        return line;
    }

    /** How every command line of this program reads its words and reports what went wrong. */
    static CommandLine configured(CommandLine line) {
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Main::keepingEvents)
                .setExecutionExceptionHandler((problem, failed, parsed) -> report(problem, failed.getErr()));
    }

    /** A command with a home keeps its events there. */
    private static int keepingEvents(CommandLine.ParseResult parsed) {
        Optional<Path> home = home(parsed);
        if (home.isEmpty()) return new CommandLine.RunLast().execute(parsed);
        @Nullable KeptEvents before = Terminal.kept();
        try (KeptEvents events = new KeptEvents(home.get())) {
            Terminal.keep(events);
            return keepingRefusals(parsed);
        } finally {
            Terminal.keep(before);
        }
    }

    private static int keepingRefusals(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (CommandLine.ExecutionException failed) {
            if (failed.getCause() instanceof Refusal refusal)
                Terminal.standard().keepOnly(refused(refusal));
            throw failed;
        }
    }

    private static Optional<Path> home(CommandLine.ParseResult parsed) {
        CommandLine.ParseResult last = parsed;
        while (last.hasSubcommand()) last = last.subcommand();
        return Optional.ofNullable(last.commandSpec().findOption("--home")).map(CommandLine.Model.OptionSpec::getValue);
    }

    private static Event refused(Refusal refusal) {
        return Event.named("refused").with("reason", refusal.reason().word());
    }

    private static int report(Exception problem, PrintWriter err) {
        int code = exitCode(problem);
        if (problem instanceof Refusal refusal) {
            err.println(refused(refusal));
            err.println("refused: " + refusal.getMessage());
        } else if (code == UNREADABLE) {
            err.println("error: " + problem.getMessage());
        } else {
            err.println("This is a defect of cvntrade, not of your input. Please report it with these lines:");
            problem.printStackTrace(err);
        }
        return code;
    }

    static int exitCode(Exception problem) {
        if (problem instanceof Refusal) return REFUSED;
        boolean input = problem instanceof MalformedInput
                || problem instanceof UncheckedIOException
                || problem instanceof IllegalArgumentException;
        return input ? UNREADABLE : DEFECT;
    }
}
