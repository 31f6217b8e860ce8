package cvntrade.market.store;

import cvntrade.base.MalformedInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every revision of a symbol ever seen, by number. It grows; what was decided stays decided. */
record RevisionLog(List<Revision> revisions) {
    static final RevisionLog EMPTY = new RevisionLog(List.of());

    RevisionLog {
        revisions = List.copyOf(revisions);
    }

    /** With those that ask what was not asked before, numbered. */
    RevisionLog with(List<Revision> found) {
        List<Revision> all = new ArrayList<>(revisions);
        for (Revision revision : found) {
            if (all.stream().noneMatch(revision::asksTheSameAs)) all.add(revision.numbered(all.size() + 1));
        }
        return new RevisionLog(all);
    }

    List<Revision> waiting() {
        return revisions.stream().filter(Revision::isWaiting).toList();
    }

    /**
     * Those that wait and have one of the numbers.
     *
     * @throws MalformedInput if a number is unknown or decided
     */
    List<Revision> chosen(String symbol, Set<Integer> numbers) {
        List<Revision> chosen =
                waiting().stream().filter(it -> numbers.contains(it.number())).toList();
        if (chosen.size() < numbers.size()) {
            throw new MalformedInput("revision must be one that waits: symbol=" + symbol + " numbers=" + numbers
                    + " waiting=" + waiting().stream().map(Revision::number).toList()
                    + "; ./cvntrade store revisions lists them");
        }
        return chosen;
    }

    /** @throws MalformedInput if two of the revisions offer values for one bar: accepting both would hide one */
    static void requireOneABar(String symbol, List<Revision> accepted) {
        Map<Instant, Integer> numbers = new TreeMap<>();
        for (Revision revision : accepted) {
            Integer other = numbers.put(revision.bar(), revision.number());
            if (other == null) continue;
            throw new MalformedInput("a bar must get one value: symbol=" + symbol + " bar=" + revision.bar()
                    + " numbers=" + other + "," + revision.number() + "; accept one and reject the other");
        }
    }

    RevisionLog decided(List<Revision> chosen, RevisionDecision decision) {
        return new RevisionLog(revisions.stream()
                .map(revision -> chosen.contains(revision) ? revision.decided(decision) : revision)
                .toList());
    }
}
