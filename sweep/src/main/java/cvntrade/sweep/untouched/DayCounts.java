package cvntrade.sweep.untouched;

import cvntrade.base.Grid;
import cvntrade.learning.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What F1 is made of on one UTC day, for one fit.
 *
 * @param variant whose fit it is
 * @param crypto traded coin
 * @param seedNumber of the fit
 * @param day of the rows' open times
 * @param rows labelled rows
 * @param hits rows that were called BUY and are
 * @param called rows that were called BUY
 * @param buys rows that are BUY
 */
record DayCounts(
        String variant, String crypto, int seedNumber, LocalDate day, int rows, int hits, int called, int buys) {
    /** One a day that has a row, in time order. */
    static List<DayCounts> of(
            String variant,
            String crypto,
            int seedNumber,
            Grid grid,
            Rows test,
            float[] scores,
            boolean[] buys,
            double threshold) {
        TreeMap<Long, int[]> days = new TreeMap<>();
        for (int i = 0; i < test.size(); i++) {
            int[] counts = days.computeIfAbsent(grid.epochDay(test.get(i)), day -> new int[4]);
            boolean called = scores[i] >= threshold;
            counts[0]++;
            if (called && buys[i]) counts[1]++;
            if (called) counts[2]++;
            if (buys[i]) counts[3]++;
        }
        List<DayCounts> all = new ArrayList<>();
        days.forEach((day, counts) -> all.add(new DayCounts(
                variant, crypto, seedNumber, LocalDate.ofEpochDay(day), counts[0], counts[1], counts[2], counts[3])));
        return all;
    }
}
