package cvntrade.features.audit;

import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.SignalFeature;
import cvntrade.features.audit.Cuts.Cut;
import cvntrade.features.audit.Finding.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The look-ahead audit of columns. At seeded cuts everything after the cut is rewritten in four ways, in the target and in all references,
 * every column is computed again, and the rows up to the cut are compared bit by bit. A second pass rewrites only the references, from the
 * bound on that each column declares (its delay), and allows no bit to move either: so a column that reads a reference fresher than it says
 * is found although it never reads the future. A third computes rows from exactly the bars that a column says it reads.
 *
 * <p>Nothing that a feature says of itself is believed, but the bound and the lookback, which are held against it. A sentence over signals
 * is computed on a slice around the cut, and only those rows are compared that could have moved: the others were computed before the walk
 * read a rewritten bar ({@link cvntrade.features.Portion}). That the slice stands for the whole history is compared too, not assumed; and at
 * some cuts all rows of the whole history are compared for sentences as well. A feature of another kind is handed the whole input, so for it
 * they always are.
 */
public final class ColumnAudit {
    private final List<Feature> features;
    private final FeatureInput input;
    private final Cuts cuts;
    private final List<Cut> at;
    private final List<Piece> pieces = new ArrayList<>();

    private ColumnAudit(List<Feature> features, FeatureInput input, Cuts cuts) {
        this.features = features;
        this.input = input;
        this.cuts = cuts;
        this.at = cuts.in(input.grid().bars());
        List<Subject> all = new ArrayList<>();
        for (int place = 0; place < features.size(); place++) all.add(new Subject(place, features.get(place)));
        List<Subject> sentences =
                all.stream().filter(it -> it.feature() instanceof SignalFeature).toList();
        List<Subject> others = all.stream()
                .filter(it -> !(it.feature() instanceof SignalFeature))
                .toList();
        List<Cut> wholeCuts = at.stream().filter(Cut::whole).toList();
        List<Cut> slicedCuts = at.stream().filter(cut -> !cut.whole()).toList();
        if (!sentences.isEmpty()) {
            add(
                    sentences,
                    slicedCuts,
                    SlicedPiece.cutsAtATime(sentences),
                    (subjects, part) -> new SlicedPiece(subjects, input, part, cuts.seed()));
        }
        addWhole(sentences, wholeCuts);
        addWhole(others, at);
        add(all, at, LookbackPiece.CUTS_AT_A_TIME, (subjects, part) -> new LookbackPiece(subjects, input, part));
    }

    /** An audit that is still to be run, piece by piece. */
    public static ColumnAudit of(List<? extends Feature> features, FeatureInput input, Cuts cuts) {
        return new ColumnAudit(List.copyOf(features), input, cuts);
    }

    /** The whole audit in the caller's thread. */
    public static AuditReport run(List<? extends Feature> features, FeatureInput input, Cuts cuts) {
        ColumnAudit audit = of(features, input, cuts);
        return audit.report(audit.pieces().stream().map(Piece::call).toList());
    }

    /** What is to be computed, in parts that share nothing. */
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** The rows up to which values must stand, ascending. */
    public List<Integer> cutRows() {
        return at.stream().map(Cut::row).toList();
    }

    /** @param tallies one a piece, in the order of the pieces */
    public AuditReport report(List<Tally> tallies) {
        if (tallies.size() != pieces.size()) {
            throw new IllegalArgumentException(
                    "every piece must have its tally: pieces=" + pieces.size() + " tallies=" + tallies.size());
        }
        Tally sum = Tally.sum(tallies);
        List<Finding> findings = new ArrayList<>();
        List<String> neverKnown = new ArrayList<>();
        for (int place = 0; place < features.size(); place++) {
            findings.addAll(findings(place, sum));
            if (!sum.knew(place)) neverKnown.add(features.get(place).key());
        }
        int wholeCuts = (int) at.stream().filter(Cut::whole).count();
        return new AuditReport(
                features.size(), cutRows(), wholeCuts, cuts.seed(), sum.comparedValues(), neverKnown, findings);
    }

    /** A column that reads ahead breaks the rules about the past too, since its slices end; those are told where nothing graver was found. */
    private List<Finding> findings(int place, Tally sum) {
        List<Finding> findings = new ArrayList<>();
        for (Pass pass : Pass.values()) {
            boolean isOfThePast = pass == Pass.DECLARED_LOOKBACK || pass == Pass.STARTING_POINT;
            if (isOfThePast && !findings.isEmpty()) continue;
            sum.worst(pass, place)
                    .map(worst -> Finding.of(worst, features.get(place), pass, input.grid(), sum.count(pass, place)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private void addWhole(List<Subject> subjects, List<Cut> wholeCuts) {
        for (int from = 0; from < subjects.size(); from += WholePiece.COLUMNS_AT_A_TIME) {
            int to = Math.min(subjects.size(), from + WholePiece.COLUMNS_AT_A_TIME);
            add(
                    subjects.subList(from, to),
                    wholeCuts,
                    WholePiece.CUTS_AT_A_TIME,
                    (group, part) -> new WholePiece(group, input, part, cuts.seed()));
        }
    }

    private void add(
            List<Subject> subjects, List<Cut> cuts, int atATime, BiFunction<List<Subject>, List<Cut>, Piece> piece) {
        for (int from = 0; from < cuts.size() && !subjects.isEmpty(); from += atATime) {
            List<Cut> part = cuts.subList(from, Math.min(cuts.size(), from + atATime));
            pieces.add(piece.apply(List.copyOf(subjects), List.copyOf(part)));
        }
    }
}
