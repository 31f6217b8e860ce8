package cvntrade.features.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.EventLog;
import cvntrade.base.Refusal;
import cvntrade.features.CandleWalk;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureFamily;
import cvntrade.features.FeatureInput;
import cvntrade.features.audit.AuditReport;
import cvntrade.features.audit.ColumnAudit;
import cvntrade.features.audit.Cuts;
import cvntrade.features.enrichment.BtcFeatureSet;
import cvntrade.features.enrichment.Enrichment;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.own.OwnCatalogue;
import cvntrade.features.window.Kernel;
import cvntrade.features.window.Transform;
import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final CandleSeries COIN = CandleWalk.of("AAAUSDT", 1, 1_500);
    private static final CandleSeries BTC = CandleWalk.of("BTCUSDT", 2, 1_500);
    private static final Feature CHANGE =
            Feature.named("change_7").of(Candles.target().close().change(7));

    private static Plugin plugin(String origin, Feature... features) {
        return new Plugin(origin, "0".repeat(64), List.of(features));
    }

    private static Column close(FeatureInput input) {
        return input.target().close();
    }

    @Test
    void withoutPluginsItIsTheBuiltInColumns() {
        assertThat(Catalogue.builtIn().features()).isEqualTo(OwnCatalogue.features());
        assertThat(Catalogue.builtIn().families()).isEqualTo(OwnCatalogue.families());
        assertThat(Catalogue.builtIn().plugins()).isEmpty();
        assertThat(Catalogue.with(List.of()).features()).isEqualTo(OwnCatalogue.features());
    }

    @Test
    void aPluginsColumnsFollowTheBuiltInOnesAsAFamilyOfTheirOwn() {
        Catalogue catalogue = Catalogue.with(List.of(plugin("mine.jar", CHANGE)));
        List<Feature> features = catalogue.features();
        assertThat(features.subList(0, features.size() - 1)).isEqualTo(OwnCatalogue.features());
        assertThat(features.get(features.size() - 1)).isEqualTo(CHANGE);
        assertThat(catalogue.families()).extracting(FeatureFamily::name).last().isEqualTo("mine.jar");
    }

    @Test
    void theyAreEnrichedBeforeTheBtcColumnsAndLeaveTheOthersAlone() {
        Catalogue catalogue = Catalogue.with(List.of(plugin("mine.jar", CHANGE)));
        FeatureInput input = FeatureInput.of(COIN, Map.of("BTCUSDT", BTC));
        EnrichmentConfig config = new EnrichmentConfig(true, BtcFeatureSet.MIN, 20, 10);
        List<Feature> with = Enrichment.begin(catalogue, config, input, EventLog.SILENT);
        List<Feature> without = Enrichment.begin(config, input, EventLog.SILENT);
        int own = OwnCatalogue.features().size();
        assertThat(with.get(own)).isEqualTo(CHANGE);
        assertThat(with).hasSize(own + 1 + 3);
        List<Column> columns = FeatureEngine.columns(with, input);
        List<Column> others = FeatureEngine.columns(without, input);
        assertThat(columns.subList(0, own)).isEqualTo(others.subList(0, own));
        assertThat(columns.subList(own + 1, own + 4)).isEqualTo(others.subList(own, own + 3));
        assertThat(columns.get(own).get(100))
                .isEqualTo(COIN.close().get(100) / COIN.close().get(93) - 1);
    }

    @Test
    void everyBrokenRuleIsReportedAtOnce() {
        Feature shouting = Feature.named("Loud").of(Candles.target().close());
        Feature ofReferenceByName =
                Feature.named("btc_beta").of(Candles.target().close());
        Feature builtIn = Feature.named("rsi_14").of(Candles.target().close());
        Feature time = Feature.named("open_time").of(Candles.target().close());
        Feature ofReference =
                Feature.named("other_coin").of(Candles.of("BTCUSDT").close());
        Feature foreignKey = new OwnWay("honest", "btc_return_1h@20", 1, Set.of(), CatalogueTest::close);
        Feature nowhere = new OwnWay("nowhere", "nowhere", 0, Set.of(), CatalogueTest::close);
        assertThatThrownBy(() -> Catalogue.with(List.of(
                        plugin("a.jar", shouting, ofReferenceByName, builtIn, time, CHANGE),
                        plugin("b.jar", CHANGE, ofReference, foreignKey, nowhere),
                        plugin("c.jar"))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("9 problems:")
                .hasMessageContaining("lower-case letters, digits and underscores: feature=Loud plugin=a.jar")
                .hasMessageContaining("must not begin with btc_, which names columns of a reference: feature=btc_beta")
                .hasMessageContaining("its own: feature=rsi_14 plugin=a.jar taken_by=a built-in feature")
                .hasMessageContaining("feature=open_time plugin=a.jar taken_by=the first column of a table")
                .hasMessageContaining("its own: feature=change_7 plugin=b.jar taken_by=a.jar")
                .hasMessageContaining("read the traded coin alone: feature=other_coin plugin=b.jar")
                .hasMessageContaining("feature=honest plugin=b.jar key=btc_return_1h@20")
                .hasMessageContaining("look back at least to its own row: feature=nowhere")
                .hasMessageContaining("at least one feature: plugin=c.jar");
    }

    @Test
    void aDelayedFeatureKeepsItsKey() {
        Feature delayed =
                Feature.named("late").of(Candles.target().close().change(1)).delayedBy(4);
        assertThat(Catalogue.with(List.of(plugin("mine.jar", delayed))).features())
                .last()
                .extracting(Feature::key)
                .isEqualTo("late@4");
    }

    @Test
    void aFeatureOfItsOwnKindIsHandedTheTargetAlone() {
        Feature curious =
                OwnWay.named("curious", input -> input.reference("BTCUSDT").close());
        Feature added = last(Catalogue.with(List.of(plugin("mine.jar", curious))));
        FeatureInput input = FeatureInput.of(COIN, Map.of("BTCUSDT", BTC));
        assertThat(curious.on(input)).isEqualTo(BTC.close());
        assertThatThrownBy(() -> added.on(input)).hasMessageContaining("a reference that is read must be given");
    }

    @Test
    void aColumnOfAnotherLengthIsRefusedByName() {
        Feature half = OwnWay.named("half", input -> close(input).rows(0, 10));
        Feature added = last(Catalogue.with(List.of(plugin("mine.jar", half))));
        assertThatThrownBy(() -> added.on(FeatureInput.of(COIN)))
                .hasMessageContaining("one value a bar: feature=half plugin=mine.jar values=10 bars=1500");
    }

    @Test
    void aFeatureThatReadsAheadIsFoundByTheAudit() {
        Feature leak = OwnWay.named("leak", input -> {
            Column close = close(input);
            return Column.generate(
                    close.size(), row -> row + 3 < close.size() ? close.get(row + 3) / close.get(row) : Double.NaN);
        });
        AuditReport report = audit(Catalogue.with(List.of(plugin("mine.jar", CHANGE, leak))));
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.name()).isEqualTo("leak");
            assertThat(finding.barsAhead()).isEqualTo(3);
        });
    }

    @Test
    void aTransformThatReadsAheadInItsPortionIsFoundByTheAudit() {
        Feature leak = Feature.named("leak").of(Candles.target().close().through(new NextBar()));
        AuditReport report = audit(Catalogue.with(List.of(plugin("mine.jar", leak, CHANGE))));
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.name()).isEqualTo("leak"));
    }

    private static AuditReport audit(Catalogue catalogue) {
        List<Feature> features = catalogue.features();
        return ColumnAudit.run(features.subList(300, features.size()), FeatureInput.of(COIN), Cuts.of(5, 1));
    }

    private static Feature last(Catalogue catalogue) {
        List<Feature> features = catalogue.features();
        return features.get(features.size() - 1);
    }

    /** Says that it reads its own row, and reads the next one wherever it can. */
    private record NextBar() implements Transform {
        @Override
        public int reachBars() {
            return 0;
        }

        @Override
        public Kernel start(long firstBar) {
            return (in, out, bars) -> {
                for (int row = 0; row < bars; row++) out[0][row] = in[0][Math.min(row + 1, bars - 1)];
            };
        }
    }
}
