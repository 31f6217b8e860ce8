package cvntrade.sweep.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.verdict.evidence.Audit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the audit of all cryptos compared and found.
 *
 * @param planHash the plan it belongs to
 * @param cryptos one entry a crypto, in plan order
 * @param foldEdgesCompared count of the edges of test blocks that were compared with prices rewritten; 0 where the audit was not a full one
 * @param foldFindings edges that moved
 */
public record SweepAudit(
        String planHash, List<CryptoAudit> cryptos, long foldEdgesCompared, List<Finding> foldFindings) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public SweepAudit {
        cryptos = List.copyOf(cryptos);
        foldFindings = List.copyOf(foldFindings);
    }

    /**
     * As a sweep has left it.
     *
     * @throws JsonProcessingException if it is not such a text
     * @throws IOException if the file cannot be read
     */
    public static SweepAudit read(Path file) throws IOException {
        return JSON.readValue(Files.readAllBytes(file), SweepAudit.class);
    }

    /**
     * One crypto.
     *
     * @param wholeCuts at how many of the cuts every row of every history was compared
     * @param seed what its cuts were drawn from, so that the audit can be repeated at the same bars
     * @param valuesCompared count of the columns' values that were compared bit by bit
     * @param labelsCompared count of the labels
     * @param fitPartsCompared count of models, thresholds and row sets; 0 where the audit was not a full one
     * @param neverKnown columns that were unknown on every compared row: nothing is proved of them
     */
    public record CryptoAudit(
            String crypto,
            int columns,
            int cuts,
            int wholeCuts,
            long seed,
            long valuesCompared,
            long labelsCompared,
            long fitPartsCompared,
            List<String> neverKnown,
            List<Finding> findings) {
        public CryptoAudit {
            neverKnown = List.copyOf(neverKnown);
            findings = List.copyOf(findings);
        }
    }

    /**
     * Something that moved and may not: of all its moves the one that reaches furthest.
     *
     * @param what key of the column, or label, fold, model, threshold
     * @param fault what it does, in words that follow its name
     * @param barsAhead how far beyond what it may read it must have read, at least; 0 where that is not what is wrong
     * @param rewriting what was done to the candles
     * @param cut open time of the last bar that stood
     * @param firstRow open time of the first row that moved
     * @param before its value on the true history, as text so that NaN has a name
     * @param after its value on the rewritten one
     * @param moves how often it moved
     */
    public record Finding(
            String what,
            String fault,
            long barsAhead,
            String rewriting,
            String cut,
            String firstRow,
            String before,
            String after,
            int moves) {
        /** For an error or a table: what, how far ahead, row, both values. */
        public String sentence() {
            return what + " " + fault + ": row=" + firstRow + " before=" + before + " after=" + after + " cut=" + cut
                    + " rewriting=" + rewriting + " moves=" + moves;
        }

        Finding movedTimes(int times) {
            return new Finding(what, fault, barsAhead, rewriting, cut, firstRow, before, after, times);
        }
    }

    /** Whether values of every crypto were compared and not one bit moved: an audit that compared nothing has not passed. */
    public boolean passed() {
        boolean everyCryptoCompared = cryptos.stream().allMatch(crypto -> crypto.valuesCompared() > 0);
        return !cryptos.isEmpty() && everyCryptoCompared && moved().isEmpty();
    }

    public long valuesCompared() {
        return foldEdgesCompared
                + cryptos.stream()
                        .mapToLong(
                                crypto -> crypto.valuesCompared() + crypto.labelsCompared() + crypto.fitPartsCompared())
                        .sum();
    }

    /** All that moved, a sentence each that begins with where. */
    public List<String> moved() {
        List<String> moved = new ArrayList<>();
        foldFindings.forEach(finding -> moved.add(finding.sentence()));
        for (CryptoAudit crypto : cryptos) {
            crypto.findings().forEach(finding -> moved.add(crypto.crypto() + ": " + finding.sentence()));
        }
        return moved;
    }

    /** As the verdict takes it. */
    public Audit evidence() {
        if (passed()) {
            return Audit.passed(cryptos.size() + " cryptos, " + cryptos.get(0).columns() + " columns, "
                    + cryptos.get(0).cuts() + " cuts each, " + valuesCompared() + " values compared, none moved");
        }
        return Audit.failed(moved().stream().findFirst().orElse("no value of some crypto was compared"));
    }
}
