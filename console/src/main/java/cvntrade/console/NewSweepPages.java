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
import cvntrade.console.web.Visit;
import cvntrade.sweep.SampleSize;
import cvntrade.verdict.evidence.MlopsReadiness;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.power.PowerForecast;
import cvntrade.verdict.power.PowerWords;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A sweep is started in two looks: what it would register, find and be refused for, then the job. */
final class NewSweepPages {
    static final String FORM = "/sweeps/new";
    static final String PREVIEW = "/sweeps/new/preview";
    static final String DONE = "/sweeps/new/done";

    private final NewSweepForm form;
    private final Jobs jobs;
    private final Clock clock;
    private final EventLog events;

    /** A look reads all candles and trains a cell: one at a time leaves the machine to what runs. */
    private final Semaphore looks = new Semaphore(1);

    NewSweepPages(NewSweepForm form, Jobs jobs, Clock clock, EventLog events) {
        this.form = form;
        this.jobs = jobs;
        this.clock = clock;
        this.events = events;
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
                                "The next page reads the candles and trains one cell, which takes a moment. It starts nothing.",
                                true),
                        new Block.Form("", PREVIEW, form.fields(), "Show its plan", false)));
    }

    Page preview(Visit visit) {
        List<String> words = form.words(visit.form());
        if (!looks.tryAcquire()) {
            throw new Refusal(
                    Refusal.Reason.IN_USE,
                    "one plan must be looked at at a time: someone else looks at one; send the form again in a moment");
        }
        try {
            return look(visit, words);
        } finally {
            looks.release();
        }
    }

    private Page look(Visit visit, List<String> words) {
        Optional<Job> job = jobs.on(LongWork.subjectOf(words));
        NewSweep sweep;
        try {
            if (job.isPresent() && job.get().state().isAlive())
                throw Jobs.inUse(job.get().id());
            sweep = NewSweep.of(words);
        } catch (Refusal | MalformedInput | IllegalArgumentException refused) {
            return page(command(words), List.of(new Block.Notice("Refused: " + refused.getMessage(), false)));
        }
        List<Block> blocks = new ArrayList<>(findings(sweep));
        blocks.add(new Block.Text("Plan", sweep.planWords()));
        blocks.add(new Block.Table(
                "What the job's history will say",
                List.of("What", "Who", "Command"),
                List.of(List.of(
                        Cell.of(job.isPresent() ? "asked for again" : "asked for"),
                        Cell.of(visit.actor()),
                        Cell.of(Cell.Kind.CODE, JobWords.command(asked(words, visit))))),
                ""));
        List<Field> fields = visit.sentAlong(NewSweepForm.names());
        fields.add(Field.fixed("head", head(sweep, job)));
        blocks.add(new Block.Form("", DONE, fields, sweep.goesOn() ? "Go on with it" : "Start it now", true));
        return page(command(words), blocks);
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

    Page done(Visit visit) {
        List<String> words = form.words(visit.form());
        String subject = LongWork.subjectOf(words);
        SecondLook.require(visit.filled("head"), head(NewSweep.of(words), jobs.on(subject)));
        Job job = jobs.start(subject, asked(words, visit));
        events.record(JobPages.event(job, "job_started", visit.actor()));
        return page(
                command(words),
                List.of(
                        new Block.Notice("Started as a job: " + job.state().words(), true),
                        new Block.Way("To the job", JobPages.path(job.id()))));
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
