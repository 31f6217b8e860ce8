package cvntrade.console;

import static java.util.Objects.requireNonNull;

import cvntrade.base.Event;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.jobs.JobProcess;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
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
                .setExecutionExceptionHandler((problem, failed, parsed) -> report(problem, failed.getErr()));
    }

    private static int report(Exception problem, PrintWriter err) {
        int code = exitCode(problem);
        if (problem instanceof Refusal refusal) {
            err.println(Event.named("refused").with("reason", refusal.reason().word()));
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
