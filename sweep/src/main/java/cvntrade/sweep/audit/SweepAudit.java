package cvntrade.sweep.audit;

import cvntrade.verdict.evidence.Audit;
import java.util.List;

/**
 * What the audit of all cryptos compared and found.
 *
 * @param planHash the plan it belongs to
 * @param cryptos one entry a crypto, in plan order
 */
public record SweepAudit(String planHash, List<CryptoAudit> cryptos) {
    public SweepAudit {
        cryptos = List.copyOf(cryptos);
    }

    /**
     * One crypto.
     *
     * @param seed what its cuts were drawn from, so that the audit can be repeated at the same bars
     * @param valuesCompared count of values that were compared bit by bit
     * @param neverKnown columns that were unknown on every compared row: nothing is proved of them
     */
    public record CryptoAudit(
            String crypto,
            int columns,
            int cuts,
            long seed,
            long valuesCompared,
            List<String> neverKnown,
            List<Finding> findings) {
        public CryptoAudit {
            neverKnown = List.copyOf(neverKnown);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A value of the past that moved when the future was rewritten.
     *
     * @param column name of the column, or {@code label}
     * @param rewriting what was done to the future
     * @param cut open time of the last bar that stood
     * @param firstRow open time of the first row that moved
     * @param before its value on the true history, as text so that NaN has a name
     * @param after its value on the rewritten one
     * @param barsAhead how far beyond what it may read it must have read, at least
     */
    public record Finding(
            String column, String rewriting, String cut, String firstRow, String before, String after, long barsAhead) {
        /** For an error or a table: column, row, both values, how far ahead. */
        public String sentence() {
            return column + " reads at least " + barsAhead + " bars ahead: row=" + firstRow + " before=" + before
                    + " after=" + after + " cut=" + cut + " rewriting=" + rewriting;
        }
    }

    /** Whether values were compared and not one bit moved: an audit that compared nothing has not passed. */
    public boolean passed() {
        return valuesCompared() > 0
                && cryptos.stream().allMatch(crypto -> crypto.findings().isEmpty());
    }

    public long valuesCompared() {
        return cryptos.stream().mapToLong(CryptoAudit::valuesCompared).sum();
    }

    /** As the verdict takes it. */
    public Audit evidence() {
        if (passed()) {
            return Audit.passed(cryptos.size() + " cryptos, " + cryptos.get(0).columns() + " columns, "
                    + cryptos.get(0).cuts() + " cuts each, " + valuesCompared() + " values compared, none moved");
        }
        return Audit.failed(cryptos.stream()
                .flatMap(crypto ->
                        crypto.findings().stream().map(finding -> crypto.crypto() + ": " + finding.sentence()))
                .findFirst()
                .orElse("nothing was compared"));
    }
}
