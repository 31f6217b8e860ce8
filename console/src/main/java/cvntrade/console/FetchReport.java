package cvntrade.console;

import cvntrade.market.CandleSeries;
import cvntrade.market.binance.FetchPlan;
import cvntrade.market.store.CandleStore;
import cvntrade.market.store.Revision;
import java.util.List;
import java.util.Locale;

/** What a fetch would ask for, and what of it the store then has, in words. */
final class FetchReport {
    private static final double MIB = 1048576.0;

    private FetchReport() {}

    /** @param asked requests made to find out what to plan */
    static void printPlans(List<FetchPlan> plans, long asked) {
        long requests = 0;
        long bytes = 0;
        for (FetchPlan plan : plans) {
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %4d segments, %d requests, about %.1f MiB%n",
                    plan.symbol(),
                    plan.segments().size(),
                    plan.requestsAtLeast(),
                    plan.bytesAbout() / MIB);
            requests += plan.requestsAtLeast();
            bytes += plan.bytesAbout();
        }
        System.out.printf(
                Locale.ROOT,
                "in all     %d requests, about %.1f MiB; %s was asked for%n",
                requests,
                bytes / MIB,
                asked == 0 ? "nothing" : "the list of symbols alone");
    }

    /** The bars of the plan's window, and how many of them the store has. */
    static void printWindow(FetchPlan plan, CandleStore store) {
        long bars = plan.endBar() - plan.fromBar();
        long candles = store.has(plan.symbol())
                ? candles(plan, store.load(plan.symbol()).series())
                : 0;
        System.out.printf(
                Locale.ROOT, "%-10s %d bars, %d candles, %d missing%n", plan.symbol(), bars, candles, bars - candles);
        long waiting = store.has(plan.symbol())
                ? store.revisions(plan.symbol()).stream()
                        .filter(Revision::isWaiting)
                        .count()
                : 0;
        if (waiting > 0) System.out.println("           " + waiting + " revisions wait: ./cvntrade store revisions");
    }

    private static long candles(FetchPlan plan, CandleSeries series) {
        long candles = 0;
        for (int row = 0; row < series.bars(); row++) {
            long bar = series.grid().bar(row);
            if (bar >= plan.fromBar() && bar < plan.endBar() && series.hasCandle(row)) candles++;
        }
        return candles;
    }

    static void printTraffic(long requests, long bytes) {
        System.out.printf(Locale.ROOT, "%d requests, %.1f MiB%n", requests, bytes / MIB);
    }
}
