package cvntrade.verdict.table;

import cvntrade.base.MalformedInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** F1 of BUY of every single fit, from {@code seeds.csv}: by cell, then by the number of the seed. */
public final class SeedScores {
    private final Map<String, SortedMap<Integer, Double>> byCell;

    private SeedScores(Map<String, SortedMap<Integer, Double>> byCell) {
        this.byCell = byCell;
    }

    public static SeedScores read(Path file) {
        Map<String, SortedMap<Integer, Double>> byCell = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : csv) {
                String cell = line.getField("variant") + "/" + line.getField("crypto") + "/" + line.getField("fold");
                byCell.computeIfAbsent(cell, name -> new TreeMap<>())
                        .put(
                                Integer.parseInt(line.getField("seed_number")),
                                Double.parseDouble(line.getField("f1_buy")));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new MalformedInput("seeds must be readable: path=" + file + " cause=" + unreadable, unreadable);
        } catch (CsvParseException | IllegalArgumentException | java.util.NoSuchElementException malformed) {
            throw new MalformedInput(
                    "seeds must be CSV with variant, crypto, fold, seed_number and f1_buy: path=" + file + " cause="
                            + malformed.getMessage(),
                    malformed);
        }
        return new SeedScores(byCell);
    }

    /** @param cell as {@link CellRow#name} says it   @return by seed number; empty if the cell is not there */
    public SortedMap<Integer, Double> ofCell(String cell) {
        return Collections.unmodifiableSortedMap(byCell.getOrDefault(cell, new TreeMap<>()));
    }
}
