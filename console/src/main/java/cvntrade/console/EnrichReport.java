package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.features.ledger.ColumnLedger;
import cvntrade.features.ledger.MissingCause;
import cvntrade.features.ledger.NanLedger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What {@code enrich} says when it is done.
 *
 * @param ledger what is missing in the rows that were written, and why
 * @param leftOut columns that need what the source lacks
 * @param file that was written
 */
record EnrichReport(NanLedger ledger, List<String> leftOut, Path file) {
    private static final int WORST_SHOWN = 5;

    /** With every column of the ledger. */
    String json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("symbol", ledger.symbol());
        report.put("rows", ledger.rows());
        report.put("columns", ledger.columns().size());
        leftOut.forEach(report.putArray("leftOut")::add);
        report.put("file", file.toString());
        report.put("values", ledger.values());
        report.put("missing", ledger.missing());
        ObjectNode causes = report.putObject("causes");
        for (MissingCause cause : MissingCause.values()) causes.put(cause.word(), ledger.count(cause));
        ArrayNode columns = report.putArray("ledger");
        for (ColumnLedger column : ledger.columns()) {
            ObjectNode entry =
                    columns.addObject().put("column", column.column()).put("missing", column.missing());
            column.byCause().forEach((cause, count) -> entry.put(cause.word(), count));
        }
        return report.toPrettyString() + "\n";
    }

    /** With the worst columns alone. */
    String text() {
        StringBuilder text = new StringBuilder();
        TextLine.add(
                text,
                "%s: %d rows, %d columns -> %s",
                ledger.symbol(),
                ledger.rows(),
                ledger.columns().size(),
                file);
        if (!leftOut.isEmpty()) {
            TextLine.add(text, "left out, because the source lacks their flow columns: %s", String.join(", ", leftOut));
        }
        TextLine.add(text, "missing  %d of %d values: %s", ledger.missing(), ledger.values(), causes());
        for (ColumnLedger column : ledger.worst(WORST_SHOWN)) {
            TextLine.add(text, "worst    %-24s %7d  %s", column.column(), column.missing(), column.causes());
        }
        return text.toString();
    }

    private String causes() {
        return Arrays.stream(MissingCause.values())
                .map(cause -> cause.word() + " " + ledger.count(cause))
                .collect(Collectors.joining(", "));
    }
}
