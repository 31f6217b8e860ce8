package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.market.store.CandleStore;
import cvntrade.market.store.Revision;
import cvntrade.market.store.RevisionDecision;
import cvntrade.market.store.RevisionJson;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An operator's decision on revisions: on which, who, and why. */
final class DecisionOptions {
    @Parameters(paramLabel = "SYMBOL", description = "Whose revisions.")
    String symbol = "";

    @Mixin
    StoreOptions options = new StoreOptions();

    /** Which of the waiting ones. */
    static final class Chosen {
        @Option(names = "--number", paramLabel = "N", split = ",", required = true, description = "These revisions.")
        List<Integer> numbers = List.of();

        @Option(names = "--every", required = true, description = "All that wait.")
        boolean every;
    }

    @ArgGroup(multiplicity = "1")
    Chosen chosen = new Chosen();

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who decides.")
    String by = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "For what reason.")
    String why = "";

    @Option(names = "--json", description = "Print the decided revisions as JSON.")
    boolean json;

    int decide(RevisionDecision.Choice choice) {
        if (by.isBlank() || why.isBlank()) {
            throw new MalformedInput("a decision must say who and why: by=\"" + by + "\" why=\"" + why + "\"");
        }
        CandleStore store = options.store();
        Set<Integer> numbers = new TreeSet<>(chosen.numbers);
        if (chosen.every) {
            store.revisions(symbol).stream()
                    .filter(Revision::isWaiting)
                    .map(Revision::number)
                    .forEach(numbers::add);
        }
        List<Revision> decided = store.decide(symbol, numbers, new RevisionDecision(choice, by, why, Instant.now()));
        Terminal terminal = Terminal.standard();
        for (Revision revision : decided)
            terminal.record(revision.event(symbol).with("by", by).with("why", why));
        if (json) System.out.println(RevisionJson.tree(decided).toPrettyString());
        else System.out.println(said(choice, decided));
        return Main.DONE;
    }

    private String said(RevisionDecision.Choice choice, List<Revision> decided) {
        if (decided.isEmpty()) return "no revision of " + symbol + " waits";
        String numbers = decided.stream()
                .map(revision -> Integer.toString(revision.number()))
                .collect(Collectors.joining(", "));
        return choice == RevisionDecision.Choice.ACCEPTED
                ? "accepted " + numbers + " of " + symbol + ": the offered values are stored now"
                : "rejected " + numbers + " of " + symbol + ": the stored values stay";
    }
}
