package cvntrade.console;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.console.jobs.JobPhase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Whom to kill when, and what the kills really hit: a moment that was aimed at may be over when the signal arrives. */
final class JobHits {
    /** Who dies. */
    enum Victim {
        CONSOLE,
        JOB,
        BOTH
    }

    record Aim(JobPhase phase, Victim victim) {}

    /** However few there are, they hit what is over soonest. */
    private static final List<Aim> FIRST = List.of(
            new Aim(JobPhase.KEPT, Victim.CONSOLE),
            new Aim(JobPhase.STARTING, Victim.BOTH),
            new Aim(JobPhase.CELLS, Victim.JOB));

    private final List<Aim> aims = new ArrayList<>();
    private final Map<JobPhase, Map<Victim, Integer>> hits = new EnumMap<>(JobPhase.class);

    JobHits(Random random) {
        for (JobPhase phase : JobPhase.values()) {
            hits.put(phase, new EnumMap<>(Victim.class));
            for (Victim victim : Victim.values()) {
                // What was only asked for has no process of its own.
                if (phase != JobPhase.ASKED || victim != Victim.JOB) aims.add(new Aim(phase, victim));
            }
        }
        Collections.shuffle(aims, random);
        aims.removeAll(FIRST);
        aims.addAll(0, FIRST);
    }

    Aim aim(int kill) {
        return aims.get(kill % aims.size());
    }

    void hit(JobPhase phase, Victim victim) {
        requireNonNull(hits.get(phase)).merge(victim, 1, Integer::sum);
    }

    /** Kills that are enough to aim at everything once must have hit every phase. */
    void nothingWasSpared() {
        int all = hits.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        if (all < aims.size()) return;
        hits.forEach((phase, victims) ->
                assertThat(victims).as("kills at: " + phase.words()).isNotEmpty());
    }

    /** A line for each phase. */
    String words() {
        StringBuilder words = new StringBuilder();
        hits.forEach((phase, victims) -> words.append(String.format(
                Locale.ROOT,
                "killed at %-36s console %2d, job %2d, both %2d%n",
                phase.words() + ":",
                victims.getOrDefault(Victim.CONSOLE, 0),
                victims.getOrDefault(Victim.JOB, 0),
                victims.getOrDefault(Victim.BOTH, 0))));
        return words.toString();
    }
}
