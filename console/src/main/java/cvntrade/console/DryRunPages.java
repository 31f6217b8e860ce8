package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.console.web.Block;
import cvntrade.console.web.Field;
import cvntrade.console.web.Page;
import cvntrade.console.web.Site;
import cvntrade.console.web.Visit;
import cvntrade.registry.Registry;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The dry run of a rollback is made in two looks: what it finds, then what is kept of it. Both read all candles of the coin, so both are done in
 * the background, while a page waits for them.
 */
final class DryRunPages {
    static final String PREVIEW = "/coin/dry-run/preview";
    static final String DONE = "/coin/dry-run/done";
    static final String LOOK = "/coin/dry-run/look";

    private static final String WHAT = "shadow";

    private final Supplier<Registry> registry;
    private final Function<String, DryRun> dryRun;
    private final Clock clock;
    private final EventLog events;
    private final LookPage looks;

    /**
     * @param dryRun of a coin, on the candles of now
     * @param looks those of the whole console
     */
    DryRunPages(
            Supplier<Registry> registry,
            Function<String, DryRun> dryRun,
            Clock clock,
            EventLog events,
            LongLooks<Function<Visit, Page>> looks) {
        this.registry = registry;
        this.dryRun = dryRun;
        this.clock = clock;
        this.events = events;
        this.looks =
                new LookPage(looks, "The candles are read, and the models score their last 24 hours.", "of the coin");
    }

    Site on(Site site) {
        return site.sent(PREVIEW, visit -> CoinPages.ofCoin(registry.get(), visit, symbol -> preview(symbol, visit)))
                .sent(DONE, visit -> CoinPages.ofCoin(registry.get(), visit, symbol -> done(symbol, visit)))
                .visited(LOOK, "", visit -> CoinPages.ofCoin(registry.get(), visit, symbol -> look(symbol, visit)));
    }

    /** What asks for it, for the page of the coin. */
    static Block form(String symbol) {
        return new Block.Form(
                "Dry run of a rollback, which a BTC model's promotion needs",
                PREVIEW,
                List.of(Field.fixed("symbol", symbol), Field.fixed("what", WHAT), CoinPages.WHY),
                "Run it and show what it finds",
                false);
    }

    private static String address(String symbol) {
        return LOOK + "?symbol=" + symbol + "&q=";
    }

    private Page look(String symbol, Visit visit) {
        if (!visit.mayAct()) return page(symbol, List.of(CoinPages.READ_ONLY, CoinPages.back(symbol)));
        return looks.at(address(symbol), visit, blocks -> page(symbol, blocks));
    }

    /** @return where its answer is waited for */
    private String preview(String symbol, Visit visit) {
        String why = visit.filled("why");
        return looks.awaited(address(symbol), String.join("\n", "look", why), () -> found(symbol, why));
    }

    private Function<Visit, Page> found(String symbol, String why) {
        Instant at = SecondLook.now(clock);
        String head = CoinPages.head(registry.get(), symbol);
        DryRun dry = dryRun.apply(symbol);
        String text = dry.text();
        List<Field> fields = List.of(
                Field.fixed("symbol", symbol),
                Field.fixed("what", WHAT),
                Field.fixed("why", why),
                Field.fixed("head", head),
                Field.fixed("findings", findings(dry)));
        return visit -> page(
                symbol,
                List.of(
                        new Block.Text("What the dry run found for " + symbol, text),
                        CoinPages.willSay(visit, why),
                        new Block.Notice(
                                "As candles and history were at " + at.truncatedTo(ChronoUnit.SECONDS)
                                        + ". Keeping it runs it again, and is refused if it finds something else then.",
                                true),
                        new Block.Form("", DONE, fields, "Do it now: " + WHAT + " " + symbol, true)));
    }

    /** @return where it is waited for */
    private String done(String symbol, Visit visit) {
        String who = visit.actor();
        String why = visit.filled("why");
        String head = visit.filled("head");
        String findings = visit.filled("findings");
        return looks.awaited(
                address(symbol),
                String.join("\n", "keep", who, why, head, findings),
                () -> kept(symbol, head, findings, () -> new Act(who, why, SecondLook.now(clock))));
    }

    /** It is run again: what a browser sends is no finding. */
    private Function<Visit, Page> kept(String symbol, String head, String findings, Supplier<Act> act) {
        Registry now = registry.get();
        SecondLook.require(head, CoinPages.head(now, symbol));
        DryRun dry = dryRun.apply(symbol);
        SecondLook.requireSame(findings, findings(dry));
        // Others act while it runs.
        SecondLook.require(head, CoinPages.head(now, symbol));
        LedgerEntry entry = dry.keep(now, act.get());
        events.record(dry.event());
        events.record(RegistryCommand.event(entry));
        List<Block> blocks = new ArrayList<>(CoinPages.done(entry, now.state(symbol)));
        return visit -> page(symbol, blocks);
    }

    private static String findings(DryRun dry) {
        return String.valueOf(dry.findings());
    }

    private static Page page(String symbol, List<Block> blocks) {
        return new Page(
                symbol,
                "The dry run of a rollback: what the fallback would have said in the last 24 hours.",
                "./cvntrade shadow " + symbol + " --why TEXT",
                blocks);
    }
}
