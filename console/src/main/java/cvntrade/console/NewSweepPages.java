package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.console.jobs.Asked;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.Jobs;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Field;
import cvntrade.console.web.Page;
import cvntrade.console.web.Site;
import cvntrade.console.web.Visit;
import cvntrade.sweep.SampleSize;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.power.PowerForecast;
import cvntrade.verdict.power.PowerWords;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sweep is started in two looks: what it would register, find and be refused for, then the job. Both read the candles, so both are done in the
 * background, while a page waits for them.
 */
final class NewSweepPages {
    static final String FORM = "/sweeps/new";
    static final String PREVIEW = "/sweeps/new/preview";
    static final String DONE = "/sweeps/new/done";
    static final String LOOK = "/sweeps/new/look";
    private static final String ADDRESS = LOOK + "?q=";

    private final NewSweepForm form;
    private final Jobs jobs;
    private final Clock clock;
    private final EventLog events;
    private final Function<List<String>, NewSweep> read;
    private final LookPage looks;

    /**
     * @param read makes the plan of a command line, see {@link NewSweep#of}
     * @param looks those of the whole console
     */
    NewSweepPages(
            NewSweepForm form,
            Jobs jobs,
            Clock clock,
            EventLog events,
            Function<List<String>, NewSweep> read,
            LongLooks<Function<Visit, Page>> looks) {
        this.form = form;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
        this.read = read;
        this.looks = new LookPage(looks, "The candles are read, and for a plan one cell is trained.", "Start a sweep");
    }

    Site on(Site site) {
        return site.visited(FORM, "", this::form)
                .sent(PREVIEW, this::preview)
                .sent(DONE, this::done)
                .visited(LOOK, "", this::look);
    }

    Page form(Visit visit) {
        if (!visit.mayAct()) {
            return page(
                    command(form.words(Map.of("name", "NAME"))),
                    List.of(new Block.Notice(
                            "An operator starts a sweep. Sign in as one, or use the command.", false)));
        }
        return page(
                command(form.words(Map.of("name", "NAME"))),
                List.of(
                        new Block.Notice(
                                "The next page reads the candles and trains one cell, and waits for that. It starts nothing.",
                                true),
                        new Block.Form("", PREVIEW, form.fields(), "Show its plan", false)));
    }

    /** @return where its answer is waited for */
    private String preview(Visit visit) {
        List<String> words = form.words(visit.form());
        return looks.awaited(ADDRESS, String.join("\n", words), () -> seen(visit.form(), words));
    }

    private Page look(Visit visit) {
        return visit.mayAct() ? looks.at(ADDRESS, visit, blocks -> page("", blocks)) : form(visit);
    }

    private Function<Visit, Page> seen(Map<String, String> sent, List<String> words) {
        Instant at = SecondLook.now(clock);
        Optional<Job> job = jobs.on(LongWork.subjectOf(words));
        NewSweep sweep;
        try {
            if (job.isPresent() && job.get().state().isAlive())
                throw Jobs.inUse(job.get().id());
            sweep = read.apply(words);
        } catch (Refusal | MalformedInput | IllegalArgumentException refused) {
            Page page = page(
                    command(words), List.of(new Block.Notice("Refused: " + refused.getMessage(), false), asOf(at)));
            return visit -> page;
        }
        // Of the sweep itself nothing is kept, for it holds all candles.
        List<Block> found = new ArrayList<>(findings(sweep));
        found.add(new Block.Text("Plan", sweep.planWords()));
        String head = head(sweep, job);
        String what = job.isPresent() ? "asked for again" : "asked for";
        String button = sweep.goesOn() ? "Go on with it" : "Start it now";
        return visit -> {
            List<Block> blocks = new ArrayList<>(List.of(asOf(at)));
            blocks.addAll(found);
            blocks.add(new Block.Table(
                    "What the job's history will say",
                    List.of("What", "Who", "Command"),
                    List.of(List.of(
                            Cell.of(what),
                            Cell.of(visit.actor()),
                            Cell.of(Cell.Kind.CODE, JobWords.command(asked(words, visit))))),
                    ""));
            List<Field> fields = Visit.sentAlong(sent, NewSweepForm.names());
            fields.add(Field.fixed("head", head));
            blocks.add(new Block.Form("", DONE, fields, button, true));
            return page(command(words), blocks);
        };
    }

    private static Block asOf(Instant at) {
        return new Block.Notice(
                "As candles, folder and jobs were at " + at.truncatedTo(ChronoUnit.SECONDS)
                        + ". Starting reads them again, and is refused if the plan is another one then.",
                true);
    }

    /** What a reader must know before it runs. */
    private static List<Block> findings(NewSweep sweep) {
        List<Block> blocks = new ArrayList<>();
        SampleSize sample = sweep.preflight();
        boolean isEnough = sample.preflight().outcome() == Outcome.PASSED;
        blocks.add(new Block.Notice(
                "Pre-flight: " + (isEnough ? "enough" : "too few") + ", " + sample.tradesLeast() + " BUY trades in "
                        + sweep.preflightSymbol() + ", " + sample.required() + " required. " + sample.advice()
                        + (isEnough ? "" : " The sweep would end as INSUFFICIENT_SAMPLE."),
                isEnough));
        PowerForecast power = sweep.power();
        blocks.add(new Block.Notice("Power: " + PowerWords.line(power) + ".", power.enough()));
        MlopsReadiness readiness = sweep.readiness();
        blocks.add(new Block.Notice(
                readiness.complete()
                        ? "MLOps readiness: complete."
                        : "MLOps readiness: not complete, so nothing can be locked. "
                                + String.join("; ", readiness.missing()),
                readiness.complete()));
        if (sweep.goesOn())
            blocks.add(new Block.Notice("Its folder holds this very plan: it goes on where that stopped.", true));
        blocks.add(new Block.Text("Power, in full", PowerCommand.text(power)));
        return blocks;
    }

    /** @return where it is waited for */
    private String done(Visit visit) {
        List<String> words = form.words(visit.form());
        String seen = visit.filled("head");
        Asked asked = asked(words, visit);
        String question = String.join("\n", "start", visit.actor(), seen, String.join("\n", words));
        return looks.awaited(ADDRESS, question, () -> started(words, seen, asked));
    }

    private Function<Visit, Page> started(List<String> words, String seen, Asked asked) {
        String subject = LongWork.subjectOf(words);
        SecondLook.require(seen, head(read.apply(words), jobs.on(subject)));
        Job job = jobs.start(subject, asked);
        events.record(JobPages.event(job, "job_started", asked.who()));
        Page page = page(
                command(words),
                List.of(
                        new Block.Notice("Started as a job: " + job.state().words(), true),
                        new Block.Way("To the job", JobPages.path(job.id()))));
        return visit -> page;
    }

    /** The plan, and whatever became of its folder as a job. */
    private static String head(NewSweep sweep, Optional<Job> job) {
        return sweep.planHash() + " " + job.map(Job::head).orElse("new");
    }

    private Asked asked(List<String> words, Visit visit) {
        return new Asked(
                words, Path.of("").toAbsolutePath(), Environment.ofProcess(), visit.actor(), SecondLook.now(clock));
    }

    private String command(List<String> words) {
        List<String> all = new ArrayList<>(List.of("jobs", "start"));
        String home = form.given().get("--home");
        if (home != null) all.addAll(List.of("--home", home));
        all.addAll(words);
        return CommandWords.of(all, Environment.ofProcess());
    }

    private static Page page(String command, List<Block> blocks) {
        return new Page(
                "Start a sweep",
                "A plan is registered before the first cell, and never changed after.",
                command,
                blocks);
    }
}
