package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;
import java.util.List;

/**
 * The columns computed one bar after the other, by the code that serves, against those that the cells were fitted on.
 *
 * @param bars replayed, for each crypto; the last of the shared window
 * @param valuesCompared count of the values compared bit by bit
 * @param differences the first of each crypto and column
 */
public record ReplayFinding(int bars, long valuesCompared, List<Difference> differences) implements Finding {
    public ReplayFinding {
        differences = List.copyOf(differences);
    }

    /**
     * A value that differs.
     *
     * @param bar open time
     * @param batch the value of the whole history, as text so that NaN has a name
     * @param replayed the value when no later bar was there
     */
    public record Difference(String crypto, String column, String bar, String batch, String replayed) {}

    @Override
    public Probe probe() {
        return Probe.REPLAY;
    }

    @Override
    public Outcome outcome() {
        return valuesCompared == 0 ? Outcome.NOT_MEASURED : Outcome.of(differences.isEmpty());
    }

    @Override
    public String sentence() {
        String compared = bars + " bars of each crypto, " + valuesCompared + " values compared bit by bit: ";
        if (differences.isEmpty()) return compared + "all equal.";
        Difference first = differences.get(0);
        return compared + differences.size() + " columns differ, first " + first.column() + " of " + first.crypto()
                + " at " + first.bar() + ": whole history " + first.batch() + ", bar by bar " + first.replayed() + ".";
    }
}
