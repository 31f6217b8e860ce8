package cvntrade.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import cvntrade.base.FileFacts;
import cvntrade.base.MalformedInput;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.audit.SweepAudit;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the sweeps that were found have left about the columns: the last audit, and what was missing and why. */
final class ColumnTraces {
    private static final List<String> KNOWN = List.of("symbol", "column", "rows", "missing");

    private final SweepPages sweeps;
    private final PerState<Path, String> audits = new PerState<>(FileFacts::of, file -> AuditText.of(readAudit(file)));

    ColumnTraces(SweepPages sweeps) {
        this.sweeps = sweeps;
    }

    /** Whether a column read what it must not, as of the last sweep that looked. */
    Block audit() {
        Optional<Path> file = last(SweepFolder::audit);
        if (file.isEmpty())
            return new Block.Notice(
                    "No sweep that was found has audited the columns yet: ./cvntrade audit, or a sweep, does.", true);
        return ReadablePart.block(
                "Last audit", () -> new Block.Text("Last audit: " + file.get(), audits.of(file.get())));
    }

    private static SweepAudit readAudit(Path file) {
        try {
            return SweepAudit.read(file);
        } catch (JsonProcessingException damaged) {
            throw new MalformedInput("audit must be as it was written: file=" + file, damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException("audit must be readable: file=" + file, failed);
        }
    }

    /** The ledger of missing values of one column, by symbol, as of the last sweep that kept one. */
    Block missing(String column) {
        Optional<Path> file = last(SweepFolder::nanLedger);
        if (file.isEmpty())
            return new Block.Notice("No sweep that was found has kept a ledger of missing values yet.", true);
        return ReadablePart.block("Missing values", () -> ledger(file.get(), column));
    }

    private static Block ledger(Path file, String column) {
        List<NamedCsvRecord> records = read(file);
        List<String> causes = records.isEmpty()
                ? List.of()
                : records.get(0).getHeader().stream()
                        .filter(name -> !KNOWN.contains(name))
                        .toList();
        List<String> columns = new ArrayList<>(List.of("Crypto", "Rows", "Missing", "Share"));
        causes.forEach(cause -> columns.add(cause.replace('_', ' ')));
        List<List<Cell>> rows = new ArrayList<>();
        for (NamedCsvRecord line : records) {
            if (!line.getField("column").equals(column)) continue;
            List<Cell> row = new ArrayList<>(List.of(
                    Cell.of(line.getField("symbol")),
                    Cell.of(Cell.Kind.NUMBER, line.getField("rows")),
                    Cell.of(Cell.Kind.NUMBER, line.getField("missing")),
                    Cell.of(Cell.Kind.NUMBER, share(line))));
            causes.forEach(cause -> row.add(Cell.of(Cell.Kind.NUMBER, line.getField(cause))));
            rows.add(row);
        }
        return new Block.Table("Missing values: " + file, columns, rows, "That sweep did not have this column.");
    }

    private static String share(NamedCsvRecord line) {
        double rows = Double.parseDouble(line.getField("rows"));
        return rows == 0
                ? "-"
                : String.format(Locale.ROOT, "%.2f %%", 100 * Double.parseDouble(line.getField("missing")) / rows);
    }

    private static List<NamedCsvRecord> read(Path file) {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException("ledger of missing values must be readable: file=" + file, failed);
        }
    }

    private Optional<Path> last(Function<SweepFolder, Path> part) {
        return sweeps.found().values().stream()
                .map(part)
                .filter(Files::isRegularFile)
                .max(Comparator.comparing(ColumnTraces::written));
    }

    private static long written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            throw new UncheckedIOException("a file that was listed must be readable: file=" + file, gone);
        }
    }
}
