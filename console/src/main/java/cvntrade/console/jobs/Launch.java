package cvntrade.console.jobs;

import cvntrade.base.DurableFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a process of this program is started: the same Java and the same classes, apart from the terminal and from whoever started it.
 *
 * @param program the words before those of the command line: Java, its options, the classes, the main class
 */
public record Launch(List<String> program) {
    /** Prefix of the variables that commands read. */
    private static final String SETTING = "CVN_";

    private static final String JAR = "cvntrade.jar";

    public Launch {
        program = List.copyOf(program);
    }

    /** @param main the class whose {@code main} takes the words of a command line */
    public static Launch ofThisProgram(String main) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:+UseParallelGC");
        String root = System.getProperty("cvntrade.root");
        if (root != null) words.add("-Dcvntrade.root=" + root);
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        // The jar says more than where its classes are, such as that they may call native code.
        words.addAll(classes.endsWith(File.separator + JAR) ? List.of("-jar", classes) : List.of("-cp", classes, main));
        return new Launch(words);
    }

    /** Java is told by its first option which run it is; its place among the words is right after the name of the program. */
    ProcessHandle start(Run run) {
        List<String> words = new ArrayList<>();
        // Ctrl-C and a closed terminal reach every process that was started there; a job goes on. SIGTERM ends it.
        words.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        words.add(program.get(0));
        words.add("-D" + JobProcess.PROPERTY + "=" + run.folder());
        words.addAll(program.subList(1, program.size()));
        words.addAll(run.asked().words());
        ProcessBuilder process = new ProcessBuilder(words)
                .directory(run.asked().folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(run.stdout().toFile())
                .redirectError(run.stderr().toFile());
        process.environment().keySet().removeIf(name -> name.startsWith(SETTING));
        process.environment().putAll(run.asked().settings());
        try {
            return process.start().toHandle();
        } catch (IOException failed) {
            throw DurableFile.unwritable(run.folder(), failed);
        }
    }
}
