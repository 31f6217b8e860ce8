package cvntrade.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** A shown command as it must be typed to mean the home, the registry and the plugins of a console. */
final class PastedCommand implements UnaryOperator<String> {
    private static final String PROGRAM = "./cvntrade ";

    private final Map<String, String> options;
    private final CommandLine program = Main.commandLine();

    /** @param options by name, each added to the commands that know it */
    PastedCommand(Map<String, String> options) {
        this.options = new LinkedHashMap<>(options);
    }

    @Override
    public String apply(String command) {
        if (!command.startsWith(PROGRAM)) return command;
        CommandLine verb = verb(command.substring(PROGRAM.length()));
        StringBuilder words = new StringBuilder(command);
        options.forEach((option, value) -> add(words, verb, option, value));
        return words.toString();
    }

    /** Only what the verb knows, and only where it was not given. */
    private static void add(StringBuilder words, CommandLine verb, String option, String value) {
        boolean isGiven = words.indexOf(" " + option + " ") >= 0 || words.indexOf(" " + option + "=") >= 0;
        if (isGiven || verb.getCommandSpec().findOption(option) == null) return;
        words.append(' ').append(option).append(' ').append(CommandWords.quoted(value));
    }

    /** Of several that are named, such as {@code promote|rollback}, the first. */
    private CommandLine verb(String words) {
        CommandLine verb = program;
        for (String word : words.split(" ", -1)) {
            CommandLine next = verb.getSubcommands().get(word.split("\\|", 2)[0]);
            if (next == null) break;
            verb = next;
        }
        return verb;
    }
}
