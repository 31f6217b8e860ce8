package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import cvntrade.console.jobs.Asked;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.Jobs;
import cvntrade.console.jobs.Launch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Long work in the background. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = {
            "Starts long commands in the background, shows what became of them, stops and resumes them. A job goes on when the",
            "terminal is closed or the console ends. One runs at a time, the others wait; none works on what another is at."
        },
        subcommands = {
            JobsCommand.ListAll.class,
            JobsCommand.Show.class,
            JobsCommand.Start.class,
            JobsCommand.Stop.class,
            JobsCommand.Resume.class,
            JobsCommand.Log.class
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade jobs start sweep --data klines --out sweeps/first",
            "  ./cvntrade jobs list",
            "  ./cvntrade jobs stop first-1f0c8a2e",
            "  ./cvntrade jobs resume first-1f0c8a2e",
            "",
            "queued: waits for its turn; running; stopped: told to end; finished: ended by itself, with its exit code; lost: killed, or",
            "the machine went down. What is stopped, lost or failed can be resumed and goes on where it stopped."
        })
final class JobsCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        picocli.CommandLine.usage(this, System.out);
        return Main.DONE;
    }

    /** The jobs of a home, as every command and page finds them. */
    static Jobs in(Path home) {
        return new Jobs(home, Launch.ofThisProgram(Main.class.getName()), Clock.systemUTC());
    }

    /** What all verbs of it need. */
    static final class Home {
        @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
        Path home = Path.of(".cvntrade");

        @Option(names = "--json", description = "Print JSON.")
        boolean json;

        Jobs jobs() {
            return in(home);
        }

        int tell(Job job) {
            System.out.print(json ? JobJson.of(job).toPrettyString() + "\n" : JobWords.of(job));
            return Main.DONE;
        }
    }

    /** The job that a verb is about. */
    static final class Chosen {
        @Parameters(index = "0", paramLabel = "JOB", description = "As list names it.")
        String id = "";

        @Mixin
        Home home = new Home();

        Job job() {
            return home.jobs().get(id);
        }
    }

    /** Who acts. */
    static final class Actor {
        @Option(names = "--by", paramLabel = "NAME", description = "Who does it (default: the user of this machine).")
        String by = System.getProperty("user.name", "");

        String who() {
            return by + " (command line)";
        }
    }

    /** All of them. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Every job of the home, the one asked for last first.",
            footer = {"", "Example:", "  ./cvntrade jobs list"})
    static final class ListAll implements Callable<Integer> {
        @Mixin
        Home home = new Home();

        @Override
        public Integer call() {
            List<Job> all = home.jobs().all();
            if (home.json) {
                ArrayNode list = new ObjectMapper().createArrayNode();
                all.forEach(job -> list.add(JobJson.of(job)));
                System.out.println(list.toPrettyString());
                return Main.DONE;
            }
            for (Job job : all) {
                System.out.printf(
                        Locale.ROOT,
                        "%-40s %-16s %s  %s%n",
                        job.id(),
                        job.state().words(),
                        job.last().asked().at(),
                        JobWords.command(job.last().asked()));
            }
            if (all.isEmpty()) System.out.println("no job was asked for in this home yet");
            return Main.DONE;
        }
    }

    /** One. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "What a job works on, its command, and everything that happened to it.",
            footer = {"", "Example:", "  ./cvntrade jobs show first-1f0c8a2e"})
    static final class Show implements Callable<Integer> {
        @Mixin
        Chosen chosen = new Chosen();

        @Override
        public Integer call() {
            return chosen.home.tell(chosen.job());
        }
    }

    /** A new one. */
    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = {
                "Runs a command line in the background: sweep, investigate or fetch, typed as it is without this.",
                "The CVN_ variables of this shell are kept with it. Options of start itself come first."
            },
            footer = {
                "",
                "Examples:",
                "  ./cvntrade jobs start sweep --data klines --cryptos ADAUSDT,ETHUSDT --out sweeps/first",
                "  ./cvntrade jobs start --home state fetch --home state --symbols ADAUSDT --from 2023-01-01"
            })
    static final class Start implements Callable<Integer> {
        @Mixin
        Home home = new Home();

        @Mixin
        Actor actor = new Actor();

        @Parameters(paramLabel = "COMMAND", arity = "1..*", description = "The command line.")
        List<String> words = List.of();

        @Override
        public Integer call() {
            Asked asked = new Asked(
                    words,
                    Path.of("").toAbsolutePath(),
                    Environment.ofProcess(),
                    actor.who(),
                    Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
            return home.tell(home.jobs().start(LongWork.subjectOf(words), asked));
        }
    }

    /** One less that runs. */
    @Command(
            name = "stop",
            mixinStandardHelpOptions = true,
            description = "Ends a queued or running job as SIGTERM does, and waits for it. What it had finished stays.",
            footer = {"", "Example:", "  ./cvntrade jobs stop first-1f0c8a2e"})
    static final class Stop implements Callable<Integer> {
        @Mixin
        Chosen chosen = new Chosen();

        @Mixin
        Actor actor = new Actor();

        @Override
        public Integer call() {
            return chosen.home.tell(chosen.home.jobs().stop(chosen.id, actor.who()));
        }
    }

    /** The same command once more. */
    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "Runs the last command of a stopped, lost or failed job again; it goes on where it stopped.",
            footer = {"", "Example:", "  ./cvntrade jobs resume first-1f0c8a2e"})
    static final class Resume implements Callable<Integer> {
        @Mixin
        Chosen chosen = new Chosen();

        @Mixin
        Actor actor = new Actor();

        @Override
        public Integer call() {
            return chosen.home.tell(chosen.home.jobs().resume(chosen.id, actor.who()));
        }
    }

    /** What it printed. */
    @Command(
            name = "log",
            mixinStandardHelpOptions = true,
            description = "What the last run of a job wrote to standard error, or to standard output.",
            footer = {"", "Example:", "  ./cvntrade jobs log first-1f0c8a2e --out"})
    static final class Log implements Callable<Integer> {
        @Option(names = "--out", description = "Standard output: the results.")
        boolean out;

        @Mixin
        Chosen chosen = new Chosen();

        @Override
        public Integer call() {
            Job job = chosen.job();
            System.out.print(LogTail.of(out ? job.last().stdout() : job.last().stderr()));
            return Main.DONE;
        }
    }
}
