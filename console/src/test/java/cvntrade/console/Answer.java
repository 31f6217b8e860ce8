package cvntrade.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** What one command line gave: exit code, standard output, and what it said of its errors. */
record Answer(int exit, String out, String error) {
    static Answer of(String... words) {
        return of(Main.commandLine(), words);
    }

    static Answer of(CommandLine line, String... words) {
        PrintStream standard = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter error = new StringWriter();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int exit = line.setErr(new PrintWriter(error)).execute(words);
            return new Answer(exit, out.toString(StandardCharsets.UTF_8), error.toString());
        } finally {
            System.setOut(standard);
        }
    }
}
