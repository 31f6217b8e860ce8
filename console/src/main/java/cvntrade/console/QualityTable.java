package cvntrade.console;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.market.quality.QualityLevel;
import cvntrade.market.quality.QualityReason;
import cvntrade.market.quality.QualityReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Quality reports as a table: a line a symbol, a column a rule. */
final class QualityTable {
    private QualityTable() {}

    /** The rules that look over one series. */
    static List<QualityReason> reasons() {
        return List.of(
                QualityReason.RETURN_OUTLIER, QualityReason.VOLUME_DROP, QualityReason.WICK_TO_BODY, QualityReason.GAP);
    }

    static String heading() {
        List<String> words = new ArrayList<>();
        reasons().forEach(reason -> words.add(String.format("%15s", reason.word())));
        return String.format("%-10s %9s %9s", "symbol", "candles", "missing") + String.join("", words) + "   quality";
    }

    static String line(QualityReport report) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%-10s %9d %9d", report.symbol(), report.candles(), report.bars() - report.candles()));
        reasons().forEach(reason -> line.append(String.format(Locale.ROOT, "%15d", report.count(reason))));
        return line + "   " + QualityOptions.word(QualityLevel.of(report));
    }

    /** The count of each rule. */
    static ObjectNode counts(QualityReport report) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        reasons().forEach(reason -> counts.put(reason.word(), report.count(reason)));
        return counts;
    }
}
