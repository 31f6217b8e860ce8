package cvntrade.verdict.power;

import cvntrade.verdict.plan.GateSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * One way to make a sweep large enough for the lift that it assumes. More folds mean a longer history: the blocks stay as long as they are,
 * else each cell gets noisier.
 *
 * @param way     what is enlarged, in words
 * @param layout  the least that is enough; empty if none up to {@code most} is
 * @param most    the largest count that was tried
 */
public record Enlargement(String way, Optional<Layout> layout, int most) {
    /** Fewer simulated sweeps than for the figures themselves: a count of cryptos needs no third digit. */
    private static final int SWEEPS = 500;

    private static final int CRYPTOS_MOST = 40;
    private static final int FOLDS_MOST = 40;
    private static final int BOTH_MOST = 20;
    private static final int SEEDS_MOST = 50;

    static List<Enlargement> all(Layout layout, GateSettings gates, PowerSettings settings) {
        int smallerThanAny = Math.max(layout.cryptos(), layout.folds()) - 1;
        return List.of(
                least("more cryptos", layout.cryptos(), CRYPTOS_MOST, layout::withCryptos, gates, settings),
                least("more folds of the same length", layout.folds(), FOLDS_MOST, layout::withFolds, gates, settings),
                least(
                        "as many cryptos as folds",
                        smallerThanAny,
                        BOTH_MOST,
                        count -> new Layout(count, count, layout.seeds()),
                        gates,
                        settings),
                least("more seeds", layout.seeds(), SEEDS_MOST, layout::withSeeds, gates, settings));
    }

    /** Power grows with the count, so halving the stretch between too few and enough finds the least. */
    private static Enlargement least(
            String way, int tooFew, int most, IntFunction<Layout> layout, GateSettings gates, PowerSettings settings) {
        if (tooFew >= most || !enough(layout.apply(most), gates, settings)) {
            return new Enlargement(way, Optional.empty(), most);
        }
        int below = tooFew;
        int enough = most;
        while (enough - below > 1) {
            int middle = (below + enough) / 2;
            if (enough(layout.apply(middle), gates, settings)) enough = middle;
            else below = middle;
        }
        return new Enlargement(way, Optional.of(layout.apply(enough)), most);
    }

    private static boolean enough(Layout layout, GateSettings gates, PowerSettings settings) {
        return PowerForecast.curve(layout, gates, settings, SWEEPS).at(settings.assumedLift()) >= PowerSettings.ENOUGH;
    }
}
