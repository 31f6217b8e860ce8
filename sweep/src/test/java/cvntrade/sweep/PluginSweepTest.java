package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import cvntrade.base.Column;
import cvntrade.base.Refusal;
import cvntrade.features.CandleColumn;
import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.features.Signal;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.catalogue.Plugin;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's own columns in a sweep: pinned in the plan, audited, and fitted like those that are built in. */
class PluginSweepTest {
    private static final Factor FACTOR = new PulseFactor();
    private static final Candles COIN = Candles.target();
    private static final String SHA = "ab".repeat(32);

    @TempDir
    Path out;

    private static Catalogue with(String sha256, Feature... features) {
        return Catalogue.with(List.of(new Plugin("mine.jar", sha256, List.of(features))));
    }

    private static Feature feature(String name, Signal signal) {
        return Feature.named(name).of(signal);
    }

    private static Feature change(int bars) {
        return feature("my_change", COIN.close().change(bars));
    }

    private SweepOutcome run(Catalogue own) {
        SweepData data = SmallMarket.data(FACTOR);
        SweepPlan plan = SmallMarket.plan(FACTOR, own, data);
        return new Sweep(plan, data, out, SmallMarket.conditions(2, Progress.NONE)).run();
    }

    @Test
    void itsKeysAndTheHashOfItsFileStandInThePlan() {
        SweepData data = SmallMarket.data(FACTOR);
        JsonNode plan = PlanJson.of(SmallMarket.plan(FACTOR, with(SHA, change(7)), data))
                .json();
        assertThat(plan.path("ownColumns")).extracting(JsonNode::asText).contains("my_change");
        assertThat(plan.path("plugins")).singleElement().satisfies(plugin -> {
            assertThat(plugin.path("plugin").asText()).isEqualTo("mine.jar");
            assertThat(plugin.path("sha256").asText()).isEqualTo(SHA);
            assertThat(plugin.path("features")).extracting(JsonNode::asText).containsExactly("my_change");
        });
    }

    @Test
    void anotherVersionOfItIsAnotherPlan() {
        SweepData data = SmallMarket.data(FACTOR);
        String none = hash(Catalogue.builtIn(), data);
        String first = hash(with(SHA, change(7)), data);
        String again = hash(with(SHA, change(7)), data);
        // The same name and so the same key, another formula: the file is another.
        String second = hash(with("cd".repeat(32), change(9)), data);
        assertThat(again).isEqualTo(first);
        assertThat(Set.of(none, first, second)).hasSize(3);
    }

    private static String hash(Catalogue own, SweepData data) {
        return PlanJson.of(SmallMarket.plan(FACTOR, own, data)).hash();
    }

    @Test
    void anotherVersionOfItDoesNotGoOnInTheSameFolder() {
        run(with(SHA, change(7)));
        assertThatThrownBy(() -> run(with("cd".repeat(32), change(9))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("a registered plan is never changed")
                .hasMessageContaining("plugins[mine.jar].sha256: registered=\"" + SHA + "\"");
    }

    @Test
    void itsColumnsAreAuditedAndNamedInTheDossier() {
        SweepOutcome outcome = run(with(SHA, change(7)));
        int columns = outcome.plan().allFeatures().size();
        assertThat(outcome.plan().ownFeatures()).extracting(Feature::name).contains("my_change");
        assertThat(outcome.audit().cryptos()).allSatisfy(crypto -> {
            assertThat(crypto.columns()).isEqualTo(columns);
            assertThat(crypto.findings()).isEmpty();
        });
        assertThat(outcome.cells()).hasSize(2 * SmallMarket.COINS * 3);
        Dossier.write(new SweepFolder(out), outcome, "./cvntrade sweep");
        assertThat(SmallMarket.text(out.resolve("dossier.html"))).contains("mine.jar", SHA, "my_change");
    }

    @Test
    void oneThatReadsAheadEndsTheSweepBeforeItsFirstCell() {
        SweepOutcome outcome = run(with(SHA, change(7), new NextClose()));
        assertThat(outcome.report().verdict()).isEqualTo(Verdict.LEAKAGE_ABANDON);
        assertThat(outcome.report().reason()).isEqualTo("audit");
        assertThat(outcome.cells()).isEmpty();
        assertThat(outcome.audit().cryptos())
                .allSatisfy(crypto -> assertThat(crypto.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.what()).isEqualTo("next_close");
                            assertThat(finding.barsAhead()).isEqualTo(1);
                        }));
    }

    @Test
    void oneThatASourceCannotGiveIsLeftOutForAll() {
        SweepData data = SmallMarket.data(
                FACTOR,
                series -> series.symbol().equals(SmallMarket.coin(1))
                        ? series.withColumns((field, column) -> field.isFlow() ? Column.unknown(column.size()) : column)
                        : series);
        Feature size = feature("my_trade_size", COIN.quoteVolume().over(COIN.trades()));
        SweepPlan plan = SmallMarket.plan(FACTOR, with(SHA, change(7), size), data);
        assertThat(plan.leftOut()).contains("my_trade_size").doesNotContain("my_change");
        assertThat(plan.ownFeatures()).extracting(Feature::name).contains("my_change");
        assertThat(plan.ownFeatures()).extracting(Feature::name).doesNotContain("my_trade_size");
    }

    @Test
    void aNameThatAColumnOfTheFactorHasIsRefused() {
        SweepData data = SmallMarket.data(FACTOR);
        String taken = SmallMarket.plan(FACTOR, data).factorFeatures().get(0).name();
        Catalogue own = with(SHA, feature(taken, COIN.close().change(7)));
        assertThatThrownBy(() -> SmallMarket.plan(FACTOR, own, data))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("feature=" + taken + " plugin=mine.jar taken_by=a column of the factor");
    }

    /** The close of the next bar against this one. */
    private record NextClose() implements Feature {
        @Override
        public String name() {
            return "next_close";
        }

        @Override
        public String key() {
            return "next_close";
        }

        @Override
        public int lookbackBars() {
            return 1;
        }

        @Override
        public Set<CandleColumn> reads() {
            return Set.of();
        }

        @Override
        public int referenceDelayBars() {
            return 0;
        }

        @Override
        public Column on(FeatureInput input) {
            Column close = input.target().close();
            return Column.generate(
                    close.size(), row -> row + 1 < close.size() ? close.get(row + 1) / close.get(row) - 1 : Double.NaN);
        }
    }
}
