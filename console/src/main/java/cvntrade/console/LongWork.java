package cvntrade.console;

import cvntrade.base.MalformedInput;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** A command that may run in the background: stopped at any moment it goes on where it stopped when it is started again. */
interface LongWork {
    /** What it works on, in full: two commands that name the same never run at once as jobs. */
    String subject();

    /** A folder as a subject names it, wherever the command is typed. */
    static String in(Path folder) {
        return folder.toAbsolutePath().normalize().toString();
    }

    /** What a command line works on, after every option of it was read as the command would. */
    static String subjectOf(List<String> words) {
        return of(words).subject();
    }

    /** The command that a command line would run, its options set. */
    static LongWork of(List<String> words) {
        CommandLine.ParseResult parsed;
        try {
            parsed = Main.commandLine().parseArgs(words.toArray(String[]::new));
        } catch (CommandLine.ParameterException unreadable) {
            throw new MalformedInput(
                    "a job must be a command line that can be read: words=" + String.join(" ", words) + " cause="
                            + unreadable.getMessage(),
                    unreadable);
        }
        if (parsed.hasSubcommand() && parsed.subcommand().commandSpec().userObject() instanceof LongWork work)
            return work;
        throw new MalformedInput("a job must be a command that goes on where it stopped: words="
                + String.join(" ", words) + "; there are sweep, investigate and fetch");
    }
}
