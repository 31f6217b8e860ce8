package cvntrade.sweep.cell;

/**
 * The name of a cell.
 *
 * @param variant a variant of the plan, or {@link #REPEATED_BASELINE}
 * @param crypto symbol of the target
 * @param fold index of the test block, from 0
 */
public record CellKey(String variant, String crypto, int fold) {
    /** The A/A row: the baseline fitted again with other seeds. It is no variant of the plan; its name holds a sign no variant may. */
    public static final String REPEATED_BASELINE = "a/a";

    public boolean repeatsBaseline() {
        return variant.equals(REPEATED_BASELINE);
    }

    @Override
    public String toString() {
        return variant + " " + crypto + " fold " + fold;
    }
}
