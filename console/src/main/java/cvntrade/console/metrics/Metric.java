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

    JOBS("jobs of the home, by what became of their last run", Label.OUTCOME),

    STORE_SERIES("candle series kept"),
    STORE_SERIES_READABLE("1 where a series could be read, else 0 and its figures are missing", Label.SYMBOL),
    STORE_CANDLES("candles of a series", Label.SYMBOL),
    STORE_MISSING_BARS("bars of a series without a candle", Label.SYMBOL),
    STORE_GAPS("runs of missing bars of a series", Label.SYMBOL),
    STORE_LAST_BAR_TIMESTAMP_SECONDS("open time of the last bar of a series", Label.SYMBOL),
    STORE_REVISIONS_WAITING("revisions of a series that wait for an operator", Label.SYMBOL),
    QUALITY_FINDINGS("findings of a quality rule in a series", Label.SYMBOL, Label.RULE),

    DRIFT_COLUMNS("columns of a watched champion by their state in the last week", Label.SYMBOL, Label.STATE),
    DRIFT_READABLE(
            "1 where the history of a watched champion could be read, else 0 and its figures are missing",
            Label.SYMBOL),
    DRIFT_LAST_RUN_TIMESTAMP_SECONDS("when drift run judged a champion last", Label.SYMBOL),

    CACHE_ENTRIES("feature matrices kept"),
    CACHE_BYTES("bytes of the feature matrices kept"),

    CHAMPION_VERSION("version that holds an alias", Label.SYMBOL, Label.ALIAS),
    CHAMPION_REGISTERED_TIMESTAMP_SECONDS(
            "when the version that holds an alias was registered", Label.SYMBOL, Label.ALIAS),
    CHAMPION_BTC("1 where the champion has BTC columns", Label.SYMBOL),
    FALLBACK_PRESENT("1 where a crypto with a champion has a fallback without BTC columns", Label.SYMBOL),
    CHAIN_VERIFIED("1 where every chain and every file of every version is as it was written"),
    CHAIN_PROBLEMS("what is not as it was written"),
    CHAIN_FILES_READ_TIMESTAMP_SECONDS("no file of a version was read before for cvntrade_chain_verified"),

    BTC_PURGE_BARS_CONFIGURED("btc_purge_bars of a champion's contract, or of the default", Label.CONFIG),
    BTC_PURGE_BARS_MEASURED(
            "first known row of btc_return_1h on BTC's own grid, less its own 4 bars; -1 where no row is known",
            Label.CONFIG),

    RUN_FINISHED_TIMESTAMP_SECONDS("when a command ended", Label.RUN, Label.COMMAND),
    RUN_SECONDS("what a command took", Label.RUN, Label.COMMAND),
    RUN_EXIT_CODE(
            "0 done, 1 refused by a rule, 2 unreadable input, 3 a defect of the program", Label.RUN, Label.COMMAND),
    RUN_REFUSED("1 for the rule that refused a command, 0 for the others", Label.RUN, Label.COMMAND, Label.REASON),

    RUN_SWEEP_CELLS("cells that a sweep's verdict rests on, the repeated baseline among them", Label.RUN),
    RUN_SWEEP_FITS("fits that a sweep made in this run, those found on disk not among them", Label.RUN),
    RUN_SWEEP_FIT_SECONDS("time of a sweep inside the trainer, summed over its threads", Label.RUN),
    RUN_SWEEP_FIRST_LOOK_SECONDS("what pre-flight and audit of a sweep took", Label.RUN),

    RUN_FETCH_REQUESTS("requests that a fetch made", Label.RUN),
    RUN_FETCH_BYTES("bytes that a fetch read", Label.RUN),
    RUN_FETCH_SEGMENTS("files and pages that a fetch had to ask for", Label.RUN),
    RUN_FETCH_SEGMENTS_MISSING("files and pages that a fetch could not have", Label.RUN),

    RUN_PREDICT_OPEN_SECONDS("what checking and opening a model took", Label.RUN, Label.SYMBOL),
    RUN_PREDICT_ANSWER_SECONDS("what all answers of a run took, from candles to calls", Label.RUN, Label.SYMBOL),
    RUN_PREDICT_ANSWERS("bars that were answered", Label.RUN, Label.SYMBOL),
    RUN_PREDICT_UNUSABLE_ANSWERS("bars whose row could not be used", Label.RUN, Label.SYMBOL),
    RUN_PREDICT_OUTSIDE_TRAINING_RATIO(
            "share of the known columns outside their training range at the last bar", Label.RUN, Label.SYMBOL),
    RUN_PREDICT_STALE_BARS("bars from the model's training to the last answer", Label.RUN, Label.SYMBOL);

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
