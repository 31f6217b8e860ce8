package cvntrade.market.store;

import cvntrade.base.DurableFile;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that keeps candles, one file for each symbol. Importing the same candles again changes nothing; importing more adds them; importing
 * different ones is refused. Reading needs no lock: a file is always whole.
 */
public final class CandleStore {
    /** A symbol becomes a file name, so it must not be able to name another folder. */
    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z0-9_]{1,40}");

    private final Path folder;
    private final Timeframe timeframe;

    private CandleStore(Path folder, Timeframe timeframe) {
        this.folder = folder;
        this.timeframe = timeframe;
    }

    /** The folder need not be there yet: the first import makes it. */
    public static CandleStore open(Path folder, Timeframe timeframe) {
        return new CandleStore(folder, timeframe);
    }

    /**
     * Adds candles to what is kept.
     *
     * @return what is kept now
     * @throws Refusal {@code IN_USE} if another import is running; {@code GUARDRAIL} if a stored candle would change
     */
    public LoadedSeries importSeries(LoadedSeries loaded) {
        if (!loaded.series().grid().timeframe().equals(timeframe)) {
            throw new IllegalArgumentException("series must have the timeframe of the store: series="
                    + loaded.series().grid().timeframe() + " store=" + timeframe);
        }
        Path file = fileOf(loaded.symbol());
        return StoreLock.whileHeld(folder, () -> add(file, loaded));
    }

    private static LoadedSeries add(Path file, LoadedSeries loaded) {
        if (!Files.exists(file)) {
            CandleParquet.write(file, loaded);
            return loaded;
        }
        LoadedSeries stored = CandleParquet.read(file);
        LoadedSeries together = SeriesUnion.of(stored, loaded);
        if (!together.provenance().equals(stored.provenance())) CandleParquet.write(file, together);
        return together;
    }

    /** In alphabetical order. */
    public List<String> symbols() {
        if (!Files.isDirectory(folder)) return List.of();
        String ending = ending();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("candle store must be readable: store=" + folder, failed);
        }
    }

    public boolean has(String symbol) {
        return Files.exists(fileOf(symbol));
    }

    /** @throws MalformedInput if the store lacks the symbol, or its file is not what was written */
    public LoadedSeries load(String symbol) {
        return CandleParquet.read(existing(symbol));
    }

    /** What is kept of a symbol, without reading its candles. */
    public Provenance provenance(String symbol) {
        return CandleParquet.provenance(existing(symbol));
    }

    /** What of a symbol's file is not what was written, one sentence each: months with other values, columns that cannot be read. */
    public List<String> damage(String symbol) {
        return CandleParquet.damage(existing(symbol));
    }

    /** Bytes on the disk. */
    public long bytes(String symbol) {
        Path file = existing(symbol);
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("candle store must be readable: file=" + file, failed);
        }
    }

    /**
     * Takes a symbol out, damaged or not. Whoever reads at the same time finds it whole or not at all.
     *
     * @throws Refusal {@code IN_USE} if an import is running
     */
    public void remove(String symbol) {
        Path file = existing(symbol);
        StoreLock.whileHeld(folder, () -> {
            DurableFile.remove(file);
            return file;
        });
    }

    private Path existing(String symbol) {
        Path file = fileOf(symbol);
        if (Files.exists(file)) return file;
        throw new MalformedInput("symbol must be one of those in the store: symbol=" + symbol + " store=" + folder
                + " symbols=" + symbols() + "; import it first");
    }

    private Path fileOf(String symbol) {
        if (!SYMBOL.matcher(symbol).matches()) {
            throw new MalformedInput("symbol must be letters and digits: symbol=" + symbol);
        }
        return folder.resolve(symbol + ending());
    }

    private String ending() {
        return "-" + timeframe + ".parquet";
    }
}
