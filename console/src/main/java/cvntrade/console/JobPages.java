package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.JobState;
import cvntrade.console.jobs.Jobs;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Field;
import cvntrade.console.web.Page;
import cvntrade.console.web.Visit;
import cvntrade.sweep.SweepFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Long work in the background: what runs, what became of the rest, and to stop and resume it in two looks. */
final class JobPages {
    static final String PREVIEW = "/job/preview";
    static final String DONE = "/job/done";
    private static final String STOP = "stop";
    private static final String RESUME = "resume";

    /** Of a log's end. */
    private static final int LINES = 40;

    private final Jobs jobs;
    private final SweepPages sweeps;
    private final EventLog events;

    JobPages(Jobs jobs, SweepPages sweeps, EventLog events) {
        this.jobs = jobs;
        this.sweeps = sweeps;
        this.events = events;
    }

    Page list() {
        List<List<Cell>> rows = new ArrayList<>();
        boolean isAnyAlive = false;
        for (Job job : jobs.all()) {
            isAnyAlive |= job.state().isAlive();
            rows.add(List.of(
                    Cell.link(job.id(), path(job.id())),
                    state(job),
                    Cell.of(progress(job)),
                    Cell.of(Cell.Kind.TIME, job.last().asked().at()),
                    Cell.of(job.last().asked().who()),
                    Cell.of(Cell.Kind.CODE, JobWords.command(job.last().asked()))));
        }
        Block table = new Block.Table(
                "Jobs",
                List.of("Job", "State", "Progress", "Asked for", "By", "Command"),
                rows,
                "No job yet. Start one: ./cvntrade jobs start sweep --out sweeps/first");
        return new Page(
                "Jobs",
                "Long commands in the background. One runs at a time, the others wait.",
                "./cvntrade jobs list",
                List.of(isAnyAlive ? new Block.Live(List.of(table)) : table));
    }

    /** Those that run or wait, for the overview. */
    Block underWay() {
        List<List<Cell>> rows = jobs.all().stream()
                .filter(job -> job.state().isAlive())
                .map(job -> List.of(
                        Cell.link(job.id(), path(job.id())),
                        state(job),
                        Cell.of(progress(job)),
                        Cell.of(job.last().asked().who())))
                .toList();
        Block table = new Block.Table(
                "Jobs under way",
                List.of("Job", "State", "Progress", "By"),
                rows,
                "None. The page Jobs has those that ended.");
        return rows.isEmpty() ? table : new Block.Live(List.of(table));
    }

    Page one(Visit visit) {
        Job job = jobs.get(visit.query());
        List<Block> blocks = new ArrayList<>();
        sweeps.nameOf(job.subject())
                .ifPresent(name -> blocks.add(
                        new Block.Way("Its sweep: plan, verdict, dossier, decision", SweepPages.path(name))));
        blocks.addAll(of(job));
        blocks.add(history(job));
        if (!visit.mayAct()) {
            blocks.add(new Block.Notice("An operator stops and resumes. Sign in as one, or use the command.", false));
            return page(job, blocks);
        }
        if (job.state().isAlive()) blocks.add(ask(job, STOP, "Show what stopping does"));
        if (job.state().isResumable()) blocks.add(ask(job, RESUME, "Show what resuming does"));
        return page(job, blocks);
    }

    /** State, progress, what came of it and the end of the log, renewed by itself while the job lives. */
    List<Block> of(Job job) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(said(job), !isBad(job.state())));
        String out = LogTail.of(job.last().stdout());
        if (!out.isEmpty()) blocks.add(new Block.Text("Result", out));
        blocks.add(new Block.Text("Log, its end", tail(LogTail.of(job.last().stderr()))));
        return job.state().isAlive() ? List.of(new Block.Live(blocks)) : blocks;
    }

    /** The same in short, with the way to it. */
    List<Block> brief(Job job) {
        Block notice = new Block.Notice(said(job), !isBad(job.state()));
        Block way = new Block.Way("Its job: log, stop, resume", path(job.id()));
        return List.of(job.state().isAlive() ? new Block.Live(List.of(notice)) : notice, way);
    }

    private String said(Job job) {
        String progress = progress(job);
        return job.state().words()
                + (progress.isEmpty() ? "" : ". " + progress)
                + switch (job.state().kind()) {
                    case QUEUED -> ". It waits until the job that runs has ended.";
                    case LOST -> ". Its process is gone and left no word; what it had finished is there. Resume it.";
                    case STOPPED -> ". What it had finished is there. Resume it.";
                    case RUNNING, FINISHED -> "";
                };
    }

    /** What a sweep has finished of all, and what the command says of its stage. */
    private String progress(Job job) {
        List<String> words = new ArrayList<>();
        SweepFolder sweep = new SweepFolder(Path.of(job.subject()));
        if (Files.isRegularFile(sweep.plan())) {
            SweepSummary summary = sweeps.summary(sweep);
            words.add(
                    summary.isWhole()
                            ? SweepPages.finishedCells(sweep).size() + " of " + summary.cellsPlanned()
                                    + " cells finished"
                            : "sweep unreadable: " + summary.damage().orElseThrow());
        }
        if (job.state().kind() == JobState.Kind.RUNNING)
            JobProgress.in(LogTail.of(job.last().stderr())).ifPresent(now -> words.add(now.words()));
        return String.join("; ", words);
    }

    private static String tail(String log) {
        List<String> lines = log.lines().toList();
        if (lines.isEmpty()) return "nothing yet";
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private static boolean isBad(JobState state) {
        return state.isResumable();
    }

    private static Cell state(Job job) {
        return isBad(job.state())
                ? Cell.of(Cell.Kind.BAD, job.state().words())
                : Cell.of(job.state().words());
    }

    private static Block history(Job job) {
        List<List<Cell>> rows = new ArrayList<>();
        for (JobWords.Entry entry : JobWords.history(job)) {
            rows.add(List.of(
                    Cell.of(Cell.Kind.NUMBER, entry.run()),
                    Cell.of(Cell.Kind.TIME, entry.at()),
                    Cell.of(entry.what()),
                    Cell.of(entry.who())));
        }
        return new Block.Table("History", List.of("Run", "When", "What", "By"), rows, "");
    }

    private static Block ask(Job job, String what, String button) {
        return new Block.Form(
                "", PREVIEW, List.of(Field.fixed("job", job.id()), Field.fixed("what", what)), button, false);
    }

    Page preview(Visit visit) {
        Job job = jobs.get(visit.filled("job"));
        boolean isStop = isStop(visit);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Notice(said(job), !isBad(job.state())));
        blocks.add(new Block.Text(
                "What happens",
                isStop
                        ? "Its process is told to end (SIGTERM). Finished cells stay; what is being fitted is lost. It can be resumed."
                        : "The same command runs once more and goes on where it stopped:\n"
                                + JobWords.command(job.last().asked())));
        blocks.add(new Block.Table(
                "What its history will say",
                List.of("What", "Who"),
                List.of(List.of(Cell.of(isStop ? "told to stop" : "asked for again"), Cell.of(visit.actor()))),
                ""));
        List<Field> fields = visit.sentAlong("job", "what");
        fields.add(Field.fixed("head", job.head()));
        blocks.add(new Block.Form("", DONE, fields, isStop ? "Stop it now" : "Resume it now", isStop));
        return page(job, blocks);
    }

    Page done(Visit visit) {
        Job seen = jobs.get(visit.filled("job"));
        SecondLook.require(visit.filled("head"), seen.head());
        boolean isStop = isStop(visit);
        Job job = isStop ? jobs.stop(seen.id(), visit.actor()) : jobs.resume(seen.id(), visit.actor());
        events.record(event(job, isStop ? "job_stopped" : "job_resumed", visit.actor()));
        return page(
                job,
                List.of(
                        new Block.Notice(
                                (isStop ? "Stopped: " : "Resumed: ")
                                        + job.state().words(),
                                true),
                        new Block.Way("To the job", path(job.id()))));
    }

    static Event event(Job job, String name, String who) {
        return Event.named(name)
                .with("job", job.id())
                .with("run", job.last().number())
                .with("state", job.state().words())
                .with("who", who);
    }

    private static boolean isStop(Visit visit) {
        String what = visit.filled("what");
        if (what.equals(STOP)) return true;
        if (what.equals(RESUME)) return false;
        throw new MalformedInput("what to do must be stop or resume: what=" + what);
    }

    static String path(String id) {
        return "/job?q=" + id;
    }

    /** The job of a sweep's folder, if it was ever run as one. */
    Optional<Job> on(Path folder) {
        return jobs.on(LongWork.in(folder));
    }

    private Page page(Job job, List<Block> blocks) {
        return new Page(job.id(), "It works on " + job.subject() + ".", "./cvntrade jobs show " + job.id(), blocks);
    }
}
