package cvntrade.sweep.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.cache.MatrixSource;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.PulseFactor;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.investigation.NextBarsFinding.Foretold;
import cvntrade.sweep.plan.SweepData;
import cvntrade.verdict.evidence.Outcome;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The probes without a fit: each finds what is planted for it, and nothing where nothing is. */
@Tag("slow")
class ProbeTest {
    private static final Factor HONEST = Factors.named("btc_features");
    private static final Tasks TASKS = new Tasks(2, Progress.NONE);

    private static Subject subject(Factor factor, Truth truth, long seed) {
        SweepData data = KnownMarket.data(truth, seed);
        return Subject.of(KnownMarket.plan(factor, data), data);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void honestColumnsForetellNothingInAnyMarket(long seed) {
        for (Truth truth : new Truth[] {Truth.NULL, Truth.FAST_LEAD}) {
            NextBarsFinding found = new NextBarsProbe(subject(HONEST, truth, seed)).run(TASKS);
            assertThat(found.outcome()).as(truth + " " + found.sentence()).isEqualTo(Outcome.PASSED);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void columnsThatReadFourBarsAheadForetellThoseFour(long seed) {
        // The change over 16 bars is a quarter foretold; to tell that from chance takes more blocks than the other
        // tests have.
        SweepData data = KnownMarket.data(Truth.NULL, seed, 12_000, KnownMarket.COINS);
        Subject ahead = Subject.of(KnownMarket.plan(AheadFactor.reading(4), data), data);
        NextBarsFinding found = new NextBarsProbe(ahead).run(TASKS);
        assertThat(found.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(found.foreseeing()).extracting(Foretold::column).contains("btc_return_1h@0", "btc_return_4h@0");
        // The change over four bars to four bars ahead is made of the next four bars and of nothing else.
        assertThat(found.foreseeing())
                .filteredOn(column -> column.column().equals("btc_return_1h@0"))
                .allSatisfy(column -> assertThat(column.barsAhead()).isBetween(1, 4));
        assertThat(found.foreseeing())
                .as("a delay longer than the leak hides it")
                .extracting(Foretold::column)
                .doesNotContain("btc_return_1h@10", "btc_return_1h@20");
    }

    @Test
    void aLeakDeeperThanTheDelayShowsInTheDelayedColumnsToo() {
        NextBarsFinding found = new NextBarsProbe(subject(AheadFactor.reading(24), Truth.NULL, 1)).run(TASKS);
        assertThat(found.foreseeing()).extracting(Foretold::column).contains("btc_return_1h@20");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aLeadOfThreeToFiveBarsIsFoundAsLongAsItIs(long seed) {
        CorrelogramFinding found = new CorrelogramProbe(subject(HONEST, Truth.FAST_LEAD, seed)).run(TASKS);
        assertThat(found.longestLag()).isEqualTo(5);
        assertThat(found.pairs()).allSatisfy(pair -> {
            assertThat(pair.strongestLag()).isBetween(3, 5);
            assertThat(Math.abs(pair.at(1))).isLessThan(found.bound());
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereNothingLeadsNoLeadIsFound(long seed) {
        CorrelogramFinding found = new CorrelogramProbe(subject(HONEST, Truth.NULL, seed)).run(TASKS);
        assertThat(found.longestLag()).as(found.sentence()).isZero();
    }

    @Test
    void aReplayGivesTheBitsOfTheHistory() {
        ReplayFinding found = new ReplayProbe(subject(HONEST, Truth.NULL, 1), MatrixSource.COMPUTED, 100).run(TASKS);
        assertThat(found.outcome()).as(found.sentence()).isEqualTo(Outcome.PASSED);
        assertThat(found.valuesCompared()).isGreaterThan(100L * 300 * KnownMarket.COINS);
    }

    @Test
    void oneChangedBitOfOneValueIsFoundAndNamed() {
        Subject subject = subject(HONEST, Truth.NULL, 1);
        int row = KnownMarket.BARS - 7;
        MatrixSource damaged = (features, input, settings) -> {
            FeatureMatrix matrix = FeatureEngine.matrix(features, input);
            float[] values = new float[matrix.rows() * matrix.columns()];
            for (int i = 0; i < matrix.rows(); i++) matrix.copyRow(i, values, i * matrix.columns());
            values[row * matrix.columns() + 5] = Math.nextUp(values[row * matrix.columns() + 5]);
            return FeatureMatrix.owning(matrix.grid(), features, values);
        };
        ReplayFinding found = new ReplayProbe(subject, damaged, 20).run(TASKS);
        Feature changed = subject.plan().allFeatures().get(5);
        assertThat(found.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(found.differences()).hasSize(KnownMarket.COINS).allSatisfy(difference -> {
            assertThat(difference.column()).isEqualTo(changed.key());
            assertThat(difference.bar())
                    .isEqualTo(subject.plan().window().openTime(row).toString());
        });
    }

    @Test
    void aColumnThatReadsAheadHasNoValueYetWhenItsBarComes() {
        ReplayFinding found =
                new ReplayProbe(subject(AheadFactor.reading(4), Truth.NULL, 1), MatrixSource.COMPUTED, 12).run(TASKS);
        assertThat(found.outcome()).isEqualTo(Outcome.FAILED);
        // The six columns without delay, at a delay of 10 and of 20, for every coin.
        assertThat(found.differences())
                .hasSize(18 * KnownMarket.COINS)
                .allSatisfy(difference -> assertThat(difference.replayed()).isEqualTo("NaN"));
    }

    @Test
    void aFactorWithoutAReferenceOrAPairIsNotInvestigated() {
        Factor pulse = new PulseFactor();
        SweepData data = KnownMarket.data(Truth.NULL, 1);
        assertThatThrownBy(() -> Subject.of(KnownMarket.plan(pulse, data), data))
                .hasMessageContaining("must have a leakage pair")
                .hasMessageContaining("factor=pulse");
        assertThat(Subject.obstacle(KnownMarket.plan(HONEST, data))).isEmpty();
    }

    @Test
    void theSuspectIsDelayedAndKeepsEverythingElse() {
        Subject subject = subject(HONEST, Truth.NULL, 1);
        assertThat(subject.suspect().name()).isEqualTo("btc_full_purge0");
        assertThat(subject.delayed(7).features())
                .extracting(Feature::key)
                .containsExactlyElementsOf(List.of(
                        "btc_return_1h@7",
                        "btc_return_4h@7",
                        "btc_return_24h@7",
                        "btc_realized_vol_24h@7",
                        "btc_z_score_close@7",
                        "btc_correlation_15m_lag5@7"));
    }
}
