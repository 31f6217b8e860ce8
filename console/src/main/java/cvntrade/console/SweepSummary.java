package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.base.Refusal;
import cvntrade.sweep.SweepFolder;
import cvntrade.verdict.plan.VerdictPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A sweep in a line.
 *
 * @param damage why it cannot be read; empty of one that can
 * @param verdict its word as its file has it; empty while there is none
 * @param words the reason of the verdict, or the question as long as there is none
 * @param cellsPlanned all that it fits, the baseline twice
 */
record SweepSummary(Optional<String> damage, Optional<String> verdict, String words, long cellsPlanned) {
    static SweepSummary of(SweepFolder sweep) {
        try {
            return Files.isRegularFile(sweep.verdict()) ? judged(sweep.path()) : registered(sweep.path());
        } catch (Refusal | MalformedInput damaged) {
            return new SweepSummary(Optional.of(String.valueOf(damaged.getMessage())), Optional.empty(), "", 0);
        }
    }

    boolean isWhole() {
        return damage.isEmpty();
    }

    private static SweepSummary judged(Path folder) {
        JudgedSweep judged = JudgedSweep.in(folder);
        return new SweepSummary(
                Optional.empty(),
                Optional.of(judged.verdict().path("verdict").asText()),
                judged.verdict().path("reason").asText(),
                cellsPlanned(judged.plan().judged()));
    }

    private static SweepSummary registered(Path folder) {
        RegisteredPlan plan = RegisteredPlan.at(folder);
        return new SweepSummary(
                Optional.empty(), Optional.empty(), plan.json().path("question").asText(), cellsPlanned(plan.judged()));
    }

    private static long cellsPlanned(VerdictPlan plan) {
        return (plan.variants().size() + 1L) * plan.cryptos().size() * plan.folds();
    }
}
