package cvntrade.serving;

/** Takes the rows of features as a model is asked about them. Who asks decides whether they are kept, and where. */
@FunctionalInterface
public interface ServedRows {
    ServedRows NOT_KEPT = (bar, row) -> {};

    /**
     * @param bar absolute number of the row's bar
     * @param row one value a column, in the contract's order; the receiver's own
     */
    void take(long bar, float[] row);
}
