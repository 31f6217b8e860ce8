package cvntrade.features.audit;

import cvntrade.features.audit.Finding.Pass;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a piece of an audit counted and found; tallies add up to the report. */
public final class Tally {
    private final Map<Pass, Map<Integer, Moves>> moves = new TreeMap<>();
    private final BitSet known = new BitSet();
    private long comparedValues;

    Tally() {}

    /** The breach that reads furthest, the earlier one where two read as far, and how often the column moved. */
    private record Moves(Breach worst, int count) {
        Moves and(Moves later) {
            boolean further = later.worst.barsAhead() > worst.barsAhead();
            return new Moves(further ? later.worst : worst, count + later.count);
        }
    }

    /** @param inOrder of the pieces, so that the same audit gives the same report */
    static Tally sum(List<Tally> inOrder) {
        Tally sum = new Tally();
        for (Tally tally : inOrder) {
            sum.comparedValues += tally.comparedValues;
            sum.known.or(tally.known);
            tally.moves.forEach((pass, byPlace) -> byPlace.forEach((place, moved) -> sum.add(pass, place, moved)));
        }
        return sum;
    }

    void compared(long values) {
        comparedValues += values;
    }

    void known(int place) {
        known.set(place);
    }

    void moved(Pass pass, int place, Breach breach) {
        add(pass, place, new Moves(breach, 1));
    }

    private void add(Pass pass, int place, Moves moved) {
        moves.computeIfAbsent(pass, key -> new TreeMap<>()).merge(place, moved, Moves::and);
    }

    long comparedValues() {
        return comparedValues;
    }

    boolean knew(int place) {
        return known.get(place);
    }

    Optional<Breach> worst(Pass pass, int place) {
        return moves(pass, place).map(Moves::worst);
    }

    int count(Pass pass, int place) {
        return moves(pass, place).map(Moves::count).orElse(0);
    }

    private Optional<Moves> moves(Pass pass, int place) {
        return Optional.ofNullable(moves.getOrDefault(pass, Map.of()).get(place));
    }
}
