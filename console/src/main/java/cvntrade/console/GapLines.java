package cvntrade.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import cvntrade.market.CandleSeries;
import cvntrade.market.quality.ExplainedGap;
import cvntrade.market.quality.GapExplanation;
import cvntrade.market.quality.OutageCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gaps with their causes, for people and for programs. */
final class GapLines {
    private static final int SHOWN = 5;

    private GapLines() {}

    /** The first few gaps, or all of them. */
    static List<String> of(String symbol, List<ExplainedGap> gaps, boolean all) {
        List<String> lines = new ArrayList<>();
        for (ExplainedGap gap : gaps.subList(0, all ? gaps.size() : Math.min(SHOWN, gaps.size()))) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-10s gap %s  %d bars  %s",
                    symbol,
                    gap.gap().firstMissing(),
                    gap.gap().bars(),
                    gap.explanation()));
        }
        if (lines.size() < gaps.size()) {
            lines.add(symbol + " and " + (gaps.size() - lines.size()) + " more: ./cvntrade quality --list");
        }
        return lines;
    }

    /** The first few gaps of each series, told apart by what the others have. */
    static List<String> of(List<CandleSeries> all) {
        GapExplanation explanation = new GapExplanation(OutageCalendar.binance(), all);
        return all.stream()
                .flatMap(series -> of(series.symbol(), explanation.of(series), false).stream())
                .toList();
    }

    static ArrayNode json(List<ExplainedGap> gaps) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (ExplainedGap gap : gaps) {
            all.addObject()
                    .put("firstMissing", gap.gap().firstMissing().toString())
                    .put("bars", gap.gap().bars())
                    .put("cause", gap.cause().word())
                    .put("otherSeries", gap.others())
                    .put("source", gap.source());
        }
        return all;
    }
}
