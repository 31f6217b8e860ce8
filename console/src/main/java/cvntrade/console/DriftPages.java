package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.console.web.Address;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Page;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.serving.drift.DriftHistory;
import cvntrade.serving.drift.DriftRule;
import cvntrade.serving.drift.DriftState;
import cvntrade.serving.drift.Finding;
import cvntrade.serving.drift.Signal;
import cvntrade.serving.drift.WeekReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What drift run has found: by crypto, by column, week by week. What cannot be read stands there as broken, beside what can. */
final class DriftPages {
    private static final String RUNBOOK = "runbook_btc_features_drift";

    private final DriftHistories histories;
    private final Supplier<Registry> registry;

    DriftPages(DriftHistories histories, Supplier<Registry> registry) {
        this.histories = histories;
        this.registry = registry;
    }

    Page list() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(ReadablePart.block("Watched models", this::watched));
        blocks.add(ReadablePart.block("Alerts and watches", this::open));
        blocks.add(ReadablePart.block("Champions that nobody watches", this::unwatched));
        blocks.add(wayToRunbook());
        return new Page(
                "Drift",
                "Whether the rows of each served model are still those it was trained on, as of the last drift run.",
                "./cvntrade drift status",
                blocks);
    }

    private Block watched() {
        List<String> columns = List.of(
                "Crypto and version",
                "State",
                "Columns",
                "Broken columns",
                "Weeks",
                "Alert weeks",
                "Last week",
                "Judged");
        return new Block.Table(
                "Watched models",
                columns,
                histories.all().stream()
                        .map(each -> ReadablePart.row(
                                Cell.link(each.name(), "/drift/model?q=" + Address.encoded(each.name())),
                                columns.size(),
                                () -> watched(each)))
                        .toList(),
                "No model was watched on this home yet. Watch one: ./cvntrade drift run --model SYMBOL");
    }

    private static List<Cell> watched(WatchedHistory watched) {
        DriftHistory history = readable(watched);
        List<DriftColumn> columns = DriftColumn.of(history);
        long broken =
                columns.stream().filter(column -> !column.broken().isEmpty()).count();
        return List.of(
                state(history.state()),
                Cell.of(Cell.Kind.NUMBER, columns.size()),
                broken == 0 ? Cell.of("none") : Cell.of(Cell.Kind.BAD, broken),
                Cell.of(Cell.Kind.NUMBER, history.weeks().size()),
                Cell.of(Cell.Kind.NUMBER, history.count(DriftState.ALERT)),
                history.last()
                        .map(week -> Cell.of(Cell.Kind.TIME, week.begin()))
                        .orElse(Cell.of("no whole week yet")),
                Cell.of(Cell.Kind.TIME, watched.judgedAt()));
    }

    private static DriftHistory readable(WatchedHistory watched) {
        return watched.history().orElseThrow(() -> new MalformedInput(watched.trouble()));
    }

    /** Every column that is an alert or a watch, of all models; for the overview too. */
    Block open() {
        List<List<Cell>> rows = new ArrayList<>();
        for (WatchedHistory watched : histories.all()) {
            if (watched.history().isEmpty()) {
                rows.add(List.of(
                        Cell.of(watched.name()),
                        Cell.of(""),
                        Cell.of(Cell.Kind.BAD, "broken"),
                        Cell.of(watched.trouble()),
                        Cell.of("")));
                continue;
            }
            for (DriftColumn column : DriftColumn.of(watched.history().get())) {
                if (!column.isOpen()) continue;
                rows.add(List.of(
                        Cell.link(watched.name(), "/drift/model?q=" + Address.encoded(watched.name())),
                        link(watched, column),
                        state(column),
                        Cell.of(column.words()),
                        Cell.link("runbook", "/runbook?q=" + RUNBOOK)));
            }
        }
        return new Block.Table(
                "Open alerts and watches",
                List.of("Crypto and version", "Column", "State", "By what", "What to do"),
                rows,
                "None. The page Drift says which models are watched.");
    }

    private Block unwatched() {
        Registry now = registry.get();
        List<String> known = histories.all().stream()
                .map(each -> each.symbol() + " " + each.id())
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (String symbol : now.symbols()) {
            rows.addAll(ReadablePart.orSaid(
                    () -> now.state(symbol).holder(Alias.CHAMPION).stream()
                            .filter(champion -> !known.contains(symbol + " " + champion.id()))
                            .map(DriftPages::unwatched)
                            .toList(),
                    said -> List.of(List.of(Cell.of(symbol), Cell.of(Cell.Kind.BAD, "broken"), Cell.of(said)))));
        }
        return new Block.Table(
                "Champions that nobody watches",
                List.of("Crypto", "Champion", "Watch it"),
                rows,
                "None: every champion has been looked at.");
    }

    private static List<Cell> unwatched(ModelVersion champion) {
        return List.of(
                Cell.of(champion.symbol()),
                Cell.of(String.valueOf(champion.version())),
                Cell.of(Cell.Kind.CODE, "./cvntrade drift run --model " + champion.symbol()));
    }

    private static Block wayToRunbook() {
        return new Block.Way("Runbook: what to do about drift", "/runbook?q=" + RUNBOOK);
    }

    /** What to do about it, and where; the latter only for a coin whose models are registered and can be read. */
    private List<Block> ways(DriftHistory history) {
        String symbol = history.symbol();
        boolean isKnown = ReadablePart.orSaid(() -> registry.get().symbols().contains(symbol), said -> false);
        return isKnown
                ? List.of(wayToRunbook(), new Block.Way("Roll back or promote " + symbol, "/coin?q=" + symbol))
                : List.of(wayToRunbook());
    }

    /** @param name a symbol and a version, such as {@code ADAUSDT/2} */
    Page model(String name) {
        WatchedHistory watched = find(name);
        DriftHistory history = readable(watched);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(DriftText.summary(history).strip(), history.state() != DriftState.ALERT));
        blocks.addAll(ways(history));
        blocks.add(columns(watched, history));
        blocks.add(new Block.Chart(
                "Weeks since training",
                "Number of alarms in each week since training; a triangle is a week with an alert.",
                history.weeks().stream()
                        .map(week -> new Block.Point(
                                DriftText.day(week),
                                week.findings().stream().filter(Finding::alarm).count(),
                                mark(week.state())))
                        .toList(),
                List.of()));
        blocks.add(weeks(history));
        blocks.add(commands(history, "COLUMN"));
        return new Page(
                "Drift of " + watched.name(),
                "How each column stood in the last whole week that was judged, and all weeks since training.",
                "./cvntrade drift run --model " + history.symbol() + " --version " + history.version(),
                blocks);
    }

    private static Block columns(WatchedHistory watched, DriftHistory history) {
        return new Block.Table(
                "Columns in the last week",
                List.of(
                        "Column",
                        "State",
                        "By what",
                        "D",
                        "Mean, σ",
                        "Spread, σ",
                        "Correlation",
                        "NaN share",
                        "p naive",
                        "p corrected"),
                DriftColumn.of(history).stream()
                        .map(column -> List.of(
                                link(watched, column),
                                state(column),
                                Cell.of(column.words()),
                                number("%.3f", column.measured(Signal.DISTRIBUTION)),
                                number("%+.2f", column.effect(Signal.MEAN)),
                                number("%+.2f", column.effect(Signal.SPREAD)),
                                number("%+.3f", column.measured(Signal.CORRELATION)),
                                number("%.4f", column.measured(Signal.MISSING)),
                                number(
                                        "%.1e",
                                        column.least(
                                                finding -> finding.reading().pNaive())),
                                number("%.5f", column.least(Finding::pAdjusted))))
                        .toList(),
                "No whole week has passed since training.");
    }

    private static Block weeks(DriftHistory history) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = history.weeks().size() - 1; i >= 0; i--) {
            WeekReport week = history.weeks().get(i);
            rows.add(List.of(
                    Cell.of(Cell.Kind.TIME, DriftText.day(week)),
                    state(week.state()),
                    Cell.of(
                            Cell.Kind.NUMBER,
                            week.findings().stream().filter(Finding::alarm).count()),
                    Cell.of(String.join(
                            ", ",
                            week.findings().stream()
                                    .filter(Finding::alarm)
                                    .map(finding -> finding.reading().column() + " "
                                            + finding.reading().signal().word())
                                    .toList())),
                    week.broken().isEmpty()
                            ? Cell.of("")
                            : Cell.of(
                                    Cell.Kind.BAD,
                                    String.join(", ", week.broken().keySet()))));
        }
        return new Block.Table(
                "Week by week, the latest first",
                List.of("Week of", "State", "Alarms", "By what", "Broken"),
                rows,
                "No whole week has passed since training.");
    }

    /** @param name a symbol, a version and a column, such as {@code ADAUSDT/2/btc_return_1h} */
    Page column(String name) {
        String[] parts = name.split("/", 3);
        if (parts.length < 3) throw unknown(name);
        WatchedHistory watched = find(parts[0] + "/" + parts[1]);
        DriftHistory history = readable(watched);
        String column = parts[2];
        DriftColumn now = DriftColumn.of(history).stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .orElseThrow(() -> unknown(name));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(
                "State: " + now.state() + (now.broken().isEmpty() && now.isOpen() ? ", by " : ". ") + now.words(),
                !now.isOpen()));
        blocks.addAll(ways(history));
        for (Signal signal : Signal.values()) {
            List<Block.Point> points = points(history, column, signal);
            if (points.stream().allMatch(point -> Double.isNaN(point.value()))) continue;
            double limit = DriftRule.DEFAULT.effectMin(signal);
            boolean oneSided = signal == Signal.DISTRIBUTION || signal == Signal.MISSING;
            blocks.add(new Block.Chart(
                    "Effect: " + signal.word(),
                    "Effect of " + signal.word() + " of " + column
                            + " in each week since training. Dashed: the least effect of an alarm by default. A square is a watch, a triangle an alert.",
                    points,
                    oneSided ? List.of(limit) : List.of(limit, -limit)));
        }
        blocks.add(new Block.Text("What drift explain says", DriftText.column(history, column)));
        blocks.add(commands(history, column));
        return new Page(
                column + " of " + watched.name(),
                "Every signal of one column in every week since training.",
                explain(history, column),
                blocks);
    }

    private static List<Block.Point> points(DriftHistory history, String column, Signal signal) {
        return history.weeks().stream()
                .map(week -> week.findings().stream()
                        .filter(finding -> finding.reading().column().equals(column)
                                && finding.reading().signal() == signal)
                        .findFirst()
                        .map(finding -> new Block.Point(
                                DriftText.day(week), finding.reading().effect(), mark(finding.state())))
                        .orElse(new Block.Point(DriftText.day(week), Double.NaN, Block.Mark.PLAIN)))
                .toList();
    }

    private static Block commands(DriftHistory history, String column) {
        String symbol = history.symbol();
        return new Block.Table(
                "In a terminal",
                List.of("To", "Type"),
                List.of(
                        command("see a column week by week", explain(history, column)),
                        command("look at the candles first", "./cvntrade quality --events"),
                        command(
                                "judge again, also the weeks that came since",
                                "./cvntrade drift run --model " + symbol + " --version " + history.version()),
                        command(
                                "compare what was served with the candles of now",
                                "./cvntrade drift replay --model " + symbol + " --version " + history.version()
                                        + " --rows FILE"),
                        command(
                                "roll back to the fallback without BTC",
                                "./cvntrade registry rollback " + symbol + " --why TEXT")),
                "");
    }

    private static List<Cell> command(String what, String words) {
        return List.of(Cell.of(what), Cell.of(Cell.Kind.CODE, words));
    }

    private static String explain(DriftHistory history, String column) {
        return "./cvntrade drift explain " + CommandWords.quoted(column) + " --model " + history.symbol()
                + " --version " + history.version();
    }

    private WatchedHistory find(String name) {
        return histories.all().stream()
                .filter(watched -> watched.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static MalformedInput unknown(String name) {
        return new MalformedInput("a model and its column must be watched: name=" + name + "; see the page Drift");
    }

    private static Cell link(WatchedHistory watched, DriftColumn column) {
        return Cell.link(column.name(), "/drift/column?q=" + Address.encoded(watched.name() + "/" + column.name()));
    }

    private static Cell state(DriftColumn column) {
        return column.broken().isEmpty() ? state(column.worst()) : Cell.of(Cell.Kind.BAD, "broken");
    }

    private static Cell state(DriftState state) {
        return switch (state) {
            case OK -> Cell.of(Cell.Kind.GOOD, state.word());
            case WATCH -> Cell.of(state.word());
            case ALERT -> Cell.of(Cell.Kind.BAD, state.word());
        };
    }

    private static Block.Mark mark(DriftState state) {
        return switch (state) {
            case OK -> Block.Mark.PLAIN;
            case WATCH -> Block.Mark.WATCH;
            case ALERT -> Block.Mark.ALERT;
        };
    }

    private static Cell number(String form, double value) {
        return Cell.of(Cell.Kind.NUMBER, Double.isNaN(value) ? "-" : String.format(Locale.ROOT, form, value));
    }
}
