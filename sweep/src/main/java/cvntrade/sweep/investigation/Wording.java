package cvntrade.sweep.investigation;

import cvntrade.verdict.statistics.BlockShuffle;
import java.util.Locale;

/** Figures and phrases that several findings share. */
final class Wording {
    private Wording() {}

    static String signed(double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%+.4f", value);
    }

    static String figure(double value) {
        return Double.isNaN(value) ? "unknown" : String.format(Locale.ROOT, "%.4f", value);
    }

    static String tooFewBlocks(int blocks) {
        return "Not measured: the shared window has " + blocks + " blocks, and chance is known from "
                + BlockShuffle.BLOCKS_MIN + " on.";
    }
}
