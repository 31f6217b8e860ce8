package cvntrade.market.store;

import cvntrade.base.DurableFile;
import cvntrade.base.FileFacts;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder that keeps candles, one file for each symbol. Importing the same candles again changes nothing; importing more adds them; a bar for
 * which an import has other values stays, and waits as a {@link Revision} for an operator. Reading needs no lock: a file is always whole.
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
     * Adds candles to what is kept. A stored bar stays where the import has another; that is a revision.
     *
     * @param seen when the import came: the time at which its revisions were first seen
     * @throws Refusal {@code IN_USE} if another import is running; {@code GUARDRAIL} if so many bars differ that this is another series
     */
    public StoreImport importSeries(LoadedSeries loaded, Instant seen) {
        if (!loaded.series().grid().timeframe().equals(timeframe)) {
            throw new IllegalArgumentException("series must have the timeframe of the store: series="
                    + loaded.series().grid().timeframe() + " store=" + timeframe);
        }
        Path file = fileOf(loaded.symbol());
        return StoreLock.whileHeld(folder, () -> add(file, StoredSeries.of(loaded), seen));
    }

    /**
     * Takes a symbol over from another store, its revisions too, and out of that one. Stopped in between and called again it ends the same.
     *
     * @throws Refusal as {@link #importSeries} does
     */
    public StoreImport admit(CandleStore from, String symbol, Instant seen) {
        StoredSeries more = CandleParquet.read(from.existing(symbol));
        StoreImport admitted = StoreLock.whileHeld(folder, () -> add(fileOf(symbol), more, seen));
        from.remove(symbol);
        return admitted;
    }

    /** What {@link #admit} would keep; nothing is written. */
    public LoadedSeries afterAdmission(CandleStore from, String symbol, Instant seen) {
        return together(stored(fileOf(symbol)), CandleParquet.read(from.existing(symbol)), seen)
                .loaded();
    }

    private static StoreImport add(Path file, StoredSeries more, Instant seen) {
        Optional<StoredSeries> stored = stored(file);
        StoredSeries together = together(stored, more, seen);
        if (stored.isEmpty() || !together.saysTheSameAs(stored.get())) CandleParquet.write(file, together);
        List<Revision> all = together.log().revisions();
        int before = stored.map(it -> it.log().revisions().size()).orElse(0);
        return new StoreImport(
                together.loaded(),
                all.subList(before, all.size()),
                together.log().waiting().size());
    }

    private static Optional<StoredSeries> stored(Path file) {
        return Files.exists(file) ? Optional.of(CandleParquet.read(file)) : Optional.empty();
    }

    private static StoredSeries together(Optional<StoredSeries> stored, StoredSeries more, Instant seen) {
        return stored.map(it -> SeriesUnion.of(it, more, seen)).orElse(more);
    }

    /** Every revision of a symbol, by number, decided or not. */
    public List<Revision> revisions(String symbol) {
        return CandleParquet.log(existing(symbol)).revisions();
    }

    /**
     * Decides revisions that wait. Values and decision are written together or not at all.
     *
     * @return the decided ones
     * @throws MalformedInput if a number is not one that waits, or if two accepted ones are of the same bar
     */
    public List<Revision> decide(String symbol, Set<Integer> numbers, RevisionDecision decision) {
        Path file = existing(symbol);
        return StoreLock.whileHeld(folder, () -> {
            StoredSeries stored = CandleParquet.read(file);
            List<Revision> chosen = stored.log().chosen(symbol, numbers);
            if (chosen.isEmpty()) return chosen;
            StoredSeries decided = stored.decided(chosen, decision);
            CandleParquet.write(file, decided);
            return decided.log().revisions().stream()
                    .filter(revision -> numbers.contains(revision.number()))
                    .toList();
        });
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
        return CandleParquet.read(existing(symbol)).loaded();
    }

    /** What is kept of a symbol, without reading its candles. */
    public Provenance provenance(String symbol) {
        return CandleParquet.provenance(existing(symbol));
    }

    /**
     * What tells one state of a symbol's file from another, without opening it. The store never writes into a file: it puts a new one in its
     * place, so a change shows here. Damage by others need not: that is what {@link #damage} reads the file for.
     */
    public FileFacts facts(String symbol) {
        return FileFacts.of(existing(symbol));
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
