package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * How the factor's columns correlate with the reference's own next bars.
 *
 * @param nextBars bars ahead that were looked at, from 1
 * @param blocks by which chance was shuffled
 * @param bound one for all columns and lags together; NaN where there are too few blocks to know it
 * @param columns each column at the lag at which its correlation is largest, strongest first; columns with the same values once
 */
public record NextBarsFinding(int nextBars, int blocks, double bound, List<Foretold> columns) implements Finding {
    public NextBarsFinding {
        columns = columns.stream()
                .sorted(Comparator.comparingDouble((Foretold column) -> -Math.abs(column.correlation())))
                .toList();
    }

    /**
     * One column.
     *
     * @param barsAhead the lag of the largest correlation
     * @param correlation NaN for a column that never moves
     */
    public record Foretold(String column, String crypto, String reference, int barsAhead, double correlation) {}

    /** Columns beyond the bound. */
    public List<Foretold> foreseeing() {
        return columns.stream()
                .filter(column -> Math.abs(column.correlation()) > bound)
                .toList();
    }

    @Override
    public Probe probe() {
        return Probe.NEXT_BARS;
    }

    @Override
    public Outcome outcome() {
        if (Double.isNaN(bound) || columns.isEmpty()) return Outcome.NOT_MEASURED;
        return Outcome.of(foreseeing().isEmpty());
    }

    @Override
    public String sentence() {
        if (outcome() == Outcome.NOT_MEASURED) return Wording.tooFewBlocks(blocks);
        Foretold strongest = columns.get(0);
        return foreseeing().size() + " of " + columns.size() + " columns correlate with one of the next " + nextBars
                + " bars of the reference beyond " + Wording.figure(bound) + "; the strongest is " + strongest.column()
                + " with bar " + strongest.barsAhead() + " ahead: " + Wording.signed(strongest.correlation()) + ".";
    }
}
