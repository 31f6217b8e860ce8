package cvntrade.console;

import cvntrade.base.FileFacts;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Download;
import cvntrade.console.web.Page;
import cvntrade.console.web.Visit;
import cvntrade.features.Feature;
import cvntrade.features.FeatureFamily;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.market.CandleSeries;
import cvntrade.market.Gap;
import cvntrade.market.Provenance;
import cvntrade.market.kline.KlineWriter;
import cvntrade.market.quality.ExplainedGap;
import cvntrade.market.quality.GapExplanation;
import cvntrade.market.quality.OutageCalendar;
import cvntrade.market.store.CandleStore;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Candles of a home, the columns of this program, and the machine. */
final class HomePages {
    private static final int COLUMNS = 8;

    private final Path home;
    private final ColumnTraces traces;
    private final List<FeatureFamily> families;

    private final PerState<String, Provenance> provenances =
            new PerState<>(symbol -> store().facts(symbol), symbol -> store().provenance(symbol));

    /** The map, and of which files. */
    private record Drawn(Map<String, FileFacts> of, String html) {}

    private volatile Drawn drawn = new Drawn(Map.of(), "");

    HomePages(Path home, ColumnTraces traces, Catalogue catalogue) {
        this.home = home;
        this.traces = traces;
        this.families = Enrichment.families(catalogue);
    }

    private boolean hasCandles() {
        return Files.isDirectory(home.resolve("store")) && !store().symbols().isEmpty();
    }

    private CandleStore store() {
        return CandleStore.open(home.resolve("store"), Timeframe.M15);
    }

    Page data() {
        List<List<Cell>> rows = new ArrayList<>();
        if (hasCandles()) {
            CandleStore store = store();
            for (String symbol : store.symbols())
                rows.add(ReadablePart.row(Cell.of(symbol), COLUMNS, () -> row(symbol, provenances.of(symbol))));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "Series",
                List.of(
                        "Symbol",
                        "First bar",
                        "Last bar",
                        "Candles",
                        "Missing bars",
                        "Gaps",
                        "Content SHA-256",
                        "Keep"),
                rows,
                "No candles in " + home + " yet. Bring some: ./cvntrade import DIR, or ./cvntrade fetch"));
        if (!rows.isEmpty())
            blocks.add(new Block.Table(
                    "Days by symbols",
                    List.of("Page", "Made by"),
                    List.of(List.of(
                            Cell.link("heat map and every gap", "/data/map"),
                            Cell.of(Cell.Kind.CODE, "./cvntrade quality --page candles.html"))),
                    ""));
        return new Page("Data", "The candles that this home keeps.", "./cvntrade store list", blocks);
    }

    private static List<Cell> row(String symbol, Provenance kept) {
        int missing = kept.gaps().stream().mapToInt(Gap::bars).sum();
        return List.of(
                Cell.of(Cell.Kind.TIME, kept.firstBar()),
                Cell.of(Cell.Kind.TIME, kept.lastBar()),
                Cell.of(Cell.Kind.NUMBER, kept.candles()),
                Cell.of(Cell.Kind.NUMBER, missing),
                Cell.of(Cell.Kind.NUMBER, kept.gaps().size()),
                Cell.of(Cell.Kind.CODE, kept.contentSha256().substring(0, 12)),
                Cell.link("CSV", "/data/csv?q=" + symbol));
    }

    /** One series as {@code store export} writes it, unpacked. */
    Download csv(Visit visit) {
        String symbol = visit.query();
        if (!hasCandles() || !store().symbols().contains(symbol))
            throw new MalformedInput("symbol must be one of the store: symbol=" + symbol + "; see the page Data");
        CandleSeries series = store().load(symbol).series();
        return new Download(KlineWriter.fileName(series).replace(".gz", ""), "text/csv; charset=us-ascii", out -> {
            Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
            KlineWriter.writeCsv(csv, series);
            csv.flush();
        });
    }

    /** The page that {@code quality --page} writes. */
    String map() {
        if (!hasCandles())
            throw new MalformedInput("a map needs candles: home=" + home + "; run ./cvntrade import DIR");
        CandleStore store = store();
        Map<String, FileFacts> files = new LinkedHashMap<>();
        for (String symbol : store.symbols()) files.put(symbol, store.facts(symbol));
        Drawn last = drawn;
        if (last.of().equals(files)) return last.html();
        String html = map(store);
        drawn = new Drawn(files, html);
        return html;
    }

    private static String map(CandleStore store) {
        List<CandleSeries> all = store.symbols().stream()
                .map(symbol -> store.load(symbol).series())
                .toList();
        GapExplanation explanation = new GapExplanation(OutageCalendar.binance(), all);
        Map<String, List<ExplainedGap>> gaps = new LinkedHashMap<>();
        for (CandleSeries series : all) gaps.put(series.symbol(), explanation.of(series));
        return QualityPage.html(all, gaps);
    }

    Page features(String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<List<Cell>> rows = new ArrayList<>();
        for (FeatureFamily family : families) {
            for (Feature feature : family.features()) {
                String formula =
                        feature.description().map(words -> words.formula()).orElse("");
                String all = (feature.name() + " " + family.name() + " " + formula).toLowerCase(Locale.ROOT);
                if (!all.contains(wanted)) continue;
                rows.add(List.of(
                        Cell.link(feature.name(), "/feature?q=" + feature.name()),
                        Cell.of(family.name()),
                        Cell.of(Cell.Kind.NUMBER, feature.lookbackBars()),
                        Cell.of(formula)));
            }
        }
        return new Page(
                "Features",
                "Every column, how many bars back it reads, and its formula.",
                "./cvntrade features list",
                List.of(
                        new Block.Search("Name, family or formula", query),
                        traces.audit(),
                        new Block.Table(
                                rows.size() == 1 ? "1 column" : rows.size() + " columns",
                                List.of("Column", "Family", "Lookback, bars", "Formula"),
                                rows,
                                "No column has \"" + query + "\" in its name, family or formula.")));
    }

    Page feature(String name) {
        for (FeatureFamily family : families) {
            for (Feature feature : family.features()) {
                if (!feature.name().equals(name)) continue;
                return new Page(
                        name,
                        "Everything there is to say of one column.",
                        "./cvntrade features show " + name,
                        List.of(new Block.Text("", new FeatureSheet(family, feature).text()), traces.missing(name)));
            }
        }
        throw new MalformedInput("feature must be one that is listed: feature=" + name + "; see the page Features");
    }

    Page doctor() {
        DoctorCommand doctor = new DoctorCommand();
        doctor.home = home;
        return new Page(
                "Doctor",
                "What is missing on this machine, and the command that mends it.",
                "./cvntrade doctor",
                List.of(new Block.Table(
                        "",
                        List.of("What", "State", "Found", "Mend it"),
                        doctor.findings().stream()
                                .map(finding -> List.of(
                                        Cell.of(finding.what()),
                                        finding.well()
                                                ? Cell.of(Cell.Kind.GOOD, "ok")
                                                : Cell.of(Cell.Kind.BAD, "missing"),
                                        Cell.of(finding.state()),
                                        Cell.of(finding.mend())))
                                .toList(),
                        "")));
    }
}
