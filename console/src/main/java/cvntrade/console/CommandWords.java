package cvntrade.console;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The command line of this process as a user would type it again. */
final class CommandWords {
    private static @Nullable String words;

    private CommandWords() {}

    static void remember(String[] arguments) {
        words = Arrays.stream(arguments).map(CommandWords::quoted).collect(Collectors.joining(" ", "./cvntrade ", ""));
    }

    static String ofThisProcess() {
        return words == null ? "./cvntrade" : words;
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./,:=@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
