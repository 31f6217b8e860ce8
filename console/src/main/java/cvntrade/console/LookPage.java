package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.console.web.Block;
import cvntrade.console.web.Page;
import cvntrade.console.web.Visit;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The page on which a long look is waited for: a form is answered by its address, and it renews itself until the look is done. */
final class LookPage {
    private static final int RENEWED_AFTER_SECONDS = 2;

    private final LongLooks<Function<Visit, Page>> looks;
    private final String work;
    private final String form;

    /**
     * @param looks those of the whole console, for one is done at a time
     * @param work what is done while one waits, as a sentence
     * @param form the page whose form asks for it, in words
     */
    LookPage(LongLooks<Function<Visit, Page>> looks, String work, String form) {
        this.looks = looks;
        this.work = work;
        this.form = form;
    }

    /**
     * Asks for a look, and spares a quick one the page that waits.
     *
     * @param address of the page, up to what tells one look from another
     * @param question all that tells it from others of that address
     * @param look makes the page that each reader is then shown
     * @return where it is waited for
     */
    String awaited(String address, String question, Supplier<Function<Visit, Page>> look) {
        LongLooks.Look<Function<Visit, Page>> asked = looks.ask(address + "\n" + question, look);
        looks.awaitAMoment(asked);
        return address + asked.id();
    }

    /**
     * What a look came to, or that it is waited for.
     *
     * @param page what the part that says so stands on
     */
    Page at(String address, Visit visit, Function<List<Block>, Page> page) {
        LongLooks.Look<Function<Visit, Page>> look = looks.find(visit.query())
                .orElseThrow(() -> new MalformedInput("a look must be known to this console: look=" + visit.query()
                        + "; it forgets them when it ends, send the form of the page " + form + " again"));
        if (look.isDone()) return look.result().apply(visit);
        int before = looks.before(look);
        String words = (before == 0 ? work : "It waits for its turn: " + before + " asked before.")
                + " It was asked for at " + look.at().truncatedTo(ChronoUnit.SECONDS)
                + ". This page renews itself until it is done; it can be left, and be opened again at its address.";
        return page.apply(List.of(
                new Block.Live(List.of(new Block.Notice(words, true))),
                new Block.Again(RENEWED_AFTER_SECONDS, address + look.id())));
    }
}
