package cvntrade.base;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the real candles are: the folder {@code ../shared/data} beside the project. */
public final class RealCandles {
    private RealCandles() {}

    public static Path folder() {
        Path project = Path.of(System.getProperty("cvntrade.root", ".")).toAbsolutePath();
        return project.resolveSibling("shared").resolve("data");
    }

    public static Path klines(String symbol) {
        return folder().resolve("klines").resolve(symbol + "-15m.csv.gz");
    }

    /** Decides whether a test that needs them can run. */
    static final class Present implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Files.isDirectory(folder())) return ConditionEvaluationResult.enabled("real candles are there");
            String absent = "real candles are absent, so this did not run: folder=" + folder() + " test="
                    + context.getDisplayName();
            if ("1".equals(System.getenv("CVNTRADE_REQUIRE_REAL_CANDLES"))) throw new IllegalStateException(absent);
            System.out.println(absent);
            return ConditionEvaluationResult.disabled(absent);
        }
    }
}
