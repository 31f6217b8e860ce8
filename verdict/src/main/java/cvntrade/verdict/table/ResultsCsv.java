package cvntrade.verdict.table;

import cvntrade.base.MalformedInput;
import cvntrade.base.Problems;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a results table by the names of its columns. Columns that nobody knows are left alone. */
final class ResultsCsv {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
    private static final List<String> REQUIRED = List.of("variant", "crypto", "fold", "f1_buy");
    private static final int SHOWN_MAX = 20;

    private final Problems problems = new Problems();
    private final List<CellRow> rows = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> planHashes = new TreeSet<>();

    private ResultsCsv() {}

    static ResultsTable read(Path file) {
        ResultsCsv reading = new ResultsCsv();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : csv) {
                if (!reading.hasColumns(line, file)) break;
                reading.add(line);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new MalformedInput("results must be readable: path=" + file + " cause=" + unreadable, unreadable);
        } catch (CsvParseException | IllegalArgumentException malformed) {
            throw new MalformedInput(
                    "results must be CSV: path=" + file + " cause=" + rootMessage(malformed), malformed);
        }
        if (!reading.problems.none()) throw new MalformedInput(reading.summary(file));
        return ResultsTable.of(reading.rows, reading.planHashes);
    }

    private boolean hasColumns(NamedCsvRecord line, Path file) {
        List<String> missing = REQUIRED.stream()
                .filter(column -> !line.getHeader().contains(column))
                .toList();
        problems.addIf(
                !missing.isEmpty(),
                "results must have the columns " + REQUIRED + ": missing=" + missing + " path=" + file);
        return missing.isEmpty();
    }

    private void add(NamedCsvRecord line) {
        String where = " line=" + line.getStartingLineNumber();
        if (line.getFieldCount() != line.getHeader().size()) {
            problems.add("rows must have a field for each column:" + where + " fields=" + line.getFieldCount()
                    + " columns=" + line.getHeader().size());
            return;
        }
        int before = problems.messages().size();
        String variant = name(line, "variant", where);
        String crypto = name(line, "crypto", where);
        String fold = line.getField("fold");
        if (!WHOLE.matcher(fold).matches()) {
            problems.add("fold must be a whole number:" + where + " value=" + fold);
        }
        Map<Metric, Double> values = values(line, where);
        if (line.getHeader().contains("plan_hash")) planHashes.add(line.getField("plan_hash"));
        if (problems.messages().size() > before) return;
        CellRow row = new CellRow(variant, crypto, Integer.parseInt(fold), values);
        if (names.add(row.name())) rows.add(row);
        else problems.add("cells must be unique:" + where + " cell=" + row.name());
    }

    private String name(NamedCsvRecord line, String column, String where) {
        String name = line.getField(column);
        boolean plain = !name.isBlank() && name.chars().noneMatch(c -> c < ' ' || c == '/');
        problems.addIf(!plain, column + " must be a plain name:" + where + " value=" + name);
        return name;
    }

    private Map<Metric, Double> values(NamedCsvRecord line, String where) {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            if (!line.getHeader().contains(metric.column())) continue;
            String field = line.getField(metric.column());
            double value = number(metric, field);
            boolean unreadable = Double.isNaN(value) && !field.isEmpty();
            problems.addIf(
                    unreadable || !metric.allows(value),
                    metric.column() + " must be a number in its range, or an empty field where it is undefined:" + where
                            + " value=" + field);
            values.put(metric, value);
        }
        return values;
    }

    private static double number(Metric metric, String field) {
        if (metric == Metric.DEGENERATE && field.equalsIgnoreCase("true")) return 1;
        if (metric == Metric.DEGENERATE && field.equalsIgnoreCase("false")) return 0;
        return NUMBER.matcher(field).matches() ? Double.parseDouble(field) : Double.NaN;
    }

    private String summary(Path file) {
        List<String> messages = problems.messages();
        List<String> shown = messages.subList(0, Math.min(SHOWN_MAX, messages.size()));
        String more = messages.size() > SHOWN_MAX ? "\n  - and " + (messages.size() - SHOWN_MAX) + " more" : "";
        return "results must be readable: path=" + file + " problems=" + messages.size() + "\n  - "
                + String.join("\n  - ", shown) + more;
    }

    private static String rootMessage(Throwable thrown) {
        return thrown.getCause() == null ? String.valueOf(thrown.getMessage()) : rootMessage(thrown.getCause());
    }
}
