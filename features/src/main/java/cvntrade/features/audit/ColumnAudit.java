package cvntrade.features.audit;

import cvntrade.base.Check;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The look-ahead audit of columns. At seeded cuts everything after the cut is rewritten in four ways, in the target and in all references,
 * every column is computed again, and all rows up to the cut are compared bit by bit. A second pass rewrites only the references, from the
 * bound on that each column declares (its delay), and allows no bit to move either: so a column that reads a reference fresher than it says
 * is found although it never reads the future.
 *
 * <p>Nothing that a feature says of itself is believed, but the bound, which is held against it. Keeps no state: audits of several coins may
 * run side by side. One holds the values of {@value #FEATURES_AT_A_TIME} columns at a time.
 */
public final class ColumnAudit {
    public static final int CUTS = 20;

    private static final int FEATURES_AT_A_TIME = 128;

    private ColumnAudit() {}

    /**
     * @param cuts count of the cuts, spread over all rows; fewer where there are fewer rows
     * @param seed of the cuts and of the noise
     */
    public static AuditReport run(List<? extends Feature> features, FeatureInput input, int cuts, long seed) {
        List<Integer> cutRows = cutRows(input.grid().bars(), Check.atLeast(1, cuts, "cuts"), seed);
        long compared = 0;
        List<Finding> findings = new ArrayList<>();
        List<String> neverKnown = new ArrayList<>();
        for (int from = 0; from < features.size() && !cutRows.isEmpty(); from += FEATURES_AT_A_TIME) {
            int to = Math.min(features.size(), from + FEATURES_AT_A_TIME);
            GroupAudit group = new GroupAudit(List.copyOf(features.subList(from, to)), input, cutRows, seed);
            group.run();
            compared += group.comparedValues();
            findings.addAll(group.findings());
            neverKnown.addAll(group.neverKnown());
        }
        return new AuditReport(features.size(), cutRows, seed, compared, neverKnown, findings);
    }

    /** One row in each of as many equal parts; never the last row, after which there is nothing to rewrite. */
    private static List<Integer> cutRows(int rows, int cuts, long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        TreeSet<Integer> cutRows = new TreeSet<>();
        for (int i = 0; i < cuts && rows > 1; i++) {
            cutRows.add((int) ((i + random.nextDouble()) / cuts * (rows - 1)));
        }
        return List.copyOf(cutRows);
    }
}
