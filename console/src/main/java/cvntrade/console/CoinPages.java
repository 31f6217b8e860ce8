package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Field;
import cvntrade.console.web.Page;
import cvntrade.console.web.Site;
import cvntrade.console.web.Visit;
import cvntrade.console.web.WayBack;
import cvntrade.registry.Alias;
import cvntrade.registry.CoinState;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What an operator does to the models of one coin: promote, roll back, review; each in two looks. */
final class CoinPages {
    static final String PREVIEW = "/coin/preview";
    static final String DONE = "/coin/done";
    static final Block READ_ONLY = new Block.Notice("An operator acts. Sign in as one, or use the commands.", false);
    static final Field WHY = Field.reason("Why: it stands in the history for good");
    private static final String PROMOTE = "promote";
    private static final String ROLL_BACK = "rollback";
    private static final String REVIEW = "review";

    private final Supplier<Registry> registry;
    private final Clock clock;
    private final EventLog events;

    CoinPages(Supplier<Registry> registry, Clock clock, EventLog events) {
        this.registry = registry;
        this.clock = clock;
        this.events = events;
    }

    Site on(Site site) {
        return site.visited("/coin", "", this::form)
                .action(PREVIEW, visit -> ofCoin(registry.get(), visit, symbol -> preview(symbol, visit)))
                .action(DONE, visit -> ofCoin(registry.get(), visit, symbol -> done(symbol, visit)));
    }

    /** The answer to a form of a coin; whatever goes wrong with it leads back to the coin. */
    static <T> T ofCoin(Registry now, Visit visit, Function<String, T> answer) {
        String symbol = known(now, visit.filled("symbol"));
        return WayBack.from(() -> answer.apply(symbol), back(symbol));
    }

    private Page form(Visit visit) {
        Registry now = registry.get();
        String symbol = known(now, visit.query());
        CoinState state = now.state(symbol);
        List<Block> blocks = new ArrayList<>();
        blocks.add(holders(state));
        blocks.add(RegistryPages.versions(symbol, state));
        if (visit.mayAct()) {
            // What is needed at three in the morning stands first.
            if (state.holder(Alias.CHAMPION_BTC_BLIND).isPresent()) {
                blocks.add(form("Roll back to the fallback", symbol, ROLL_BACK, List.of(), "Show the rollback"));
                blocks.add(DryRunPages.form(symbol));
            }
            List<String> versions = state.versions().stream()
                    .map(version -> version.version() + " " + version.variant())
                    .toList();
            blocks.add(form(
                    "Promote",
                    symbol,
                    PROMOTE,
                    List.of(
                            Field.choice("version", "Version", versions),
                            Field.choice(
                                    "alias", "As", List.of(Alias.CHAMPION.word(), Alias.CHAMPION_BTC_BLIND.word()))),
                    "Show the promotion"));
            blocks.add(form(
                    "Record a deployment review, which live use needs",
                    symbol,
                    REVIEW,
                    List.of(Field.choice("version", "Version", versions)),
                    "Show the review"));
        } else {
            blocks.add(READ_ONLY);
        }
        blocks.add(RegistryPages.entries("History of " + symbol, now.history(symbol), "Nothing happened yet."));
        return page(symbol, blocks);
    }

    private static Block form(String heading, String symbol, String what, List<Field> own, String button) {
        List<Field> fields = new ArrayList<>(List.of(Field.fixed("symbol", symbol), Field.fixed("what", what)));
        fields.addAll(own);
        fields.add(WHY);
        return new Block.Form(heading, PREVIEW, fields, button, false);
    }

    private Page preview(String symbol, Visit visit) {
        Registry now = registry.get();
        CoinState state = now.state(symbol);
        String why = visit.filled("why");
        Change change = change(now, state, visit);
        List<Block> blocks = new ArrayList<>();
        if (!change.forbidden().isEmpty()) {
            blocks.add(new Block.Text("What would change for " + symbol, change.words()));
            blocks.add(new Block.Notice("It is forbidden as things are, and nothing was done:", false));
            for (String rule : change.forbidden()) blocks.add(new Block.Notice(rule, false));
            blocks.add(back(symbol));
            return page(symbol, blocks);
        }
        List<Field> fields = visit.sentAlong("symbol", "what", "version", "alias", "why");
        fields.add(Field.fixed("head", head(now, symbol)));
        blocks.add(new Block.Text("What changes for " + symbol, change.words()));
        blocks.add(willSay(visit, why));
        blocks.add(new Block.Notice(
                "Nothing forbids it now. Every rule is checked again when it is done; what forbids it then is listed, and nothing changes.",
                true));
        blocks.add(new Block.Form("", DONE, fields, "Do it now: " + visit.filled("what") + " " + symbol, true));
        return page(symbol, blocks);
    }

    /** @param forbidden every rule against it, as things are now */
    private record Change(String words, List<String> forbidden) {}

    private static Change change(Registry now, CoinState state, Visit visit) {
        return switch (visit.filled("what")) {
            case ROLL_BACK ->
                new Change(
                        "champion: " + holder(state, Alias.CHAMPION) + " -> " + holder(state, Alias.CHAMPION_BTC_BLIND),
                        now.forbidsRollback(state.symbol()));
            case PROMOTE -> {
                Alias alias = Alias.parse(visit.filled("alias"));
                ModelVersion version = version(state, visit);
                yield new Change(
                        alias.word() + ": " + holder(state, alias) + " -> " + words(version),
                        now.forbidsPromotion(state.symbol(), version.version(), alias));
            }
            case REVIEW ->
                new Change(
                        "version " + words(version(state, visit))
                                + ": its deployment counts as reviewed, live use is allowed",
                        List.of());
            default -> throw unknown(visit);
        };
    }

    private Page done(String symbol, Visit visit) {
        Registry now = registry.get();
        SecondLook.require(visit.filled("head"), head(now, symbol));
        Act act = new Act(visit.actor(), visit.filled("why"), SecondLook.now(clock));
        LedgerEntry entry = switch (visit.filled("what")) {
            case ROLL_BACK -> now.rollBack(symbol, act);
            case PROMOTE ->
                now.promote(
                        symbol, version(now.state(symbol), visit).version(), Alias.parse(visit.filled("alias")), act);
            case REVIEW ->
                now.reviewed(symbol, version(now.state(symbol), visit).version(), act);
            default -> throw unknown(visit);
        };
        events.record(RegistryCommand.event(entry));
        return page(symbol, done(entry, now.state(symbol)));
    }

    /** That it was done, and what comes of it. */
    static List<Block> done(LedgerEntry entry, CoinState state) {
        return List.of(
                new Block.Notice(
                        "Done: " + entry.action() + " " + RegistryPages.target(entry) + ", entry " + entry.sequence()
                                + " of " + state.symbol() + ", hash " + entry.hash(),
                        true),
                holders(state),
                back(state.symbol()),
                new Block.Way("To the overview", "/"));
    }

    static Block willSay(Visit visit, String why) {
        return new Block.Table(
                "What the history will say",
                List.of("Who", "Why"),
                List.of(List.of(Cell.of(visit.actor()), Cell.of(why))),
                "");
    }

    static Block.Way back(String symbol) {
        return new Block.Way("Back to " + symbol, "/coin?q=" + symbol);
    }

    private static Block holders(CoinState state) {
        return new Block.Table(
                "Who is served",
                List.of("Alias", "Version"),
                List.of(
                        List.of(Cell.of(Alias.CHAMPION.word()), Cell.of(holder(state, Alias.CHAMPION))),
                        List.of(
                                Cell.of(Alias.CHAMPION_BTC_BLIND.word()),
                                Cell.of(holder(state, Alias.CHAMPION_BTC_BLIND)))),
                "");
    }

    private static String holder(CoinState state, Alias alias) {
        return state.holder(alias).map(CoinPages::words).orElse("none");
    }

    private static String words(ModelVersion version) {
        return version.version() + " (" + version.variant() + ")";
    }

    private static ModelVersion version(CoinState state, Visit visit) {
        String chosen = visit.filled("version").split(" ", 2)[0];
        if (!chosen.matches("\\d{1,9}")) throw new MalformedInput("version must be a number: version=" + chosen);
        return state.version(Integer.parseInt(chosen));
    }

    private static String known(Registry now, String symbol) {
        if (now.symbols().contains(symbol)) return symbol;
        throw new MalformedInput("coin must have a model: symbol=" + symbol + " known=" + now.symbols());
    }

    static String head(Registry now, String symbol) {
        List<LedgerEntry> history = now.history(symbol);
        return history.get(history.size() - 1).hash();
    }

    private static MalformedInput unknown(Visit visit) {
        return new MalformedInput("an act must be promote, rollback or review: what=" + visit.filled("what"));
    }

    private static Page page(String symbol, List<Block> blocks) {
        return new Page(
                symbol,
                "The models of one coin: who is served, and what an operator does about it.",
                "./cvntrade registry promote|rollback|review " + symbol + " --why TEXT",
                blocks);
    }
}
