package cvntrade.console;

import cvntrade.base.FileFacts;
import cvntrade.base.MalformedInput;
import cvntrade.console.web.Address;
import cvntrade.console.web.Block;
import cvntrade.console.web.Cell;
import cvntrade.console.web.Field;
import cvntrade.console.web.Page;
import cvntrade.console.web.Visit;
import cvntrade.sweep.SweepFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The sweeps that lie in some folders. A name of an address is looked up among those found; no path is ever made of it. */
final class SweepPages {
    private static final String DOSSIER = "/dossier/";
    private static final List<String> COLUMNS =
            List.of("Folder", "First started", "Verdict", "Question or reason", "Cells", "Dossier");

    private final List<Path> places;
    private final PerState<SweepFolder, SweepSummary> summaries = new PerState<>(
            sweep -> PerState.facts(sweep.plan(), sweep.verdict()), SweepSummary::of, SweepSummary::isWhole);
    private final PerState<SweepFolder, Optional<Instant>> begun = new PerState<>(
            sweep -> PerState.facts(SweepStart.file(sweep.path())),
            sweep -> SweepStart.of(sweep.path()).begun());
    private final PerState<SweepFolder, String> planWords =
            new PerState<>(sweep -> FileFacts.of(sweep.plan()), sweep -> PlanWords.of(RegisteredPlan.at(sweep.path())));

    SweepPages(List<Path> places) {
        this.places = List.copyOf(places);
    }

    /** Folders with a plan, by the path that a user would type. */
    Map<String, SweepFolder> found() {
        Map<String, SweepFolder> found = new TreeMap<>();
        for (Path place : places) {
            add(found, place);
            if (!Files.isDirectory(place)) continue;
            try (Stream<Path> inside = Files.list(place)) {
                inside.forEach(folder -> add(found, folder));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("folder of sweeps must be readable: folder=" + place, unreadable);
            }
        }
        return found;
    }

    private List<FoundSweep> newestFirst() {
        return found().entrySet().stream()
                .map(sweep -> FoundSweep.of(sweep.getKey(), sweep.getValue(), begun))
                .sorted(FoundSweep.NEWEST_FIRST)
                .toList();
    }

    /** The name by which a sweep was found, of its folder in full. */
    Optional<String> nameOf(String folder) {
        return found().entrySet().stream()
                .filter(sweep -> LongWork.in(sweep.getValue().path()).equals(folder))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void add(Map<String, SweepFolder> found, Path folder) {
        SweepFolder sweep = new SweepFolder(folder);
        if (Files.isRegularFile(sweep.plan())) found.put(folder.toString(), sweep);
    }

    Page list() {
        return new Page(
                "Sweeps",
                "Every registered plan that was found, and what came of it. The one started last comes first.",
                "./cvntrade plan show SWEEP_FOLDER",
                List.of(
                        table(),
                        new Block.Way("Start a sweep", NewSweepPages.FORM),
                        new Block.Way("Compare two of them", "/compare")));
    }

    /** Two sweeps side by side, as {@code dossier compare} has them. The two begun last stand there at the beginning, the older one before. */
    Page compare(Visit visit) {
        List<String> judged = newestFirst().stream()
                .filter(FoundSweep::isJudged)
                .map(FoundSweep::name)
                .toList();
        String before = visit.form().getOrDefault("before", "");
        String after = visit.form().getOrDefault("after", "");
        List<Block> blocks = new ArrayList<>();
        if (judged.isEmpty())
            blocks.add(new Block.Notice(
                    "No sweep that was found has a verdict yet, so there is nothing to compare.", true));
        else if (judged.size() == 1)
            blocks.add(new Block.Notice(
                    "Only " + judged.get(0) + " has a verdict yet, so there is nothing to compare it with.", true));
        else
            blocks.add(new Block.Filter(
                    List.of(
                            Field.chosen("before", "Before", judged, before.isEmpty() ? judged.get(1) : before),
                            Field.chosen("after", "After", judged, after)),
                    "Compare"));
        if (!before.isEmpty() && before.equals(after)) blocks.add(new Block.Notice(sameTwice(before), false));
        else if (!before.isEmpty() && !after.isEmpty()) {
            blocks.add(new Block.Way(
                    "Drawn, as --page writes it",
                    "/compare/page?before=" + Address.encoded(before) + "&after=" + Address.encoded(after)));
            blocks.add(new Block.Text("What differs", comparison(visit).text()));
        }
        return new Page(
                "Compare sweeps",
                "Both verdicts, every place in which the plans differ, the lift of each variant, and the gates that do not come out alike.",
                "./cvntrade dossier compare " + (before.isEmpty() ? "BEFORE" : CommandWords.quoted(before)) + " "
                        + (after.isEmpty() ? "AFTER" : CommandWords.quoted(after)),
                blocks);
    }

    /** The page that {@code dossier compare --page} writes. */
    String compared(Visit visit) {
        return comparison(visit).page().html();
    }

    private SweepComparison comparison(Visit visit) {
        String before = visit.filled("before");
        String after = visit.filled("after");
        if (before.equals(after)) throw new MalformedInput(sameTwice(before));
        return new SweepComparison(JudgedSweep.in(folder(before)), JudgedSweep.in(folder(after)));
    }

    private static String sameTwice(String name) {
        return "two different sweeps must be chosen: before=" + name + " after=" + name
                + "; a sweep does not differ from itself";
    }

    Block.Table table() {
        return new Block.Table(
                "Sweeps found",
                COLUMNS,
                newestFirst().stream().map(this::row).toList(),
                "No sweep in " + places + " yet. Start one: ./cvntrade sweep --out sweeps/first");
    }

    private List<Cell> row(FoundSweep found) {
        SweepFolder sweep = found.folder();
        SweepSummary summary = summary(sweep);
        return List.of(
                Cell.link(found.name(), path(found.name())),
                found.when(),
                summary.isWhole()
                        ? Cell.of(summary.verdict()
                                .map(word -> word.replace('_', ' '))
                                .orElse("none yet"))
                        : Cell.of(Cell.Kind.BAD, "unreadable"),
                Cell.of(summary.damage().orElse(summary.words())),
                Cell.of(Cell.Kind.NUMBER, finishedCells(sweep).size()),
                Files.isRegularFile(sweep.dossier())
                        ? Cell.link("dossier", dossierPath(found.name()))
                        : Cell.of("not written yet"));
    }

    /** Read once for each state of its files; whoever decides reads them himself. */
    SweepSummary summary(SweepFolder sweep) {
        return summaries.of(sweep);
    }

    /** The files of cells that are done, which a stopped sweep goes on from. */
    static List<Path> finishedCells(SweepFolder sweep) {
        if (!Files.isDirectory(sweep.cells())) return List.of();
        try (Stream<Path> cells = Files.walk(sweep.cells())) {
            return cells.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cells must be readable: folder=" + sweep.cells(), unreadable);
        }
    }

    /** The folder of a sweep that was found. */
    Path folder(String name) {
        return sweep(name).path();
    }

    private SweepFolder sweep(String name) {
        return Optional.ofNullable(found().get(name))
                .orElseThrow(() -> new MalformedInput(
                        "sweep must be one that was found: folder=" + name + "; see the page Sweeps"));
    }

    /** @param jobs where it may run */
    Page one(String name, JobPages jobs) {
        SweepFolder sweep = sweep(name);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table("", COLUMNS, List.of(row(FoundSweep.of(name, sweep, begun))), ""));
        jobs.on(sweep.path()).ifPresent(job -> blocks.addAll(jobs.brief(job)));
        if (Files.isRegularFile(sweep.dossier())) blocks.add(new Block.Way("Read the dossier", dossierPath(name)));
        if (Files.isRegularFile(sweep.verdict()))
            blocks.add(new Block.Way("Decide on it", "/decide?q=" + Address.encoded(name)));
        blocks.add(new Block.Text("Plan", planWords.of(sweep)));
        return new Page(
                name, "The registered plan in words.", "./cvntrade plan show " + CommandWords.quoted(name), blocks);
    }

    /** The dossier that an address stands for. */
    Optional<Path> dossier(String address) {
        if (!address.startsWith(DOSSIER)) return Optional.empty();
        return Optional.ofNullable(found().get(address.substring(DOSSIER.length())))
                .map(SweepFolder::dossier)
                .filter(Files::isRegularFile);
    }

    /** The page of a sweep that was found. */
    static String path(String name) {
        return "/sweep?q=" + Address.encoded(name);
    }

    /** Where the dossier of a sweep that was found is shown. */
    static String dossierPath(String name) {
        return DOSSIER + Address.encoded(name);
    }
}
