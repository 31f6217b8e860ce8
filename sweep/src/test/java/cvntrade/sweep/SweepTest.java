package cvntrade.sweep;

import static cvntrade.sweep.SmallMarket.conditions;
import static cvntrade.sweep.SmallMarket.data;
import static cvntrade.sweep.SmallMarket.plan;
import static cvntrade.sweep.SmallMarket.run;
import static cvntrade.sweep.SmallMarket.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cvntrade.base.Refusal;
import cvntrade.learning.Reliability;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.SeedOutcome;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.stress.Shock;
import cvntrade.sweep.stress.StressedScores;
import cvntrade.verdict.VariantReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full matrix of variants of the factor that is built in, on a small market. */
class SweepTest {
    private static final List<String> COMPARED = List.of(
            "plan.json",
            "results.csv",
            "seeds.csv",
            "stress.csv",
            "equity.csv",
            "reliability.csv",
            "importance.csv",
            "verdict.json",
            "evidence.json",
            "nan_ledger.csv",
            "row_ledger.csv");
    private static final Factor FACTOR = Factors.named("btc_features");

    @TempDir
    static Path shared;

    private static SweepOutcome finished;
    private static Path reference;

    @BeforeAll
    static void aSweepOnTwoThreads() {
        reference = shared.resolve("reference");
        finished = run(FACTOR, reference, 2);
    }

    /** Both shocks change the columns of every variant that has some, after the shock alone; the models are those of the sweep. */
    @Test
    void everyFitIsScoredUnderBothShocks() {
        int day = 96;
        for (CellOutcome cell : finished.cells()) {
            PlannedVariant variant = finished.plan().variant(cell.key().variant());
            for (SeedOutcome seed : cell.seeds()) {
                if (variant.features().isEmpty()) {
                    assertThat(seed.stress()).isEmpty();
                    continue;
                }
                assertThat(seed.stress()).extracting(StressedScores::shock).containsExactly(Shock.values());
                for (StressedScores stress : seed.stress()) {
                    assertThat(stress.rowsChanged()).as(cell.key().toString()).isBetween(1, day + 40);
                    assertThat(stress.rowsChangedBefore()).isZero();
                    assertThat(stress.f1Buy()).isEqualTo(seed.metrics().scores().f1Buy());
                }
            }
        }
        assertThat(finished.cells().stream()
                        .flatMap(cell -> cell.seeds().stream())
                        .flatMap(seed -> seed.stress().stream())
                        .filter(stress -> stress.fall() != 0))
                .as("some model must see the shock")
                .isNotEmpty();
    }

    @Test
    void whatIsDrawnAgreesWithWhatIsJudged() {
        for (CellOutcome cell : finished.cells()) {
            for (SeedOutcome seed : cell.seeds()) {
                Reliability reliability = seed.picture().reliability();
                int rows = reliability.bins().stream()
                        .mapToInt(Reliability.Bin::rows)
                        .sum();
                int buys = reliability.bins().stream()
                        .mapToInt(Reliability.Bin::buys)
                        .sum();
                assertThat(rows).isEqualTo(cell.context().rowsTest());
                assertThat(buys).isEqualTo(seed.metrics().scores().rowsBuy());
                double equity = 1;
                for (double net : seed.picture().returns().net()) equity *= 1 + net;
                assertThat(equity).isCloseTo(seed.metrics().trades().finalEquity(), within(1e-12));
            }
        }
    }

    @Test
    void onlyColumnsOfTheVariantHaveAShareOfTheGain() {
        for (CellOutcome cell : finished.cells()) {
            List<String> columns = cell.key().repeatsBaseline()
                    ? List.of()
                    : finished.plan().variant(cell.key().variant()).features().stream()
                            .map(feature -> feature.name())
                            .toList();
            for (SeedOutcome seed : cell.seeds()) {
                assertThat(seed.picture().gainShare().keySet()).containsExactlyInAnyOrderElementsOf(columns);
                assertThat(seed.picture().gainShare().values())
                        .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
            }
        }
        // The planted market moves with Bitcoin, so trees that may look at it do.
        assertThat(finished.cells().stream()
                        .filter(cell -> cell.key().variant().equals("btc_full"))
                        .flatMap(cell -> cell.seeds().stream())
                        .mapToDouble(seed -> seed.picture().gainShare().values().stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .average()
                        .orElseThrow())
                .isGreaterThan(0.02);
    }

    @Test
    void theDossierShowsTheStressOfEveryFold(@TempDir Path out) {
        Dossier.write(new SweepFolder(out), finished, "./cvntrade sweep");
        assertThat(text(out.resolve("dossier.html")))
                .contains("Fall of f1_buy under a flash crash")
                .contains("Fall of f1_buy under a level step")
                .doesNotContain("They look ahead.");
    }

    /** spec.md §8: on the planted market a fall of more than 0.05 in a fold, the mean over cryptos and seeds, is a failure. */
    @Test
    void onThePlantedMarketNoShockTakesMuchF1FromAnyFold() {
        Map<String, DoubleSummaryStatistics> falls = new HashMap<>();
        for (CellOutcome cell : finished.cells()) {
            for (SeedOutcome seed : cell.seeds()) {
                for (StressedScores stress : seed.stress()) {
                    falls.computeIfAbsent(
                                    stress.shock() + " " + cell.key().variant() + " fold "
                                            + cell.key().fold(),
                                    key -> new DoubleSummaryStatistics())
                            .accept(stress.fall());
                }
            }
        }
        assertThat(falls).hasSize(2 * 5 * 3);
        falls.forEach((where, fall) -> assertThat(fall.getAverage()).as(where).isLessThanOrEqualTo(Shock.FALL_MAX));
    }

    @Test
    void theMarkdownHasEveryTableOfThePage(@TempDir Path out) {
        SweepFolder folder = new SweepFolder(out);
        Dossier.write(folder, finished, "./cvntrade sweep --folds 3");
        String markdown = text(folder.dossierMarkdown());
        List<String> captions = Pattern.compile("<(caption|summary)>(.*?)</")
                .matcher(text(folder.dossier()))
                .results()
                .map(found -> found.group(2))
                .toList();
        assertThat(captions).hasSizeGreaterThan(20);
        assertThat(captions).allSatisfy(caption -> assertThat(markdown).contains("**" + caption + "**\n"));
        assertThat(markdown)
                .startsWith("# " + finished.report().verdict().words() + "\n\n"
                        + finished.report().sentence())
                .contains(finished.registered().hash())
                .contains("    ./cvntrade sweep --folds 3\n");
        assertThat(markdown.lines().filter(line -> line.startsWith("#")).count())
                .as("one heading a heading of the page")
                .isEqualTo(1 + text(folder.dossier()).split("<h2>").length - 2);
    }

    @Test
    void theLiftsOfTheFoldsAreThoseOfTheVerdict(@TempDir Path out) {
        SweepFolder folder = new SweepFolder(out);
        Dossier.write(folder, finished, "./cvntrade sweep");
        for (VariantReport variant : finished.report().variants()) {
            List<String> rows = text(folder.dossierMarkdown())
                    .lines()
                    .dropWhile(line -> !line.equals(
                            "**Every crypto and fold of " + variant.variant().variant() + "**"))
                    .skip(4)
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
            assertThat(rows).hasSize(SmallMarket.COINS * 3);
            double mean = rows.stream()
                    .mapToDouble(row -> Double.parseDouble(row.split(" *\\| *", -1)[4]))
                    .average()
                    .orElseThrow();
            assertThat(mean)
                    .as("each lift is rounded to four digits")
                    .isCloseTo(variant.f1().mean(), within(5e-5));
        }
    }

    @Test
    void theFoldsOfTheDossierShareOutEveryBar(@TempDir Path out) {
        SweepFolder folder = new SweepFolder(out);
        Dossier.write(folder, finished, "./cvntrade sweep");
        List<List<Integer>> rows = text(folder.dossierMarkdown())
                .lines()
                .dropWhile(line -> !line.startsWith("**Test blocks"))
                .skip(4)
                .takeWhile(line -> !line.isEmpty())
                .map(line -> Stream.of(line.split(" *\\| *"))
                        .skip(4)
                        .map(Integer::valueOf)
                        .toList())
                .toList();
        assertThat(rows).hasSize(3);
        assertThat(rows)
                .allSatisfy(bars -> assertThat(
                                bars.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(finished.plan().window().bars()));
        int horizon = finished.plan().settings().label().horizonBars();
        assertThat(rows.get(0).subList(0, 2))
                .as("nothing lies before the first")
                .containsExactly(0, 0);
        assertThat(rows.get(1).get(1))
                .isEqualTo(horizon + finished.plan().purge().purgeBars());
        assertThat(rows.get(1).get(3))
                .isEqualTo(horizon + finished.plan().purge().embargoBars());
        assertThat(rows.get(2).subList(3, 5)).as("nothing lies after the last").containsExactly(0, 0);
    }

    @Test
    void oneThreadGivesTheBytesOfTwo(@TempDir Path out) {
        run(FACTOR, out, 1);
        assertSameBytes(out);
    }

    @Test
    void everyVariantIsThereForEveryCryptoAndFold() {
        assertThat(finished.cells()).hasSize(6 * SmallMarket.COINS * 3);
        assertThat(finished.repeatedBaseline()).hasSize(SmallMarket.COINS * 3);
        assertThat(text(reference.resolve("results.csv")).lines())
                .hasSize(1 + finished.cells().size());
        assertThat(text(reference.resolve("seeds.csv")).lines())
                .hasSize(1
                        + 2
                                * (finished.cells().size()
                                        + finished.repeatedBaseline().size()));
    }

    @Test
    void theEnvironmentOfEveryVariantReachesItsColumns() {
        Map<String, Integer> columns = new HashMap<>();
        for (PlannedVariant variant : finished.plan().variants()) {
            columns.put(variant.name(), variant.features().size());
        }
        assertThat(columns)
                .isEqualTo(Map.of(
                        "none", 0,
                        "btc_min", 3,
                        "btc_full", 6,
                        "btc_full_purge0", 6,
                        "btc_full_purge10", 6,
                        "btc_vol_only", 3));
        Set<Double> logLoss = new HashSet<>();
        for (PlannedVariant variant : finished.plan().variants()) {
            logLoss.add(finished.cells().stream()
                    .filter(cell -> cell.key().variant().equals(variant.name()))
                    .mapToDouble(cell -> cell.metrics().logLoss())
                    .sum());
        }
        assertThat(logLoss).as("six variants must score in six ways").hasSize(6);
    }

    @Test
    void everyVariantHasTheSameRows() {
        Map<String, Object> contexts = new HashMap<>();
        for (CellOutcome cell : finished.cells()) {
            Object first = contexts.putIfAbsent(cell.key().crypto() + cell.key().fold(), cell.context());
            if (first != null) assertThat(cell.context()).isEqualTo(first);
        }
        assertThat(contexts).hasSize(SmallMarket.COINS * 3);
    }

    @Test
    void theRepeatedBaselineDrawsOtherRows() {
        CellOutcome baseline = finished.cells().get(0);
        CellOutcome repeated = finished.repeatedBaseline().get(0);
        assertThat(repeated.key().crypto()).isEqualTo(baseline.key().crypto());
        assertThat(repeated.metrics().logLoss()).isNotEqualTo(baseline.metrics().logLoss());
    }

    @Test
    void aSweepThatStoppedAnywhereEndsWithTheSameBytes(@TempDir Path out) {
        for (int stopAfter : new int[] {1, 7, 20}) {
            SweepData data = data(FACTOR);
            Sweep sweep = new Sweep(plan(FACTOR, data), data, out, conditions(2, new StopAfter(stopAfter)));
            assertThatThrownBy(sweep::run).isInstanceOf(Refusal.class).hasMessageContaining("start the sweep again");
            assertThat(out.resolve("verdict.json")).doesNotExist();
        }
        run(FACTOR, out, 2);
        assertSameBytes(out);
    }

    @Test
    void aFinishedSweepIsNotRunAgain(@TempDir Path out) throws IOException {
        copyTo(out);
        SweepData data = data(FACTOR);
        new Sweep(plan(FACTOR, data), data, out, conditions(1, new StopAfter(0))).run();
        assertSameBytes(out);
    }

    @Test
    void aCellOfAnotherPlanIsRefused(@TempDir Path out) throws IOException {
        copyTo(out);
        Path cell =
                out.resolve("cells/btc_min").resolve(finished.plan().cryptos().get(0) + "-fold1.json");
        Files.writeString(cell, text(cell).replace(finished.registered().hash(), "0".repeat(64)));
        assertThatThrownBy(() -> run(FACTOR, out, 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cell must belong to this plan")
                .hasMessageContaining("btc_min")
                .hasMessageContaining(cell.toString());
    }

    @Test
    void aDamagedCellIsRefusedAndNamed(@TempDir Path out) throws IOException {
        copyTo(out);
        Path cell = out.resolve("cells/none").resolve(finished.plan().cryptos().get(1) + "-fold0.json");
        Files.writeString(cell, text(cell).substring(0, 100));
        assertThatThrownBy(() -> run(FACTOR, out, 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cell must be readable")
                .hasMessageContaining(cell.toString());
    }

    @Test
    void anotherPlanInTheSameFolderIsRefusedWithWhatDiffers(@TempDir Path out) throws IOException {
        copyTo(out);
        String changed = text(out.resolve("plan.json")).replace("\"thinningStep\" : 2", "\"thinningStep\" : 3");
        Files.writeString(out.resolve("plan.json"), changed);
        assertThatThrownBy(() -> run(FACTOR, out, 1))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("settings.thinningStep: registered=3 now=2");
        assertThat(text(out.resolve("plan.json"))).isEqualTo(changed);
    }

    @Test
    void aCellThatFailsIsNamedAndThereIsNoVerdict(@TempDir Path out) {
        // One coin falls silent for the whole last block, so its cells there have no row to score.
        SweepData data = data(
                FACTOR,
                series -> series.symbol().equals(SmallMarket.coin(1))
                        ? SmallMarket.silentFrom(series, SmallMarket.BARS * 2 / 3 - 20)
                        : series);
        Sweep sweep = new Sweep(plan(FACTOR, data), data, out, conditions(2, Progress.NONE));
        assertThatThrownBy(sweep::run)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("these failed")
                .hasMessageContaining(SmallMarket.coin(1) + " fold 2");
        assertThat(out.resolve("verdict.json")).doesNotExist();
        assertThat(out.resolve("results.csv")).doesNotExist();
    }

    @Test
    void twoSweepsInOneFolderAreRefused(@TempDir Path out) {
        try (FolderLock lock = FolderLock.take(out)) {
            assertThatThrownBy(() -> run(FACTOR, out, 1))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("one running sweep at a time");
        }
    }

    private static void assertSameBytes(Path out) {
        for (String name : COMPARED) assertThat(out.resolve(name)).hasSameBinaryContentAs(reference.resolve(name));
    }

    private static void copyTo(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(reference)) {
            for (Path file : files.toList()) {
                Path copy = out.resolve(reference.relativize(file));
                if (Files.isDirectory(file)) Files.createDirectories(copy);
                else Files.copy(file, copy);
            }
        }
    }

    /** Stands in for a process that dies: throws when so many cells are finished. */
    private static final class StopAfter implements Progress {
        private int left;

        StopAfter(int cells) {
            this.left = cells;
        }

        @Override
        public void begin(String stage, int steps) {}

        @Override
        public synchronized void step(String what) {
            if (what.contains(" fold ") && left-- <= 0) throw new IllegalStateException("the process died here");
        }

        @Override
        public void end() {}
    }
}
