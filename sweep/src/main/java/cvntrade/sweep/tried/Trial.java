package cvntrade.sweep.tried;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One plan that was judged, in a line.
 *
 * @param finished when its verdict was found
 * @param planHash of the registered plan
 * @param amends hash of the plan that it took the place of; null where it amends none
 * @param factor what was tested
 * @param code version and commit that registered it
 * @param cryptos what was traded
 * @param folds count of the test blocks
 * @param firstBar open time of the first bar that all series share
 * @param lastBar open time of the last one
 * @param dataSha256 of each series, in the plan's order
 * @param verdict its name
 * @param reason of the decision table
 * @param variant the candidate with the largest lift; null where nothing was fitted
 * @param lift its mean lift of F1; null likewise, as are the others
 * @param lower end of the deciding interval
 * @param upper end of the deciding interval
 * @param adjustedP after Romano and Wolf, for the candidates of this plan alone
 * @param folder where the sweep lies, or lay
 * @param untouched what its winner was judged on besides; null where it was not
 */
public record Trial(
        String finished,
        String planHash,
        @Nullable String amends,
        String factor,
        String code,
        List<String> cryptos,
        int folds,
        String firstBar,
        String lastBar,
        List<String> dataSha256,
        String verdict,
        String reason,
        @Nullable String variant,
        @Nullable Double lift,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double adjustedP,
        String folder,
        @Nullable Untouched untouched) {
    private static final int HASH_SHOWN = 12;

    public Trial {
        cryptos = List.copyOf(cryptos);
        dataSha256 = List.copyOf(dataSha256);
    }

    /**
     * A stretch that was kept out of all folds, and is untouched no longer.
     *
     * @param firstBar open time of its first bar
     * @param lastBar of its last one
     * @param reading what was seen there
     */
    public record Untouched(String firstBar, String lastBar, String reading) {}

    /** The same after a look at the stretch that was kept back. */
    public Trial looking(Untouched seen) {
        return new Trial(
                finished,
                planHash,
                amends,
                factor,
                code,
                cryptos,
                folds,
                firstBar,
                lastBar,
                dataSha256,
                verdict,
                reason,
                variant,
                lift,
                lower,
                upper,
                adjustedP,
                folder,
                seen);
    }

    /** As much of the plan's hash as a table has room for. */
    public String shortHash() {
        return planHash.substring(0, HASH_SHOWN);
    }
}
