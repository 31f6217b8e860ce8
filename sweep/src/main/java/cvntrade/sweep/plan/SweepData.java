package cvntrade.sweep.plan;

import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The candles of one sweep, loaded once.
 *
 * @param targets one series a crypto, in plan order
 * @param references the series that the factor reads besides, by symbol
 * @param preflight the series of the pre-flight cell; one of the targets where the data have no other
 * @param untouched the newest bars, which every series here lacks; empty where none are kept back
 */
public record SweepData(
        List<LoadedSeries> targets,
        Map<String, LoadedSeries> references,
        LoadedSeries preflight,
        Optional<UntouchedStretch> untouched) {
    /** Nothing kept back. */
    public SweepData(List<LoadedSeries> targets, Map<String, LoadedSeries> references, LoadedSeries preflight) {
        this(targets, references, preflight, Optional.empty());
    }

    public SweepData {
        if (targets.isEmpty())
            throw new MalformedInput("a sweep must have at least one crypto; name some with --cryptos");
        targets = List.copyOf(targets);
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    /**
     * Loads what a sweep needs. A reference that is not there is left to the factor's guardrail, which says what it is for.
     *
     * @param source the series of a symbol, if there is one
     */
    public static SweepData load(
            List<String> cryptos,
            List<String> references,
            Optional<String> preflightSymbol,
            Function<String, Optional<LoadedSeries>> source) {
        List<LoadedSeries> targets = new ArrayList<>();
        for (String crypto : cryptos) targets.add(require(crypto, source));
        Map<String, LoadedSeries> loaded = new LinkedHashMap<>();
        for (String symbol : references) source.apply(symbol).ifPresent(series -> loaded.put(symbol, series));
        LoadedSeries preflight = preflightSymbol
                .map(symbol -> require(symbol, source))
                .or(() -> source.apply(SweepPlan.PREFERRED_PREFLIGHT_SYMBOL))
                .orElse(targets.get(0));
        return new SweepData(targets, loaded, preflight);
    }

    /**
     * All of a market: what is no reference is a crypto.
     *
     * @param market by symbol, in plan order
     * @param references the symbols that the factor reads besides
     */
    public static SweepData ofMarket(Map<String, LoadedSeries> market, List<String> references) {
        List<String> coins = market.keySet().stream()
                .filter(symbol -> !references.contains(symbol))
                .toList();
        return load(coins, references, Optional.empty(), symbol -> Optional.ofNullable(market.get(symbol)));
    }

    /**
     * The same data without their newest bars: no series reaches into them, so nothing that is computed from these can.
     *
     * @param share of the window that all series share; 0 keeps nothing back
     */
    public SweepData keepingBack(double share) {
        if (share == 0) return this;
        UntouchedStretch stretch = UntouchedStretch.of(this, share);
        Map<String, LoadedSeries> cut = new LinkedHashMap<>();
        references.forEach((symbol, loaded) -> cut.put(symbol, stretch.before(loaded)));
        return new SweepData(
                targets.stream().map(stretch::before).toList(), cut, stretch.before(preflight), Optional.of(stretch));
    }

    public List<String> cryptos() {
        return targets.stream().map(loaded -> loaded.series().symbol()).toList();
    }

    public CandleSeries target(String crypto) {
        return allTargets().stream()
                .filter(series -> series.symbol().equals(crypto))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("crypto must be loaded: crypto=" + crypto));
    }

    /** The cryptos, and the pre-flight symbol where it is another. */
    public List<CandleSeries> allTargets() {
        List<CandleSeries> all = new ArrayList<>();
        targets.forEach(loaded -> all.add(loaded.series()));
        if (!cryptos().contains(preflight.series().symbol())) all.add(preflight.series());
        return all;
    }

    public Map<String, CandleSeries> referenceSeries() {
        Map<String, CandleSeries> series = new LinkedHashMap<>();
        references.forEach((symbol, loaded) -> series.put(symbol, loaded.series()));
        return series;
    }

    public Grid sharedWindow() {
        Grid shared = targets.get(0).series().grid();
        for (LoadedSeries target : targets)
            shared = shared.intersection(target.series().grid());
        for (LoadedSeries reference : references.values()) {
            shared = shared.intersection(reference.series().grid());
        }
        return shared;
    }

    public List<Provenance> provenance() {
        Map<String, Provenance> all = new LinkedHashMap<>();
        for (LoadedSeries target : targets) all.put(target.series().symbol(), target.provenance());
        references.forEach((symbol, loaded) -> all.put(symbol, loaded.provenance()));
        all.putIfAbsent(preflight.series().symbol(), preflight.provenance());
        return List.copyOf(all.values());
    }

    String spans() {
        List<String> spans = new ArrayList<>();
        for (CandleSeries series : allTargets()) spans.add(span(series));
        for (LoadedSeries reference : references.values()) spans.add(span(reference.series()));
        return String.join(", ", spans);
    }

    private static String span(CandleSeries series) {
        Grid grid = series.grid();
        return series.symbol() + "=" + grid.openTime(0) + ".." + grid.openTime(grid.bars() - 1);
    }

    private static LoadedSeries require(String crypto, Function<String, Optional<LoadedSeries>> source) {
        return source.apply(crypto)
                .orElseThrow(() -> new MalformedInput("crypto must be in the data: crypto=" + crypto));
    }
}
