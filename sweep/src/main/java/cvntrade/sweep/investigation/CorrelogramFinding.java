package cvntrade.sweep.investigation;

import cvntrade.verdict.evidence.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * How the coins' raw returns correlate with the reference's earlier ones.
 *
 * @param blocks by which chance was shuffled
 * @param bound one for all coins and lags together; NaN where there are too few blocks to know it
 * @param pairs one a coin and reference
 */
public record CorrelogramFinding(int blocks, double bound, List<Pair> pairs) implements Finding {
    public CorrelogramFinding {
        pairs = List.copyOf(pairs);
    }

    /**
     * One coin after one reference.
     *
     * @param correlations one a lag, from a lag of 1 bar on
     */
    public record Pair(String crypto, String reference, List<Double> correlations) {
        public Pair {
            correlations = List.copyOf(correlations);
        }

        /** The longest lag beyond a bound, 0 if there is none. */
        public int longestLag(double bound) {
            int longest = 0;
            for (int lag = 1; lag <= correlations.size(); lag++) {
                if (Math.abs(correlations.get(lag - 1)) > bound) longest = lag;
            }
            return longest;
        }

        /** The lag of the largest correlation, the shortest of several. */
        public int strongestLag() {
            int strongest = 1;
            for (int lag = 2; lag <= correlations.size(); lag++) {
                if (Math.abs(at(lag)) > Math.abs(at(strongest))) strongest = lag;
            }
            return strongest;
        }

        public double at(int lag) {
            return correlations.get(lag - 1);
        }
    }

    /** In bars, over all coins and references; 0 if no lead shows. */
    public int longestLag() {
        return pairs.stream().mapToInt(pair -> pair.longestLag(bound)).max().orElse(0);
    }

    @Override
    public Probe probe() {
        return Probe.CORRELOGRAM;
    }

    @Override
    public Outcome outcome() {
        if (Double.isNaN(bound) || pairs.isEmpty()) return Outcome.NOT_MEASURED;
        return Outcome.of(longestLag() >= 1);
    }

    @Override
    public String sentence() {
        if (outcome() == Outcome.NOT_MEASURED) return Wording.tooFewBlocks(blocks);
        Pair strongest = pairs.stream()
                .max(Comparator.comparingDouble(pair -> Math.abs(pair.at(pair.strongestLag()))))
                .orElseThrow();
        String found = longestLag() == 0
                ? "No lag is beyond " + Wording.figure(bound)
                : "The longest lag beyond " + Wording.figure(bound) + " is " + longestLag() + " bars";
        return found + "; the strongest is " + strongest.crypto() + " " + strongest.strongestLag() + " bars after "
                + strongest.reference() + ": " + Wording.signed(strongest.at(strongest.strongestLag())) + ".";
    }
}
