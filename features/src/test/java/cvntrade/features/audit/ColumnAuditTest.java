package cvntrade.features.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.CandleColumn;
import cvntrade.features.CandleWalk;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted leaks are caught and named; clean columns are not. */
class ColumnAuditTest {
    private static final int ROWS = 6_000;
    private static final int CUTS = 5;

    /** A column computed by any means, that says of itself what it likes. */
    private record Planted(
            String name,
            Set<CandleColumn> reads,
            int referenceDelayBars,
            int lookbackBars,
            Function<FeatureInput, Column> values)
            implements Feature {
        static Planted own(String name, Function<FeatureInput, Column> values) {
            return new Planted(name, Set.of(new CandleColumn(CandleColumn.TARGET, CandleField.CLOSE)), 0, 1, values);
        }

        static Planted ofBtc(String name, int delayBars, int lookbackBars, Function<FeatureInput, Column> values) {
            CandleColumn btc = new CandleColumn(BtcFeatures.REFERENCE, CandleField.CLOSE);
            return new Planted(name, Set.of(btc), delayBars, lookbackBars, values);
        }

        @Override
        public String key() {
            return name;
        }

        @Override
        public Column on(FeatureInput input) {
            return values.apply(input);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theWholeCatalogueIsClean(long seed) {
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        for (int purgeBars : new int[] {0, 10, 20}) features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, purgeBars));
        AuditReport report = ColumnAudit.run(features, input(seed), Cuts.of(CUTS, seed));
        assertThat(report.findings()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.neverKnown()).isEmpty();
        assertThat(report.cutRows()).hasSize(CUTS).isSorted();
        assertThat(report.wholeCuts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"4,1", "4,2", "24,1", "1,3"})
    void aColumnThatReadsAheadIsNamedWithRowAndReach(int ahead, long seed) {
        Feature leak = Planted.own("leak", input -> future(input.target(), ahead));
        AuditReport report = ColumnAudit.run(amongOthers(leak), input(seed), Cuts.of(CUTS, seed));
        assertThat(report.passed()).isFalse();
        Finding finding = only(report);
        assertThat(finding.key()).isEqualTo("leak");
        assertThat(finding.pass()).isEqualTo(Finding.Pass.FUTURE);
        assertThat(finding.barsAhead()).isEqualTo(ahead);
        int cutRow = input(seed).grid().rowOf(finding.cut().toEpochMilli() / 900_000);
        assertThat(report.cutRows()).contains(cutRow);
        assertThat(finding.firstMovedRow()).isEqualTo(cutRow + 1 - ahead);
        assertThat(finding.before())
                .isEqualTo(future(input(seed).target(), ahead).get(finding.firstMovedRow()));
        assertThat(finding.after()).isNotEqualTo(finding.before());
        assertThat(finding.moves()).isEqualTo(CUTS * Rewrite.values().length);
        assertThat(finding.line()).contains("column leak reads at least " + ahead + " bars ahead");
    }

    @Test
    void aFullSampleNormalisationIsCaught() {
        Feature leak = Planted.own("normalised", input -> {
            double[] close = input.target().close().toArray();
            double mean =
                    Arrays.stream(close).filter(Double::isFinite).average().orElse(Double.NaN);
            return Column.generate(close.length, row -> close[row] - mean);
        });
        Finding finding = only(ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 1)));
        assertThat(finding.key()).isEqualTo("normalised");
        assertThat(finding.firstMovedRow()).isZero();
        assertThat(finding.barsAhead()).isGreaterThan(ROWS / 2);
    }

    @ParameterizedTest
    @CsvSource({"20,19,1", "20,10,10", "20,0,20", "5,4,1"})
    void aReferenceReadFresherThanDeclaredIsCaughtByTheSecondPass(int declared, int real, int ahead) {
        Feature leak = Planted.ofBtc("fresh", declared, real + 1, input -> {
            Column close =
                    input.reference(BtcFeatures.REFERENCE).onto(input.grid()).close();
            return Column.generate(close.size(), row -> row < real ? Double.NaN : close.get(row - real));
        });
        Finding finding = only(ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 1)));
        assertThat(finding.key()).isEqualTo("fresh");
        assertThat(finding.pass()).isEqualTo(Finding.Pass.DECLARED_BOUND);
        assertThat(finding.barsAhead()).isEqualTo(ahead);
        assertThat(finding.line()).contains("reads a reference at least " + ahead + " bars fresher than it declares");
    }

    @Test
    void aSentenceThatForgetsItsLagIsCaughtToo() {
        Feature leak = Feature.named("forgetful")
                .of(Candles.of(BtcFeatures.REFERENCE).close().change(4))
                .delayedBy(20)
                .readingReferencesBefore(25);
        Finding finding = only(ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 1)));
        assertThat(finding.key()).isEqualTo("forgetful@20");
        assertThat(finding.barsAhead()).isEqualTo(5);
    }

    @Test
    void aReferenceReadAheadFailsBothPasses() {
        Feature leak = Planted.ofBtc(
                "ahead",
                0,
                1,
                input -> future(input.reference(BtcFeatures.REFERENCE).onto(input.grid()), 4));
        AuditReport report = ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 1));
        assertThat(report.findings())
                .extracting(Finding::pass)
                .containsExactly(Finding.Pass.FUTURE, Finding.Pass.DECLARED_BOUND);
        assertThat(report.findings()).allMatch(finding -> finding.barsAhead() == 4);
    }

    @Test
    void aLeakThatOnlyOneKindOfRewriteShowsIsCaught() {
        // Knows of a later bar only whether it is there at all.
        Feature leak = Planted.own("presence", input -> {
            Column close = input.target().close();
            return Column.generate(
                    close.size(), row -> row + 2 < close.size() && Double.isNaN(close.get(row + 2)) ? 1 : 0);
        });
        Finding finding = only(ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 1)));
        assertThat(finding.rewrite()).contains(Rewrite.SET_TO_NAN);
        assertThat(finding.moves()).isEqualTo(CUTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void anAuditThatComparedNothingHasNotPassed(int rows) {
        AuditReport report = ColumnAudit.run(
                OwnCatalogue.features(), FeatureInput.of(CandleWalk.of("AAAUSDT", 1, rows)), Cuts.of(CUTS, 1));
        assertThat(report.passed()).isFalse();
        assertThat(report.comparedValues()).isZero();
    }

    @Test
    void whatWasNeverKnownIsSaid() {
        AuditReport report = ColumnAudit.run(
                OwnCatalogue.features(), FeatureInput.of(CandleWalk.of("AAAUSDT", 1, 300)), Cuts.of(CUTS, 1));
        assertThat(report.neverKnown()).contains("ret_672", "z_672").doesNotContain("ret_1");
    }

    @Test
    void theValuesComparedAreCounted() {
        List<Feature> features = List.copyOf(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        AuditReport whole = ColumnAudit.run(features, input(1), Cuts.allWhole(CUTS, 1));
        long rows = whole.cutRows().stream().mapToLong(row -> row + 1).sum();
        int columns = features.size();
        long lookbacks = (long) CUTS * columns;
        assertThat(whole.comparedValues()).isEqualTo(rows * Rewrite.values().length * 2 * columns + lookbacks);

        AuditReport sliced = ColumnAudit.run(features, input(1), new Cuts(CUTS, 0, 1));
        int compared = Slice.comparedRows(25);
        long slicedRows = sliced.cutRows().stream()
                .mapToLong(row -> Math.min(row + 1, compared))
                .sum();
        int computations = 1 + Rewrite.values().length * 2;
        assertThat(sliced.comparedValues()).isEqualTo(slicedRows * computations * columns + lookbacks);
    }

    @Test
    void piecesRunInAnyOrderGiveTheSameReport() {
        Feature leak = Planted.own("leak", input -> future(input.target(), 4));
        ColumnAudit audit = ColumnAudit.of(amongOthers(leak), input(1), new Cuts(30, 3, 9));
        assertThat(audit.pieces()).hasSizeGreaterThan(5);
        List<Piece> backwards = new ArrayList<>(audit.pieces());
        Collections.reverse(backwards);
        List<Tally> tallies =
                new ArrayList<>(backwards.parallelStream().map(Piece::call).toList());
        Collections.reverse(tallies);
        assertThat(audit.report(tallies)).isEqualTo(ColumnAudit.run(amongOthers(leak), input(1), new Cuts(30, 3, 9)));
    }

    @Test
    void theSameSeedGivesTheSameReport() {
        Feature leak = Planted.own("leak", input -> future(input.target(), 4));
        AuditReport first = ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 9));
        assertThat(ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 9)))
                .isEqualTo(first);
        assertThat(ColumnAudit.run(amongOthers(leak), input(1), Cuts.of(CUTS, 10))
                        .cutRows())
                .isNotEqualTo(first.cutRows());
    }

    private static Finding only(AuditReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    /** The planted column in the middle of clean ones. */
    private static List<Feature> amongOthers(Feature leak) {
        List<Feature> features = new ArrayList<>(OwnCatalogue.features().subList(0, 10));
        features.add(leak);
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        return features;
    }

    private static Column future(CandleSeries series, int ahead) {
        Column close = series.close();
        return Column.generate(
                close.size(),
                row -> row + ahead < close.size() ? close.get(row + ahead) / close.get(row) - 1 : Double.NaN);
    }

    private static FeatureInput input(long seed) {
        CandleSeries btc = CandleWalk.of("BTCUSDT", seed + 1000, CandleWalk.FIRST_BAR - 150, ROWS + 100, 40_000);
        CandleSeries target = CandleWalk.without(CandleWalk.of("AAAUSDT", seed, ROWS), 1500, 1505);
        return FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, btc));
    }
}
