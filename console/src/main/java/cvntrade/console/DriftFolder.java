package cvntrade.console;

import cvntrade.base.DurableFile;
import cvntrade.base.Fingerprint;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.registry.ModelVersion;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftJson;
import cvntrade.serving.drift.WatchedRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the home keeps of one model: its training span, in a file named by its own hash, and the weeks since. */
record DriftFolder(Path folder) {
    static final String WEEKS = "weeks.json";
    private static final String PREFIX = "training-";
    private static final String SUFFIX = ".csv";

    static DriftFolder of(Path home, ModelVersion version) {
        return new DriftFolder(root(home).resolve(version.symbol()).resolve(version.id()));
    }

    /** What a file of weeks says, or why it cannot be read. */
    static WatchedHistory watched(Path file) {
        Path model = Objects.requireNonNull(file.getParent());
        String symbol = String.valueOf(Objects.requireNonNull(model.getParent()).getFileName());
        String id = String.valueOf(model.getFileName());
        return ReadablePart.orSaid(
                () -> new WatchedHistory(symbol, id, writtenAt(file), Optional.of(read(file, symbol, id)), ""),
                trouble -> new WatchedHistory(symbol, id, Instant.EPOCH, Optional.empty(), trouble));
    }

    private static DriftHistory read(Path file, String symbol, String id) {
        DriftHistory history = DriftJson.read(TextFile.read(file, "history"));
        if (history.symbol().equals(symbol) && history.id().equals(id)) return history;
        throw new MalformedInput("a history must lie in the folder of its model: file=" + file + " symbol="
                + history.symbol() + " id=" + history.id() + "; move it there, or remove it and run again");
    }

    private static Instant writtenAt(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException gone) {
            throw new UncheckedIOException("a file that was listed must be readable: file=" + file, gone);
        }
    }

    static Path root(Path home) {
        return home.resolve("drift");
    }

    Optional<WatchedRows> training(Timeframe timeframe) {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> kept = files.filter(
                            file -> file.getFileName().toString().startsWith(PREFIX))
                    .findFirst();
            if (kept.isEmpty()) return Optional.empty();
            byte[] bytes = Files.readAllBytes(kept.get());
            String name = name(bytes);
            if (!kept.get().endsWith(name)) {
                throw new Refusal(
                        Refusal.Reason.TAMPERED,
                        "a kept training span must have the hash in its name: file=" + kept.get() + " content=" + name
                                + "; remove it, and run again with the candles of then");
            }
            return Optional.of(WatchedRows.parse(bytes, timeframe));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void keep(WatchedRows training) {
        byte[] bytes = training.csv();
        DurableFile.makeFolder(folder);
        DurableFile.write(folder.resolve(name(bytes)), out -> out.write(bytes));
    }

    private static String name(byte[] bytes) {
        return PREFIX + Fingerprint.ofBytes(bytes) + SUFFIX;
    }

    Optional<DriftHistory> history() {
        Path file = folder.resolve(WEEKS);
        return Files.exists(file) ? Optional.of(DriftJson.read(TextFile.read(file, "history"))) : Optional.empty();
    }

    /** @throws MalformedInput if the model was never watched */
    DriftHistory requireHistory(ModelVersion version) {
        return history()
                .orElseThrow(() -> new MalformedInput("a model must have been watched: symbol=" + version.symbol()
                        + " version=" + version.version() + "; run ./cvntrade drift run --model " + version.symbol()));
    }

    void keep(DriftHistory history) {
        DurableFile.write(
                folder.resolve(WEEKS), out -> out.write(DriftJson.write(history).getBytes(StandardCharsets.UTF_8)));
    }
}
