package cvntrade.sweep.calibration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.market.synthetic.Truth;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.statistics.ExactShare;
import cvntrade.verdict.statistics.Interval;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Shares over all worlds of one truth: of each verdict, of the leakage flag, of each cause that an investigation found, of verdicts that
 * another listed method would not give.
 *
 * @param settingsOffDefault every setting that is not the default, with the default beside it
 */
public record CalibrationReport(Truth truth, List<World> worlds, List<String> settingsOffDefault) {
    private static final double CONFIDENCE = 0.95;

    public CalibrationReport {
        worlds = List.copyOf(worlds);
        settingsOffDefault = List.copyOf(settingsOffDefault);
    }

    /** By name, in the order in which people read them. */
    public Map<String, ExactShare> shares() {
        Map<String, ExactShare> shares = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            shares.put(verdict.name(), share(world -> world.verdict() == verdict));
        }
        shares.put("leakage flagged", share(World::flagged));
        TreeSet<String> causes = new TreeSet<>();
        for (World world : worlds) causes.add(world.cause());
        causes.remove(World.NOT_INVESTIGATED);
        for (String cause : causes) {
            shares.put("cause " + cause, share(world -> world.cause().equals(cause)));
        }
        shares.put("fragile", share(World::fragile));
        return shares;
    }

    private ExactShare share(Predicate<World> counted) {
        return new ExactShare(Math.toIntExact(worlds.stream().filter(counted).count()), worlds.size());
    }

    /** Ascending; without the worlds in which no cell was run. */
    private double[] largestMeanDeltas() {
        return worlds.stream()
                .mapToDouble(World::largestMeanDelta)
                .filter(delta -> !Double.isNaN(delta))
                .sorted()
                .toArray();
    }

    /** A table for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "truth %s, %d worlds%n", truth.word(), worlds.size()));
        text.append(
                settingsOffDefault.isEmpty()
                        ? "every setting is the default\n"
                        : "not the default: " + String.join(", ", settingsOffDefault) + "\n");
        text.append(String.format(Locale.ROOT, "%n%-26s %7s %7s   %s%n", "", "worlds", "share", "exact 95 % interval"));
        shares().forEach((name, share) -> text.append(line(name, share)));
        double[] deltas = largestMeanDeltas();
        if (deltas.length > 0) {
            text.append(String.format(
                    Locale.ROOT,
                    "%nlargest mean delta of a candidate: %+.4f to %+.4f, median %+.4f%n",
                    deltas[0],
                    deltas[deltas.length - 1],
                    deltas[deltas.length / 2]));
        }
        return text.toString();
    }

    private static String line(String name, ExactShare share) {
        Interval interval = share.interval(CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "%-26s %7d %6.1f%%   %.1f%% to %.1f%%%n",
                name,
                share.count(),
                100 * share.estimate(),
                100 * interval.lower(),
                100 * interval.upper());
    }

    /** The same for programs, with the worlds one by one. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("truth", truth.word());
        json.put("worlds", worlds.size());
        settingsOffDefault.forEach(json.putArray("settingsOffDefault")::add);
        ObjectNode shares = json.putObject("shares");
        shares().forEach((name, share) -> {
            Interval interval = share.interval(CONFIDENCE);
            shares.putObject(name)
                    .put("count", share.count())
                    .put("share", share.estimate())
                    .put("lower", interval.lower())
                    .put("upper", interval.upper());
        });
        Arrays.stream(largestMeanDeltas()).forEach(json.putArray("largestMeanDeltas")::add);
        return json;
    }
}
