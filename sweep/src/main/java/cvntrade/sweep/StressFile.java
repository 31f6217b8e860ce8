package cvntrade.sweep;

import static cvntrade.base.Decimals.field;

import cvntrade.base.DurableFile;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.SeedOutcome;
import cvntrade.sweep.stress.StressedScores;
import java.nio.file.Path;
import java.util.List;

/** {@code stress.csv}: one row for each fit and shock; an undefined metric is an empty field. */
final class StressFile {
    private static final String HEADER =
            "variant,crypto,fold,seed_number,shock,rows_changed,rows_changed_before,f1_buy,f1_stressed,f1_after,f1_after_stressed";

    private StressFile() {}

    static void write(Path file, List<CellOutcome> cells) {
        StringBuilder csv = new StringBuilder(HEADER).append('\n');
        for (CellOutcome cell : cells) {
            for (SeedOutcome seed : cell.seeds()) {
                for (StressedScores stress : seed.stress())
                    csv.append(row(cell, seed, stress)).append('\n');
            }
        }
        DurableFile.write(file, csv.toString());
    }

    private static String row(CellOutcome cell, SeedOutcome seed, StressedScores stress) {
        return String.join(
                ",",
                ResultsFile.name(cell),
                String.valueOf(seed.seedNumber()),
                stress.shock().word(),
                String.valueOf(stress.rowsChanged()),
                String.valueOf(stress.rowsChangedBefore()),
                field(stress.f1Buy()),
                field(stress.f1Stressed()),
                field(stress.f1After()),
                field(stress.f1AfterStressed()));
    }
}
