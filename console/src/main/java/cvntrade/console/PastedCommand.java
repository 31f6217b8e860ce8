package cvntrade.console;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** A shown command as it must be typed to mean the home and the registry that a console shows. */
final class PastedCommand implements UnaryOperator<String> {
    private static final String PROGRAM = "./cvntrade ";

    private final Path home;
    private final RegistryOptions registry;
    private final CommandLine program = Main.commandLine();

    PastedCommand(Path home, RegistryOptions registry) {
        this.home = home;
        this.registry = registry;
    }

    @Override
    public String apply(String command) {
        if (!command.startsWith(PROGRAM)) return command;
        CommandLine verb = verb(command.substring(PROGRAM.length()));
        StringBuilder words = new StringBuilder(command);
        if (!home.equals(new ConsoleCommand().home)) add(words, verb, "--home", home.toString());
        if (registry.server != null) {
            add(words, verb, "--registry", registry.server);
            if (!registry.name.equals(new RegistryOptions().name)) add(words, verb, "--registry-name", registry.name);
        }
        return words.toString();
    }

    /** Only what the verb knows, and only where it was not given. */
    private static void add(StringBuilder words, CommandLine verb, String option, String value) {
        if (verb.getCommandSpec().findOption(option) == null || words.indexOf(" " + option + " ") >= 0) return;
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
