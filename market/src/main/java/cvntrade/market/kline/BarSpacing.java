package cvntrade.market.kline;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How far apart the bars of a table lie: the distance that most neighbours have.
 *
 * @param millis that distance, 0 where no distance holds the majority
 * @param neighbours count of neighbouring bars with different times
 * @param asExpected whether any two neighbours lie exactly one timeframe apart
 */
record BarSpacing(long millis, int neighbours, boolean asExpected) {

    static BarSpacing of(long[] timesMs, Timeframe timeframe) {
        long[] sorted = timesMs.clone();
        Arrays.sort(sorted);
        Map<Long, Integer> counts = new HashMap<>();
        int neighbours = 0;
        for (int row = 1; row < sorted.length; row++) {
            long distance = sorted[row] - sorted[row - 1];
            if (distance == 0) continue;
            counts.merge(distance, 1, Integer::sum);
            neighbours++;
        }
        int majority = neighbours / 2 + 1;
        long millis = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= majority)
                .mapToLong(Map.Entry::getKey)
                .findFirst()
                .orElse(0);
        return new BarSpacing(millis, neighbours, counts.containsKey(timeframe.millis()));
    }

    /** @throws MalformedInput if the bars plainly have another timeframe */
    void requireTimeframe(Timeframe timeframe, String place) {
        if (millis == 0 || millis == timeframe.millis()) return;
        // Bars too close can only be another timeframe; bars too far may be a gap, so that needs more than one witness.
        boolean finer = millis < timeframe.millis();
        boolean coarser = neighbours >= 2 && !asExpected;
        if (finer || coarser) {
            throw new MalformedInput("bars must lie one timeframe apart: " + place + " timeframe=" + timeframe
                    + " looks_like=" + named() + "; give a file of " + timeframe + " candles");
        }
    }

    private String named() {
        if (millis % 60_000 == 0 && 86_400_000 % millis == 0) return new Timeframe(millis).toString();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
