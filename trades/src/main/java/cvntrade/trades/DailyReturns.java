package cvntrade.trades;

import cvntrade.base.Grid;
import java.util.ArrayList;
import java.util.List;

/**
 * What the trades of a block earned day by day, in UTC. A trade counts on the day it was closed.
 *
 * @param firstDay days since 1970-01-01 of the block's first bar
 * @param net compounded net return of each day from there on, as a fraction; 0 where no trade was closed
 */
public record DailyReturns(long firstDay, List<Double> net) {
    public DailyReturns {
        net = List.copyOf(net);
    }

    public static DailyReturns of(TradeLog log, Grid grid) {
        long first = grid.epochDay(log.block().firstRow());
        int last = log.trades().stream()
                .mapToInt(Trade::exitRow)
                .max()
                .orElse(log.block().lastRow());
        int days = Math.toIntExact(grid.epochDay(Math.max(last, log.block().lastRow())) - first + 1);
        double[] growth = new double[days];
        java.util.Arrays.fill(growth, 1);
        for (Trade trade : log.trades()) growth[(int) (grid.epochDay(trade.exitRow()) - first)] *= 1 + trade.net();
        List<Double> net = new ArrayList<>(days);
        for (double factor : growth) net.add(factor - 1);
        return new DailyReturns(first, net);
    }

    /** The return of a day; 0 outside the block. */
    public double on(long day) {
        long at = day - firstDay;
        return at < 0 || at >= net.size() ? 0 : net.get((int) at);
    }
}
