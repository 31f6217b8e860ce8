package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.console.web.Block;
import cvntrade.console.web.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The runbooks of docs/runbooks, which the program carries along. */
final class RunbookPages {
    /** No slash and no dot, so that a name leads nowhere else. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]{1,60}");

    private RunbookPages() {}

    static Page one(String name) {
        String[] parts = text(name.isEmpty() ? "README" : name).split("\n", 2);
        List<Block> blocks = new ArrayList<>(List.of(new Block.Document(parts[1], "/runbook?q=")));
        if (!name.isEmpty()) blocks.add(new Block.Way("All runbooks", "/runbook"));
        return new Page(
                parts[0].replaceFirst("^# ", ""),
                "What to look at, what to decide, which commands, when to roll back.",
                "",
                blocks);
    }

    private static String text(String name) {
        if (!NAME.matcher(name).matches()) throw unknown(name);
        try (@Nullable InputStream in = RunbookPages.class.getResourceAsStream("runbooks/" + name + ".md")) {
            if (in == null) throw unknown(name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("the program's own files must be readable: runbook=" + name, damaged);
        }
    }

    private static MalformedInput unknown(String name) {
        return new MalformedInput("a runbook must be one there is: name=" + name + "; see /runbook");
    }
}
