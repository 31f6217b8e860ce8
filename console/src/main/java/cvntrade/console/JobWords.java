package cvntrade.console;

import cvntrade.console.jobs.Asked;
import cvntrade.console.jobs.Job;
import cvntrade.console.jobs.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A job as a person reads it. */
final class JobWords {
    private JobWords() {}

    /** Something that happened to it. */
    record Entry(int run, Instant at, String what, String who) {}

    static String of(Job job) {
        StringBuilder text = new StringBuilder();
        TextLine.add(text, "%-8s %s", "job", job.id());
        TextLine.add(text, "%-8s %s", "state", job.state().words());
        TextLine.add(text, "%-8s %s", "on", job.subject());
        TextLine.add(text, "%-8s %s", "command", command(job.last().asked()));
        TextLine.add(text, "%-8s %s", "in", job.last().asked().folder());
        for (Entry entry : history(job)) {
            String by = entry.who().isEmpty() ? "" : "  by " + entry.who();
            TextLine.add(text, "run %-4d %s  %s%s", entry.run(), entry.at(), entry.what(), by);
        }
        return text.toString();
    }

    /** As it was typed, and may be typed again. */
    static String command(Asked asked) {
        return CommandWords.of(asked.words(), asked.settings());
    }

    /** All that happened, the earliest first. */
    static List<Entry> history(Job job) {
        List<Entry> entries = new ArrayList<>();
        for (Run run : job.runs()) {
            Asked asked = run.asked();
            entries.add(new Entry(
                    run.number(), asked.at(), run.number() == 1 ? "asked for" : "asked for again", asked.who()));
            run.began().ifPresent(at -> entries.add(new Entry(run.number(), at, "began", "")));
            run.stop().ifPresent(stop -> entries.add(new Entry(run.number(), stop.at(), "told to stop", stop.what())));
            run.end().ifPresent(end -> entries.add(new Entry(run.number(), end.at(), "ended, exit " + end.what(), "")));
        }
        entries.sort(Comparator.comparingInt(Entry::run).thenComparing(Entry::at));
        return entries;
    }
}
