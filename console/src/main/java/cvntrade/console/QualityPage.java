package cvntrade.console;

import cvntrade.base.DurableFile;
import cvntrade.market.CandleSeries;
import cvntrade.market.quality.DayCount;
import cvntrade.market.quality.ExplainedGap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One HTML file without outside assets: a map of days by symbols, then every gap with its cause. */
final class QualityPage {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 18;
    private static final double LEAST_WIDTH = 3;
    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--full:#9bc4a5;--few:#e0a52b;--many:#c2371f;--line:#c9d1d9}
            @media(prefers-color-scheme:dark){:root{--ink:#e4e9ee;--paper:#15191e;--full:#2f5b3d;--few:#e0a52b;--many:#ff6d52;--line:#3b444d}}
            body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);margin:2rem auto;max-width:76rem;padding:0 1rem}
            .wide{overflow-x:auto}:focus-visible{outline:3px solid #3d7fc4;outline-offset:2px}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .6rem;border-bottom:1px solid var(--line)}
            th{white-space:nowrap}td.map{width:60%;min-width:16rem}.axis{position:relative;height:1.5em}.axis span{position:absolute;border-left:1px solid var(--ink);padding-left:.2rem}time{white-space:nowrap}svg{display:block;width:100%;height:18px}.number{text-align:right}
            .full{fill:var(--full)}.few{fill:var(--few)}.many{fill:var(--many)}
            .key svg{display:inline-block;width:18px;vertical-align:middle}.key span{margin-right:1.5rem}
            @media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--full:#9bc4a5;--few:#b07a10;--many:#a01010;--line:#bbb}.wide{overflow:visible}body{margin:0;font-size:10pt}tr{break-inside:avoid}}
            """;

    private QualityPage() {}

    /** @param gaps the gaps of each series, by symbol */
    static void write(Path file, List<CandleSeries> all, Map<String, List<ExplainedGap>> gaps) {
        DurableFile.write(file, html(all, gaps));
    }

    static String html(List<CandleSeries> all, Map<String, List<ExplainedGap>> gaps) {
        LocalDate first = all.stream()
                .map(series -> DayCount.of(series).get(0).day())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = all.stream()
                .map(series -> {
                    List<DayCount> days = DayCount.of(series);
                    return days.get(days.size() - 1).day();
                })
                .max(LocalDate::compareTo)
                .orElseThrow();
        StringBuilder html = new StringBuilder("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>Candles by day</title>\n<style>"
                + STYLE
                + "</style></head><body>\n<h1>Candles by day</h1>\n<p>From " + first + " to " + last
                + ", UTC. A missing bar stays missing; nothing fills it.</p>\n" + key()
                + wide("Days by symbols") + "<table><thead><tr><th scope=\"col\">Symbol</th><th scope=\"col\">"
                + axis(first, last) + "</th><th scope=\"col\" class=\"number\">Incomplete days</th>"
                + "<th scope=\"col\" class=\"number\">Missing bars</th></tr></thead><tbody>\n");
        for (CandleSeries series : all) row(html, series, first, last);
        html.append("</tbody></table></div>\n");
        gapTable(html, gaps);
        return html.append("</body></html>\n").toString();
    }

    /** A mark at the first day of each year, or at the first day where no year begins. */
    private static String axis(LocalDate first, LocalDate last) {
        StringBuilder axis = new StringBuilder("<div class=\"axis\">");
        double days = ChronoUnit.DAYS.between(first, last) + 1;
        if (first.getYear() == last.getYear() && first.getDayOfYear() > 1)
            axis.append("<span>").append(first).append("</span>");
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            double share = ChronoUnit.DAYS.between(first, LocalDate.of(year, 1, 1)) / days;
            if (share < 0) continue;
            axis.append(String.format(Locale.ROOT, "<span style=\"left:%.2f%%\">%d</span>", 100 * share, year));
        }
        return axis.append("</div>").toString();
    }

    private static String key() {
        StringBuilder key = new StringBuilder("<p class=\"key\">");
        String[][] kinds = {
            {"full", "every bar"}, {"few", "up to half of the day missing"}, {"many", "more than half missing"}
        };
        for (String[] kind : kinds) {
            key.append("<span><svg viewBox=\"0 0 18 18\" aria-hidden=\"true\">")
                    .append(mark(kind[0], 0, 18))
                    .append("/></svg> ")
                    .append(kind[1])
                    .append("</span>");
        }
        return key.append("<span>blank: outside of the series</span></p>\n").toString();
    }

    /** Days with more missing stand higher, so that the map does not rest on colour alone. */
    private static String mark(String kind, double x, double width) {
        int height = kind.equals("full") ? 6 : kind.equals("few") ? 12 : HEIGHT;
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\"",
                kind,
                x,
                HEIGHT - height,
                width,
                height);
    }

    private static void row(StringBuilder html, CandleSeries series, LocalDate first, LocalDate last) {
        List<DayCount> days = DayCount.of(series);
        double dayWidth = (double) WIDTH / (ChronoUnit.DAYS.between(first, last) + 1);
        List<DayCount> incomplete =
                days.stream().filter(day -> day.missing() > 0).toList();
        String symbol = escaped(series.symbol());
        html.append("<tr><th scope=\"row\">")
                .append(symbol)
                .append("</th><td class=\"map\"><svg role=\"img\" preserveAspectRatio=\"none\" viewBox=\"0 0 " + WIDTH
                        + " " + HEIGHT + "\" aria-label=\"")
                .append(symbol + ": " + incomplete.size() + " of " + days.size() + " days are incomplete\">");
        double begin = ChronoUnit.DAYS.between(first, days.get(0).day()) * dayWidth;
        html.append(mark("full", begin, days.size() * dayWidth)).append("/>");
        for (DayCount day : incomplete) {
            double x = ChronoUnit.DAYS.between(first, day.day()) * dayWidth;
            html.append(mark(day.missing() * 2 > day.expected() ? "many" : "few", x, Math.max(dayWidth, LEAST_WIDTH)))
                    .append("><title>")
                    .append(day.day() + ": " + day.candles() + " of " + day.expected() + " candles</title></rect>");
        }
        html.append("</svg></td><td class=\"number\">")
                .append(incomplete.size() + " of " + days.size() + "</td><td class=\"number\">")
                .append((series.bars() - series.candles()) + "</td></tr>\n");
    }

    private static void gapTable(StringBuilder html, Map<String, List<ExplainedGap>> gaps) {
        html.append("<h2>Gaps</h2>\n");
        if (gaps.values().stream().allMatch(List::isEmpty)) {
            html.append("<p>None.</p>\n");
            return;
        }
        html.append(
                wide("Gaps") + "<table><thead><tr><th scope=\"col\">Symbol</th><th scope=\"col\">First missing bar</th>"
                        + "<th scope=\"col\" class=\"number\">Bars</th><th scope=\"col\">Whose hole it is</th></tr></thead>"
                        + "<tbody>\n");
        gaps.forEach((symbol, ofSymbol) -> ofSymbol.forEach(gap -> html.append("<tr><th scope=\"row\">")
                .append(escaped(symbol) + "</th><td><time>" + gap.gap().firstMissing())
                .append("</time></td><td class=\"number\">" + gap.gap().bars() + "</td><td>")
                .append(escaped(gap.explanation()) + "</td></tr>\n")));
        html.append("</tbody></table></div>\n");
    }

    /** A table that is wider than the screen is pushed sideways, and not the page; by the keyboard too. */
    private static String wide(String label) {
        return "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + label + "\">";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
