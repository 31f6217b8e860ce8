package cvntrade.console;

import cvntrade.base.Check;
import cvntrade.base.MalformedInput;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a sweep runs, without any bearing on its results. */
final class RunOptions {
    @Option(names = "--threads", paramLabel = "N", description = "Fits side by side (default: all cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--mlops",
            paramLabel = "FILE",
            description = "The story's mlops_readiness.md (default: the one in this project's docs/stories).")
    @Nullable
    Path mlops;

    int threads() {
        return Check.within(1, 1024, threads, "threads");
    }

    /** Reads and checks the readiness of a story; where there is no file it is not measured, and never a lock. */
    MlopsReadiness readiness(String storyId) {
        Path file = mlops == null
                ? Path.of(System.getProperty("cvntrade.root", "."))
                        .resolve("docs/stories")
                        .resolve(storyId)
                        .resolve("mlops_readiness.md")
                : mlops;
        if (!Files.exists(file)) {
            if (mlops != null) throw new MalformedInput("MLOps readiness must be a file: mlops=" + mlops);
            return MlopsReadiness.NOT_MEASURED;
        }
        try {
            return MlopsReadiness.check(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException("MLOps readiness must be readable: file=" + file, failed);
        }
    }
}
