package cvntrade.features.audit;

import java.util.List;

/**
 * What an audit saw.
 *
 * @param features count of the columns audited
 * @param cutRows the rows up to which all values had to stand, ascending
 * @param wholeCuts count of the cuts at which every row up to them was compared, for all columns
 * @param seed of cuts and noise
 * @param comparedValues count of the values compared, over all columns, cuts and rewrites
 * @param neverKnown keys of the columns that were NaN on every compared row: nothing is proved of them
 * @param findings the columns that moved, in the order of the features; for each at most one a pass
 */
public record AuditReport(
        int features,
        List<Integer> cutRows,
        int wholeCuts,
        long seed,
        long comparedValues,
        List<String> neverKnown,
        List<Finding> findings) {
    public AuditReport {
        cutRows = List.copyOf(cutRows);
        neverKnown = List.copyOf(neverKnown);
        findings = List.copyOf(findings);
    }

    /** Whether values were compared and not one bit had moved. An audit that compared nothing has not passed. */
    public boolean passed() {
        return findings.isEmpty() && comparedValues > 0;
    }

    /** One line for people. */
    public String line() {
        return (passed() ? "passed" : "failed") + " features=" + features + " cuts=" + cutRows.size() + " whole_cuts="
                + wholeCuts + " seed=" + seed + " compared_values=" + comparedValues + " findings=" + findings.size()
                + " never_known=" + neverKnown.size();
    }
}
