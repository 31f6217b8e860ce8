package cvntrade.sweep.calibration;

import cvntrade.market.synthetic.Truth;
import cvntrade.verdict.Verdict;
import cvntrade.verdict.statistics.ExactShare;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shares of the verdicts over all worlds of one truth.
 *
 * @param verdicts every verdict there is with its share
 * @param flagged leakage pairs that were flagged
 * @param fragile verdicts that another listed method would not give
 */
public record CalibrationReport(
        Truth truth, List<World> worlds, Map<Verdict, ExactShare> verdicts, ExactShare flagged, ExactShare fragile) {
    private static final double CONFIDENCE = 0.95;

    public static CalibrationReport of(Truth truth, List<World> worlds) {
        int all = worlds.size();
        Map<Verdict, ExactShare> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            verdicts.put(
                    verdict,
                    share(
                            all,
                            worlds.stream()
                                    .filter(world -> world.verdict() == verdict)
                                    .count()));
        }
        return new CalibrationReport(
                truth,
                List.copyOf(worlds),
                verdicts,
                share(all, worlds.stream().filter(World::flagged).count()),
                share(all, worlds.stream().filter(World::fragile).count()));
    }

    private static ExactShare share(int all, long count) {
        return new ExactShare(Math.toIntExact(count), all);
    }

    /** A table for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "truth %s, %d worlds%n%n", truth.word(), worlds.size()));
        text.append(String.format(Locale.ROOT, "%-20s %7s %7s   %s%n", "", "worlds", "share", "exact 95 % interval"));
        verdicts.forEach((verdict, share) -> text.append(line(verdict.name(), share)));
        text.append('\n');
        text.append(line("leakage flagged", flagged));
        text.append(line("fragile", fragile));
        double[] deltas = worlds.stream()
                .mapToDouble(World::largestMeanDelta)
                .filter(delta -> !Double.isNaN(delta))
                .sorted()
                .toArray();
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
        var interval = share.interval(CONFIDENCE);
        return String.format(
                Locale.ROOT,
                "%-20s %7d %6.1f%%   %.1f%% to %.1f%%%n",
                name,
                share.count(),
                100 * share.estimate(),
                100 * interval.lower(),
                100 * interval.upper());
    }
}
