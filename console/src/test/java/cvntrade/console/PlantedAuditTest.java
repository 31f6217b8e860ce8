package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import cvntrade.sweep.audit.Audited;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.planted.PlantedSweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The verb {@code audit} with a fault planted by a subclass that exists in tests alone: found, named, its reach told, exit code 1. */
@Tag("slow")
class PlantedAuditTest {
    @TempDir
    static Path work;

    private static Path market;

    /** The verb with one option more. */
    @Command(name = "audit")
    private static final class PlantingAudit extends AuditCommand {
        @Option(names = "--plant", required = true)
        String plant = "";

        @Override
        Audited audited(SweepPlan plan) {
            return PlantedSweep.into(plant, super.audited(plan));
        }
    }

    @BeforeAll
    static void aSmallMarket() {
        market = work.resolve("market");
        int exit = Main.commandLine()
                .execute(
                        "simulate", "--truth", "null", "--bars", "16000", "--cryptos", "1", "--out", market.toString());
        assertThat(exit).isZero();
    }

    private static Answer planted(String plant, String... more) {
        List<String> words = new ArrayList<>(List.of("--data", market.toString(), "--plant", plant, "--seed", "3"));
        words.addAll(List.of(more));
        return Answer.of(Main.configured(new CommandLine(new PlantingAudit())), words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "leak, btc_return_4h@20 reads a reference at least 4 bars fresher",
        "leak, btc_return_4h@0 reads at least 4 bars ahead",
        "leak-deep, btc_return_4h@20 reads a reference at least 24 bars fresher",
        "leak-deep, btc_return_4h@20 reads at least 4 bars ahead",
        "leak-own, ret_4 reads at least 4 bars ahead",
        "lookback-too-small, ret_4 reads other bars than the lookback",
        "declared-bound, btc_return_1h@20 reads a reference at least 3 bars fresher",
        "label, label reads at least"
    })
    void aPlantedFaultIsNamedAndTheExitCodeIsOne(String plant, String named) {
        Answer answer = planted(plant, "--cuts", "6");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains("FAILED").contains(named).contains("before=", "after=");
        assertThat(answer.error()).contains("reason=audit").contains("none may move");
    }

    @ParameterizedTest
    @CsvSource({
        "fold, moves an edge when nothing but prices is rewritten",
        "model-fit-rows, model of fold 2 moved",
        "model-calibration-rows, threshold of fold 2 moved",
        "model-bin-edges, model of fold 2 moved",
        "model-purge-off, model of fold 2 moved"
    })
    void aPlantedFaultOfFoldsOrFitsIsFoundByTheFullAudit(String plant, String named) {
        Answer answer = planted(plant, "--full", "--cuts", "2");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.out()).contains(named);
    }

    @Test
    void theProgramAsItIsPassesAndWritesTheSameReportIntoAFile() throws IOException {
        Path file = work.resolve("audit.txt");
        Answer answer = Answer.of(
                Main.commandLine(),
                "audit",
                "--data",
                market.toString(),
                "--full",
                "--cuts",
                "6",
                "--out",
                file.toString());
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("PASSED: not one bit moved");
        assertThat(Files.readString(file)).isEqualTo(answer.out());
        Answer whole = Answer.of(
                Main.commandLine(), "audit", "--data", market.toString(), "--cuts", "3", "--whole", "--threads", "1");
        assertThat(whole.exit()).isZero();
    }

    @Test
    void aFullAuditOfTooFewBarsIsRefusedBeforeAnyWork() {
        Path few = work.resolve("few");
        int exit = Main.commandLine()
                .execute("simulate", "--truth", "null", "--bars", "900", "--cryptos", "1", "--out", few.toString());
        assertThat(exit).isZero();
        Answer answer = Answer.of(Main.commandLine(), "audit", "--data", few.toString(), "--full");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.error()).contains("bars that only test rows read").contains("barsOfBlock=180");
        assertThat(Answer.of(Main.commandLine(), "audit", "--data", few.toString(), "--cuts", "2")
                        .exit())
                .isZero();
    }

    @Test
    void theShippedVerbCannotPlant() {
        Answer answer = Answer.of(Main.commandLine(), "audit", "--data", market.toString(), "--plant", "leak");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("Unknown option").contains("--plant");
    }

    @Test
    void noClassOfTheProgramPlants() {
        JavaClasses shipped = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("cvntrade");
        assertThat(shipped)
                .hasSizeGreaterThan(100)
                .noneMatch(it -> it.getName().contains("plant") || it.getName().contains("Plant"));
        assertThat(new ClassFileImporter().importPackages("cvntrade"))
                .as("the tests' own classes are seen by the same search")
                .anyMatch(it -> it.getName().contains(".planted."));
    }
}
