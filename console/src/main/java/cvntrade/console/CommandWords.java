package cvntrade.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command line of this process as a user would type it again. */
final class CommandWords {
    private static @Nullable String words;

    private CommandWords() {}

    static void remember(String[] arguments) {
        words = of(List.of(arguments), Map.of());
    }

    /** @param settings variables of the environment, which stand before the command */
    static String of(List<String> arguments, Map<String, String> settings) {
        Stream<String> variables =
                new TreeMap<>(settings).entrySet().stream().map(each -> each.getKey() + "=" + quoted(each.getValue()));
        Stream<String> typed = arguments.stream().map(CommandWords::quoted);
        return Stream.of(variables, Stream.of("./cvntrade"), typed)
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    static String ofThisProcess() {
        return words == null ? "./cvntrade" : words;
    }

    /** As a shell takes it for one word. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./,:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
