package cvntrade.sweep.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import java.util.List;

/**
 * The thresholds of the investigation that follows a leakage flag, registered with the plan: fixed before there is anything to explain.
 *
 * @param seeds fits of every cell of its runs; never more than the sweep's own
 * @param shuffles of blocks, by which chance is known
 * @param blockBars length of a block, in shuffles and in the placebo
 * @param chanceLevel share of the shuffles that a bound lies above
 * @param nextBars how many of the reference's own next bars no column may foretell
 * @param replayBars how many of the last bars are replayed one by one, for each crypto
 * @param placeboLiftMax a placebo with a smaller lift, up or down, lifts nothing
 * @param controlShiftBars how far ahead the positive control reads
 * @param controlLiftMin the lift it must give, for the machine to have the power to see one
 * @param decayBars delays at which the lift is measured, rising from 0
 * @param decayShareMax the share of the lift without delay below which it has decayed
 */
public record InvestigationSettings(
        int seeds,
        int shuffles,
        int blockBars,
        double chanceLevel,
        int nextBars,
        int replayBars,
        double placeboLiftMax,
        int controlShiftBars,
        double controlLiftMin,
        List<Integer> decayBars,
        double decayShareMax) {

    public static final InvestigationSettings DEFAULT = new InvestigationSettings(
            5, 1_000, 480, 0.999, 16, 2_000, 0.010, 4, 0.05, List.of(0, 1, 2, 5, 10, 20, 40, 60), 0.5);

    public InvestigationSettings {
        Check.within(1, 100, seeds, "investigation seeds");
        Check.within(10, 1_000_000, shuffles, "shuffles");
        Check.within(2, 1_000_000, blockBars, "blockBars");
        Check.within(0.5, 1, chanceLevel, "chanceLevel");
        Check.within(1, 1_000, nextBars, "nextBars");
        Check.within(1, 100_000_000, replayBars, "replayBars");
        Check.within(0, 1, placeboLiftMax, "placeboLiftMax");
        Check.within(1, 1_000, controlShiftBars, "controlShiftBars");
        Check.within(0, 1, controlLiftMin, "controlLiftMin");
        Check.within(0, 1, decayShareMax, "decayShareMax");
        decayBars = List.copyOf(decayBars);
        boolean rising = decayBars.size() >= 2 && decayBars.get(0) == 0;
        for (int i = 1; i < decayBars.size(); i++) rising &= decayBars.get(i - 1) < decayBars.get(i);
        if (!rising) {
            throw new IllegalArgumentException(
                    "decay must be measured at two delays or more that rise from 0: decayBars=" + decayBars);
        }
    }

    public InvestigationSettings withSeeds(int other) {
        return new InvestigationSettings(
                other,
                shuffles,
                blockBars,
                chanceLevel,
                nextBars,
                replayBars,
                placeboLiftMax,
                controlShiftBars,
                controlLiftMin,
                decayBars,
                decayShareMax);
    }

    /** The longest delay, which is also the longest lag at which a lead is looked for. */
    public int longestBars() {
        return decayBars.get(decayBars.size() - 1);
    }

    /** All settings by their names, as a plan writes them. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("seeds", seeds)
                .put("shuffles", shuffles)
                .put("blockBars", blockBars)
                .put("chanceLevel", chanceLevel)
                .put("nextBars", nextBars)
                .put("replayBars", replayBars)
                .put("placeboLiftMax", placeboLiftMax)
                .put("controlShiftBars", controlShiftBars)
                .put("controlLiftMin", controlLiftMin);
        ArrayNode delays = json.putArray("decayBars");
        decayBars.forEach(delays::add);
        return json.put("decayShareMax", decayShareMax);
    }
}
