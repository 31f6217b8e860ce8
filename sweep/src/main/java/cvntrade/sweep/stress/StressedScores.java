package cvntrade.sweep.stress;

/**
 * One fit under one shock.
 *
 * @param rowsChanged rows of the block in which some factor column has another value
 * @param rowsChangedBefore of these so many before the shock: none, unless a column looks ahead
 * @param f1Buy of the whole test block as it was
 * @param f1Stressed of the same rows under the shock
 * @param f1After of the {@link Shock#ROWS_AFTER} rows from the shock on, as they were; NaN where none of them has a label
 * @param f1AfterStressed of the same rows under the shock
 */
public record StressedScores(
        Shock shock,
        int rowsChanged,
        int rowsChangedBefore,
        double f1Buy,
        double f1Stressed,
        double f1After,
        double f1AfterStressed) {
    /** By how much the block's f1 falls; below zero where it rises. */
    public double fall() {
        return f1Buy - f1Stressed;
    }

    public double fallAfter() {
        return f1After - f1AfterStressed;
    }
}
