package cvntrade.market.store;

import cvntrade.base.Check;
import cvntrade.base.Decimals;
import cvntrade.base.Event;
import cvntrade.market.SourceFile;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A stored bar for which a later source has other values. The stored bar stays until an operator accepts the others.
 *
 * @param number counts the revisions of a symbol from 1
 * @param bar open time of the bar
 * @param values those on which the two differ, in the order of the fields
 * @param sources where the offered values come from
 * @param firstSeen when
 * @param decision none as long as it waits for one
 */
public record Revision(
        int number,
        Instant bar,
        List<RevisedValue> values,
        List<SourceFile> sources,
        Instant firstSeen,
        Optional<RevisionDecision> decision) {
    public Revision {
        Check.atLeast(1, number, "number");
        values = List.copyOf(values);
        sources = List.copyOf(sources);
    }

    public boolean isWaiting() {
        return decision.isEmpty();
    }

    /** Whether it is between the same values of the same bar, whichever of the two is stored. Such a question is put once. */
    boolean asksTheSameAs(Revision other) {
        if (!bar.equals(other.bar) || values.size() != other.values.size()) return false;
        for (int k = 0; k < values.size(); k++) {
            if (!values.get(k).isBetweenTheSameTwoAs(other.values.get(k))) return false;
        }
        return true;
    }

    Revision numbered(int newNumber) {
        return new Revision(newNumber, bar, values, sources, firstSeen, decision);
    }

    Revision decided(RevisionDecision made) {
        return new Revision(number, bar, values, sources, firstSeen, Optional.of(made));
    }

    /** {@code waiting}, {@code accepted} or {@code rejected}. */
    public String state() {
        return decision.map(made -> made.choice().name().toLowerCase(Locale.ROOT))
                .orElse("waiting");
    }

    /** The differing values in words: {@code volume 12 or 13}, the stored one first. */
    public String difference() {
        return values.stream()
                .map(value -> value.field().name().toLowerCase(Locale.ROOT) + " " + Decimals.shortest(value.stored())
                        + " or " + Decimals.shortest(value.offered()))
                .collect(Collectors.joining(", "));
    }

    public Event event(String symbol) {
        return Event.named("revision")
                .with("symbol", symbol)
                .with("number", number)
                .with("bar", bar)
                .with("stored_or_offered", difference())
                .with("source", sources.stream().map(SourceFile::name).collect(Collectors.joining(",")))
                .with("state", state());
    }
}
