package cvntrade.console;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a command is, as the last line of its log that says so has it.
 *
 * @param stage what it is at
 * @param done steps of it
 * @param remaining of this stage, as the command itself reckons
 */
record JobProgress(String stage, int done, int of, Duration remaining) {
    private static final Pattern LINE = Pattern.compile(
            "(?m)^event=progress stage=(\"[^\"]*\"|\\S+) done=(\\d+) of=(\\d+) what=.* remaining=(PT\\S+)");

    static Optional<JobProgress> in(String log) {
        Matcher line = LINE.matcher(log);
        Optional<JobProgress> last = Optional.empty();
        while (line.find()) {
            last = Optional.of(new JobProgress(
                    line.group(1).replace("\"", ""),
                    Integer.parseInt(line.group(2)),
                    Integer.parseInt(line.group(3)),
                    Duration.parse(line.group(4))));
        }
        return last;
    }

    String words() {
        return stage + ": " + done + " of " + of + (done < of ? ", about " + spell(remaining) + " left" : ", done");
    }

    private static String spell(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) return time.toSeconds() + " s";
        if (time.compareTo(Duration.ofHours(2)) < 0) return time.toMinutes() + " min";
        return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
