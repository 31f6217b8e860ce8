package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Field;
import cvntrade.console.web.Page;
import cvntrade.console.web.Visit;
import cvntrade.registry.Decisions;
import cvntrade.registry.Registry;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.ledger.LedgerEntry;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.untouched.UntouchedLook;
import cvntrade.sweep.untouched.UntouchedReading;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The operator's decision on a dossier, in two looks: what would change, then the change. */
final class DecidePages {
    static final String PREVIEW = "/decide/preview";
    static final String DONE = "/decide/done";
    private static final String NONE = "none";

    private final Supplier<Registry> registry;
    private final Function<String, Path> sweeps;
    private final Clock clock;
    private final EventLog events;

    /** @param sweeps the folder of a sweep that was found, by its name */
    DecidePages(Supplier<Registry> registry, Function<String, Path> sweeps, Clock clock, EventLog events) {
        this.registry = registry;
        this.sweeps = sweeps;
        this.clock = clock;
        this.events = events;
    }

    Page form(Visit visit) {
        Path folder = sweeps.apply(visit.query());
        JudgedDossier judged = JudgedDossier.in(folder);
        Decisions decisions = registry.get().decisions();
        Optional<LedgerEntry> earlier = decisions.on(judged.plan().hash());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(
                judged.report().verdict().words() + ". " + judged.report().sentence(),
                !judged.lockable().isEmpty()));
        earlier.ifPresent(entry -> blocks.add(new Block.Notice(
                "Decided already: " + entry.action() + " " + entry.field("variant") + " by " + entry.who() + " at "
                        + entry.at() + ": " + entry.why(),
                false)));
        UntouchedLook.kept(new SweepFolder(folder), judged.plan().hash())
                .ifPresent(look ->
                        blocks.add(new Block.Notice(look.sentence(), look.reading() != UntouchedReading.CONTRADICTED)));
        blocks.add(new Block.Way("Read the dossier", SweepPages.dossierPath(visit.query())));
        if (!visit.mayAct()) {
            blocks.add(new Block.Notice("An operator decides. Sign in as one, or use the command.", false));
            return page(visit.query(), blocks);
        }
        List<Field> fields = new ArrayList<>();
        fields.add(Field.fixed("sweep", visit.query()));
        fields.add(Field.choice("choice", "Decision", choices(judged)));
        if (!judged.lockable().isEmpty())
            fields.add(Field.choice("variant", "Variant, if it is a lock", judged.lockable()));
        fields.add(Field.reason("Why: it stands in the history for good"));
        if (earlier.isPresent()) fields.add(Field.yes("supersede", "Decide again, over the earlier decision"));
        blocks.add(new Block.Form("Decide", PREVIEW, fields, "Show what would change", false));
        return page(visit.query(), blocks);
    }

    /** Only what the verdict allows can be chosen. */
    private static List<String> choices(JudgedDossier judged) {
        List<String> choices = new ArrayList<>();
        if (!judged.lockable().isEmpty()) choices.add(Decisions.Choice.LOCK.word());
        choices.add(Decisions.Choice.KEEP.word());
        choices.add(Decisions.Choice.ABANDON.word());
        return choices;
    }

    Page preview(Visit visit) {
        Asked asked = asked(visit);
        Decisions decisions = registry.get().decisions();
        Decisions.Proposal proposal = asked.proposal();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                "What changes",
                EnvironmentDifference.of(decisions.baseEnvironment(), proposal.over(decisions.baseEnvironment()))));
        blocks.add(new Block.Text("What becomes possible", possible(proposal)));
        blocks.add(new Block.Table(
                "What the history will say",
                List.of("Decision", "Variant", "Who", "Why"),
                List.of(List.of(
                        Cell.of(proposal.choice().word()),
                        Cell.of(proposal.variant()),
                        Cell.of(visit.actor()),
                        Cell.of(asked.why()))),
                ""));
        List<Field> fields = visit.sentAlong("sweep", "choice", "variant", "why", "supersede");
        fields.add(Field.fixed("head", head(decisions)));
        blocks.add(new Block.Form(
                "",
                DONE,
                fields,
                ("Decide now: " + proposal.choice().word() + " " + proposal.variant()).strip(),
                proposal.choice() == Decisions.Choice.LOCK));
        return page(asked.sweep(), blocks);
    }

    private static String possible(Decisions.Proposal proposal) {
        return switch (proposal.choice()) {
            case LOCK ->
                "Models of " + proposal.variant()
                        + " that were trained from this sweep may become champion, once a fallback"
                        + " without BTC columns is registered and has passed its dry run. Later sweeps and trainings start from the base"
                        + " environment above. Nothing is promoted by this.";
            case KEEP -> "Nothing new. The factor may be tried again under another plan.";
            case ABANDON -> "Nothing new. The factor is given up; a later plan may still test it.";
        };
    }

    Page done(Visit visit) {
        Asked asked = asked(visit);
        Decisions decisions = registry.get().decisions();
        SecondLook.require(visit.filled("head"), head(decisions));
        boolean supersede = visit.form().getOrDefault("supersede", "").equals("yes");
        LedgerEntry entry = decisions.decide(
                asked.judged().dossier(),
                asked.proposal(),
                supersede,
                new Act(visit.actor(), asked.why(), SecondLook.now(clock)));
        events.record(event(entry));
        return page(
                asked.sweep(),
                List.of(
                        new Block.Notice(
                                "Decided: " + entry.action() + " " + entry.field("variant") + ", entry "
                                        + entry.sequence() + " of the decisions, hash " + entry.hash(),
                                true),
                        new Block.Way("To the registry: promote what the decision allows", "/registry"),
                        new Block.Way("To the sweep", SweepPages.path(asked.sweep()))));
    }

    /** The same event as of the command. */
    static Event event(LedgerEntry entry) {
        return Event.named("decision")
                .with("choice", entry.action())
                .with("plan_hash", entry.field("plan_hash"))
                .with("variant", entry.field("variant"))
                .with("who", entry.who())
                .with("head", entry.hash());
    }

    /** What was asked for. */
    private record Asked(String sweep, JudgedDossier judged, Decisions.Proposal proposal, String why) {}

    private Asked asked(Visit visit) {
        String sweep = visit.filled("sweep");
        JudgedDossier judged = JudgedDossier.in(sweeps.apply(sweep));
        Decisions.Choice choice =
                Decisions.Choice.valueOf(visit.filled("choice").toUpperCase(Locale.ROOT));
        String variant = visit.form().get("variant");
        return new Asked(sweep, judged, judged.proposal(choice, variant), visit.filled("why"));
    }

    private static String head(Decisions decisions) {
        List<LedgerEntry> all = decisions.all();
        return all.isEmpty() ? NONE : all.get(all.size() - 1).hash();
    }

    private static Page page(String sweep, List<Block> blocks) {
        return new Page(
                "Decide on " + sweep,
                "The table was judged anew just now, and comes to what verdict.json says.",
                "./cvntrade decide lock|keep|abandon " + CommandWords.quoted(sweep) + " --why TEXT",
                blocks);
    }
}
