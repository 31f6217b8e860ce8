package cvntrade.console;

import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.registry.contract.ModelContract;
import cvntrade.serving.drift.RowsTable;
import cvntrade.serving.drift.ServedSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the rows that a model was asked with are kept, if anywhere. */
final class KeptRows {
    @Option(
            names = "--keep-rows",
            paramLabel = "FILE",
            description =
                    "Add the rows that the model was asked with to this CSV; ./cvntrade drift replay compares them.")
    @Nullable
    Path file;

    @Option(
            names = "--keep-rows-most",
            paramLabel = "N",
            description = "Rows that are kept at most, spread over the time (default ${DEFAULT-VALUE}).")
    int most = 2_000;

    /** What was kept before, to be gone on with; null where nothing is to be kept. */
    @Nullable
    ServedSample sample(ModelContract contract) {
        if (file == null) return null;
        if (!Files.exists(file)) return ServedSample.of(contract.featureNames(), most);
        return ServedSample.after(read(file, contract), contract.featureNames(), most);
    }

    void keep(@Nullable ServedSample sample, ModelContract contract) {
        if (file == null || sample == null) return;
        byte[] text = sample.table().text(contract.candleTimeframe());
        DurableFile.write(file, out -> out.write(text));
    }

    static RowsTable read(Path file, ModelContract contract) {
        try {
            return RowsTable.parse(Files.readAllBytes(file), contract.candleTimeframe());
        } catch (IOException failed) {
            throw new MalformedInput("kept rows must be readable: path=" + file + " cause=" + failed, failed);
        }
    }
}
