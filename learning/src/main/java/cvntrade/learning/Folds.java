package cvntrade.learning;

import cvntrade.base.Check;
import cvntrade.base.Grid;
import java.util.List;
import java.util.stream.IntStream;

/** The test blocks of a sweep: contiguous, in time order, together the whole window. */
public final class Folds {
    private Folds() {}

    /**
     * Cuts a window into blocks of equal length; where it does not divide evenly, lengths differ by one bar at most.
     *
     * @param shared the window that all cryptos and the reference share
     */
    public static List<Fold> equalParts(Grid shared, int count) {
        Check.within(1, shared.bars(), count, "folds");
        return IntStream.range(0, count)
                .mapToObj(index -> new Fold(index, edge(shared, index, count), edge(shared, index + 1, count) - 1))
                .toList();
    }

    private static long edge(Grid shared, int index, int count) {
        return shared.firstBar() + (long) shared.bars() * index / count;
    }
}
