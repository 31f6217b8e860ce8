package cvntrade.console;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls of the house: which room may use which, and what may not be touched away from the edge. */
class RoomsTest {
    /** Each room with the rooms it may use, in the order in which the data walks through them. */
    private static final Map<String, List<String>> ROOMS = rooms();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // What the tests of all rooms share comes as a jar of its own.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("cvntrade");

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("base", List.of());
        rooms.put("market", List.of("base"));
        rooms.put("features", List.of("base", "market"));
        rooms.put("trades", List.of("base", "market"));
        rooms.put("learning", List.of("base", "market", "trades"));
        rooms.put("verdict", List.of("base"));
        rooms.put("sweep", List.of("base", "market", "features", "trades", "learning", "verdict"));
        rooms.put("registry", List.of("base", "features", "learning", "verdict"));
        rooms.put("serving", List.of("base", "market", "features", "trades", "learning", "registry"));
        rooms.put("console", List.copyOf(rooms.keySet()));
        return rooms;
    }

    static Iterable<String> everyRoom() {
        return ROOMS.keySet();
    }

    @Test
    void everyRoomWasSeen() {
        for (String room : ROOMS.keySet()) {
            assertThat(CLASSES.that(resideInAPackage("cvntrade." + room + "..")))
                    .as("classes of room " + room)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("everyRoom")
    void aRoomUsesOnlyItsNeighbours(String room) {
        List<String> allowed = ROOMS.getOrDefault(room, List.of());
        String[] forbidden = ROOMS.keySet().stream()
                .filter(other -> !other.equals(room) && !allowed.contains(other))
                .map(other -> "cvntrade." + other + "..")
                .toArray(String[]::new);
        if (forbidden.length == 0) return;
        noClasses()
                .that(resideInAPackage("cvntrade." + room + ".."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("cvntrade.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void clockEnvironmentAndChanceEnterAtTheEdgeAlone() {
        noClasses()
                .that(resideInAPackage("cvntrade..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage("cvntrade.console.."))))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.concurrent.ThreadLocalRandom.class)
                .check(CLASSES);
    }

    @Test
    void eachOutsideThingSitsInOneRoom() {
        onlyIn("cvntrade.learning.xgboost", "ml.dmlc..");
        onlyIn("cvntrade.market.store", "org.duckdb..");
        onlyIn("cvntrade.console", "picocli..");
        onlyIn("cvntrade.console.metrics", "io.prometheus..");
    }

    private static void onlyIn(String home, String outside) {
        noClasses()
                .that(com.tngtech.archunit.base.DescribedPredicate.not(resideInAPackage(home + "..")))
                .should()
                .dependOnClassesThat(resideInAPackage(outside))
                .check(CLASSES);
    }
}
