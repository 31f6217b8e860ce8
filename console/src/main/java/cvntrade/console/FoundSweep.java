package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.console.web.Cell;
import cvntrade.sweep.SweepFolder;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A sweep that was found.
 *
 * @param name the path that a user would type
 * @param begun when it was first started; empty where that was not kept or cannot be read
 * @param when the same for a table
 */
record FoundSweep(String name, SweepFolder folder, Optional<Instant> begun, Cell when) {
    /** The one started last first, and those of which that is not known at the end. */
    static final Comparator<FoundSweep> NEWEST_FIRST = Comparator.comparing(
                    (FoundSweep sweep) -> sweep.begun().orElse(Instant.MIN), Comparator.reverseOrder())
            .thenComparing(FoundSweep::name);

    /** @param begins when each was first started, where it can be read */
    static FoundSweep of(String name, SweepFolder folder, PerState<SweepFolder, Optional<Instant>> begins) {
        try {
            Optional<Instant> begun = begins.of(folder);
            return new FoundSweep(
                    name,
                    folder,
                    begun,
                    begun.map(at -> Cell.of(Cell.Kind.TIME, at)).orElse(Cell.of("not kept")));
        } catch (MalformedInput damaged) {
            return new FoundSweep(
                    name, folder, Optional.empty(), Cell.of(Cell.Kind.BAD, String.valueOf(damaged.getMessage())));
        }
    }

    boolean isJudged() {
        return Files.isRegularFile(folder.verdict());
    }
}
