package cvntrade.console.metrics;

import java.util.List;
import java.util.Locale;

/** Every figure there is. Its name in Prometheus is its name here in lower case behind {@code cvntrade_}; seconds and bytes end the name. */
public enum Metric {
    BUILD("1; the version and commit of the program that answers", Label.CODE),
    HOME_READABLE("1 where a part of the home could be read, else 0 and its figures are missing", Label.PART),
    SYMBOLS_LEFT_OUT("symbols beyond the number that is shown"),

    SWEEPS("sweeps found, by verdict", Label.VERDICT),
    UNFINISHED_SWEEP_CELLS_DONE("cells finished in sweeps without a verdict"),
    UNFINISHED_SWEEP_CELLS_PLANNED("cells planned in sweeps without a verdict, the repeated baseline among them"),
    UNFINISHED_SWEEP_LAST_STEP_TIMESTAMP_SECONDS("when the last cell or plan of a sweep without a verdict was written"),

    STORE_SERIES("candle series kept"),
    STORE_SERIES_READABLE("1 where a series could be read, else 0 and its figures are missing", Label.SYMBOL),
    STORE_CANDLES("candles of a series", Label.SYMBOL),
    STORE_MISSING_BARS("bars of a series without a candle", Label.SYMBOL),
    STORE_GAPS("runs of missing bars of a series", Label.SYMBOL),
    STORE_LAST_BAR_TIMESTAMP_SECONDS("open time of the last bar of a series", Label.SYMBOL),
    STORE_REVISIONS_WAITING("revisions of a series that wait for an operator", Label.SYMBOL),
    QUALITY_FINDINGS("findings of a quality rule in a series", Label.SYMBOL, Label.RULE),

    CACHE_ENTRIES("feature matrices kept"),
    CACHE_BYTES("bytes of the feature matrices kept"),

    CHAMPION_VERSION("version that holds an alias", Label.SYMBOL, Label.ALIAS),
    CHAMPION_REGISTERED_TIMESTAMP_SECONDS(
            "when the version that holds an alias was registered", Label.SYMBOL, Label.ALIAS),
    CHAMPION_BTC("1 where the champion has BTC columns", Label.SYMBOL),
    FALLBACK_PRESENT("1 where a crypto with a champion has a fallback without BTC columns", Label.SYMBOL),
    CHAIN_VERIFIED("1 where every chain and every file of every version is as it was written"),
    CHAIN_PROBLEMS("what is not as it was written"),

    BTC_PURGE_BARS_CONFIGURED("btc_purge_bars of a champion's contract, or of the default", Label.CONFIG),
    BTC_PURGE_BARS_MEASURED(
            "first known row of btc_return_1h on BTC's own grid, less its own 4 bars; -1 where no row is known",
            Label.CONFIG);

    private final String help;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that is immutable.
    private final List<Label> labels;

    Metric(String help, Label... labels) {
        this.help = help;
        this.labels = List.of(labels);
    }

    /** As rules and dashboards write it. */
    public String word() {
        return "cvntrade_" + name().toLowerCase(Locale.ROOT);
    }

    public List<Label> labels() {
        return labels;
    }

    /** How many series Prometheus keeps of it at most. */
    public int seriesMax() {
        return labels.stream().mapToInt(Label::valuesMax).reduce(1, Math::multiplyExact);
    }

    String help() {
        return help;
    }
}
