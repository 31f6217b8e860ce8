package cvntrade.trades;

/**
 * One finished round trip.
 *
 * @param entryRow bar at whose open it was bought
 * @param exitRow bar in which it was sold, not before the entry
 * @param gross exit price over entry price less one, as a fraction
 * @param net gross less the costs of the round trip
 * @param exitReason what ended it
 */
public record Trade(int entryRow, int exitRow, double gross, double net, Exit.Reason exitReason) {
    public Trade {
        if (exitRow < entryRow || Double.isNaN(gross) || Double.isNaN(net)) {
            throw new IllegalArgumentException("trade must end after it began and have a result: entryRow=" + entryRow
                    + " exitRow=" + exitRow + " gross=" + gross + " net=" + net);
        }
    }
}
