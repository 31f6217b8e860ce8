package cvntrade.features.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.features.CandleWalk;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.Portion;
import cvntrade.features.audit.Finding.Pass;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.BtcFeatures;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.features.planted.Peek;
import cvntrade.features.planted.Plant;
import cvntrade.features.planted.ShortSighted;
import cvntrade.features.window.Kernel;
import cvntrade.features.window.Moments;
import cvntrade.features.window.Transform;
import cvntrade.market.CandleSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that are sentences are audited on slices, and nothing that a whole history would show stays hidden there. */
@Tag("slow")
class SentenceAuditTest {
    private static final int ROWS = 4000;

    /** Every reach that is possible inside a portion, by one audit each: no cut is whole, so the slices alone must find it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 24, 63, 64, 65, 100, 128, 200, 254, 255})
    void everyReachInsideAPortionIsFoundAndToldExactly(int ahead) {
        assertThat(ahead).isLessThan(Portion.BARS);
        AuditReport report = ColumnAudit.run(amongOthers(peek(ahead)), input(1), new Cuts(12, 0, 5));
        Finding finding = only(report);
        assertThat(finding.key()).isEqualTo("peek");
        assertThat(finding.pass()).isEqualTo(Pass.FUTURE);
        assertThat(finding.barsAhead()).isEqualTo(ahead);
        assertThat(finding.firstMoved().toEpochMilli())
                .isEqualTo(finding.cut().toEpochMilli() + 900_000L * (1 - ahead));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 24, 100})
    void slicesAndTheWholeHistoryFindTheSameReach(int ahead) {
        Finding sliced = only(ColumnAudit.run(List.of(peek(ahead)), input(2), new Cuts(40, 0, 3)));
        Finding whole = only(ColumnAudit.run(List.of(peek(ahead)), input(2), Cuts.allWhole(40, 3)));
        assertThat(sliced.barsAhead()).isEqualTo(whole.barsAhead()).isEqualTo(ahead);
        assertThat(sliced.pass()).isEqualTo(whole.pass());
    }

    @Test
    void aSingleCutFindsTheFurthestReachThereIs() {
        Finding finding = only(ColumnAudit.run(List.of(peek(Portion.BARS - 1)), input(1), new Cuts(1, 0, 9)));
        assertThat(finding.barsAhead()).isEqualTo(Portion.BARS - 1);
    }

    @Test
    void theCutTakesManyPlacesInItsPortion() {
        TreeSet<Integer> places = new TreeSet<>();
        for (Cuts.Cut cut : new Cuts(100, 0, 1).in(90_000).subList(5, 100)) {
            Slice slice = Slice.at(cut, Slice.comparedRows(25), 673, 90_000);
            places.add((cut.row() + 1 - slice.firstRow()) % Portion.BARS);
            assertThat(cut.row() + 1 - Slice.comparedRows(25) - slice.firstRow())
                    .as("bars before the first compared row")
                    .isGreaterThanOrEqualTo(672);
        }
        assertThat(places).hasSizeGreaterThan(80).doesNotContain(0);
        assertThat(places.first()).isLessThan(10);
        assertThat(places.last()).isGreaterThan(Portion.BARS - 10);
    }

    /** In company of columns with long lookbacks, whose slice begins early enough for the liar. */
    @ParameterizedTest
    @CsvSource({"4,1", "96,1", "96,40", "672,1"})
    void aLookbackDeclaredTooSmallIsFound(int bars, int unsaid) {
        Feature liar =
                Feature.named("liar").of(Candles.target().close()).through(new ShortSighted(new Moments(bars), unsaid));
        Finding finding = only(ColumnAudit.run(amongOthers(liar), input(1), new Cuts(3, 0, 1)));
        assertThat(finding.key()).isEqualTo("liar");
        assertThat(finding.pass()).isEqualTo(Pass.DECLARED_LOOKBACK);
        assertThat(finding.line()).contains("reads other bars than the lookback that it declares");
    }

    @Test
    void aReferencesLookbackDeclaredTooSmallIsFound() {
        Feature liar = Feature.named("liar")
                .of(Candles.of(BtcFeatures.REFERENCE).close())
                .through(new ShortSighted(new Moments(50), 1))
                .delayedBy(20);
        Finding finding = only(ColumnAudit.run(amongOthers(liar), input(1), new Cuts(3, 0, 1)));
        assertThat(finding.key()).isEqualTo("liar@20");
        assertThat(finding.pass()).isEqualTo(Pass.DECLARED_LOOKBACK);
    }

    @Test
    void aColumnWhoseSliceDoesNotStandForTheWholeHistoryIsFound() {
        Feature moody = Feature.named("moody").of(Candles.target().close()).through(new Moody());
        AuditReport report = ColumnAudit.run(amongOthers(moody), input(1), new Cuts(3, 0, 1));
        assertThat(only(report).pass()).isEqualTo(Pass.STARTING_POINT);
        assertThat(only(report).line()).contains("depends on where its computation begins");
    }

    @ParameterizedTest
    @EnumSource(Plant.class)
    void everyPlantIsFoundUnderItsNameWithItsReach(Plant plant) {
        List<Feature> clean = catalogue();
        List<Feature> planted = plant.into(clean);
        AuditReport report = ColumnAudit.run(planted, input(1), Cuts.of(10, 4));
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < clean.size(); i++) {
            if (planted.get(i) != clean.get(i)) changed.add(clean.get(i).key());
        }
        assertThat(report.findings()).extracting(Finding::key).hasSameElementsAs(changed);
        assertThat(report.findings().stream().mapToInt(Finding::barsAhead).max().orElseThrow())
                .isEqualTo(plant.barsAhead());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theCatalogueIsCleanHoweverItIsCut(long seed) {
        AuditReport sliced = ColumnAudit.run(catalogue(), input(seed), new Cuts(60, 0, seed));
        assertThat(sliced.findings()).isEmpty();
        AuditReport whole = ColumnAudit.run(catalogue(), input(seed), Cuts.allWhole(4, seed));
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.wholeCuts()).isEqualTo(4);
    }

    /** Wrong by one where it began late and was handed many bars: the exact lookback and the whole history agree, a slice does not. */
    private record Moody() implements Transform {
        @Override
        public int reachBars() {
            return 0;
        }

        @Override
        public Kernel start(long firstBar) {
            boolean late = firstBar > CandleWalk.FIRST_BAR;
            long[] handed = {0};
            return (in, out, bars) -> {
                for (int row = 0; row < bars; row++) {
                    handed[0]++;
                    out[0][row] = in[0][row] + (late && handed[0] > 100 ? 1 : 0);
                }
            };
        }
    }

    private static Feature peek(int ahead) {
        return Feature.named("peek").of(Candles.target().close()).through(new Peek(ahead));
    }

    private static Finding only(AuditReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static List<Feature> amongOthers(Feature planted) {
        List<Feature> features = new ArrayList<>(OwnCatalogue.features().subList(0, 10));
        features.add(Feature.named("long").of(Candles.target().close().mean(673)));
        features.add(planted);
        features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, 20));
        return features;
    }

    private static List<Feature> catalogue() {
        List<Feature> features = new ArrayList<>(OwnCatalogue.features());
        for (int purgeBars : new int[] {0, 10, 20}) features.addAll(BtcFeatures.of(BtcFeatureSet.FULL, purgeBars));
        return features;
    }

    private static FeatureInput input(long seed) {
        CandleSeries btc = CandleWalk.of("BTCUSDT", seed + 1000, CandleWalk.FIRST_BAR - 150, ROWS + 100, 40_000);
        CandleSeries target = CandleWalk.without(CandleWalk.of("AAAUSDT", seed, ROWS), 1500, 1505);
        return FeatureInput.of(target, Map.of(BtcFeatures.REFERENCE, btc));
    }
}
