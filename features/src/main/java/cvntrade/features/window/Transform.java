package cvntrade.features.window;

/**
 * A trailing transform of columns: the value at row t comes from the rows {@code t - reachBars()} to t, alone. Equal transforms of equal
 * columns are one computation, so a transform is a record or an enum constant.
 */
public interface Transform {
    /** Count of the bars before row t that the value at row t may read: 0 bar by bar, n - 1 for a window of n bars, k for a delay by k. */
    int reachBars();

    /** Count of the columns it reads. */
    default int inputs() {
        return 1;
    }

    /** Count of the columns it makes in one pass. */
    default int outputs() {
        return 1;
    }

    /**
     * The transform at work.
     *
     * @param firstBar absolute number of the first bar it will be handed; all bars before it are unknown
     */
    Kernel start(long firstBar);
}
