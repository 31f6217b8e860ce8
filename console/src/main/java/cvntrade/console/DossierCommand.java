package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.sweep.SweepFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What finished sweeps report, for the people who read it. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = "Opens the dossier of a finished sweep, or puts two sweeps side by side.",
        subcommands = {DossierCommand.Open.class, DossierCommand.Compare.class},
        footer = {
            "",
            "Examples:",
            "  ./cvntrade dossier open sweeps/first",
            "  ./cvntrade dossier compare sweeps/first sweeps/second"
        })
final class DossierCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        picocli.CommandLine.usage(this, System.out);
        return Main.DONE;
    }

    /** One of them. */
    @Command(
            name = "open",
            mixinStandardHelpOptions = true,
            description = {
                "Prints where the dossier lies and opens it in the browser of the desktop.",
                "Where there is no desktop it says so; the page needs no network and can be sent to one that has."
            },
            footer = {"", "Example:", "  ./cvntrade dossier open sweeps/first"})
    static final class Open implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "SWEEP_FOLDER", description = "The --out of a finished sweep.")
        Path folder = Path.of("");

        @Override
        public Integer call() {
            Path page = new SweepFolder(folder).dossier().toAbsolutePath().normalize();
            if (!Files.isRegularFile(page)) {
                throw new MalformedInput(
                        "a finished sweep must have a dossier: path=" + page + "; run the sweep with this --out");
            }
            System.out.println(page);
            if (!ThisDesktop.open(page)) System.out.println("no desktop here: open it in a browser elsewhere");
            return Main.DONE;
        }
    }

    /** Two of them. */
    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = {
                "What two sweeps were to find out and what they found: both verdicts, every place in which the plans differ,",
                "the lift of each variant with its interval, and the gates that do not come out alike."
            },
            footer = {
                "",
                "Examples:",
                "  ./cvntrade dossier compare sweeps/first sweeps/second",
                "  ./cvntrade dossier compare sweeps/first sweeps/second --page compared.html"
            })
    static final class Compare implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "SWEEP_FOLDER", description = "The --out of a finished sweep.")
        Path before = Path.of("");

        @Parameters(index = "1", paramLabel = "SWEEP_FOLDER", description = "Another one.")
        Path after = Path.of("");

        @Option(names = "--json", description = "Print the comparison as JSON.")
        boolean json;

        @Option(names = "--page", paramLabel = "FILE", description = "Also draw it as one HTML file.")
        @Nullable
        Path page;

        @Override
        public Integer call() {
            SweepComparison comparison = new SweepComparison(JudgedSweep.in(before), JudgedSweep.in(after));
            if (page != null) comparison.page().write(page);
            System.out.print(json ? comparison.json() : comparison.text());
            return Main.DONE;
        }
    }
}
