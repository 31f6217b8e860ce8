package cvntrade.verdict.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cvntrade.verdict.SweepExample;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.table.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each gate at its edge, judged through the whole sweep; {@code large} passes everything unless a test changes it. */
class GatesTest {
    @Test
    void theMeanIsComparedUnrounded() {
        double justBelow = Math.nextDown(0.020);
        assertThat(Condition.of("mean_delta", 0.020, Condition.Bound.AT_LEAST, 0.020)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(Condition.of("mean_delta", justBelow, Condition.Bound.AT_LEAST, 0.020)
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(Condition.of("interval_lower", 0.0, Condition.Bound.ABOVE, 0).outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(Condition.of("interval_lower", Double.MIN_VALUE, Condition.Bound.ABOVE, 0)
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void anUnknownValueIsNotMeasuredAndHasNoMargin() {
        Condition unknown = Condition.of("mean_delta", Double.NaN, Condition.Bound.AT_LEAST, 0.020);
        assertThat(unknown.outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(unknown.margin()).isNaN();
    }

    @Test
    void aMarginIsPositiveOnTheGoodSideOfEitherBound() {
        assertThat(Condition.of("x", 3, Condition.Bound.AT_LEAST, 1).margin()).isEqualTo(2);
        assertThat(Condition.of("x", 3, Condition.Bound.AT_MOST, 1).margin()).isEqualTo(-2);
    }

    @Test
    void f1FailsOnAnyOfItsThreeConditions() {
        GateResult small =
                gate(new SweepExample().change("large", Metric.F1_BUY, (crypto, fold, f1) -> f1 - 0.031), Gate.F1_BUY);
        assertThat(outcomes(small)).startsWith(Outcome.FAILED, Outcome.PASSED, Outcome.PASSED);
        assertThat(small.outcome()).isEqualTo(Outcome.FAILED);

        // One crypto carries everything: half of the resamples draw it at most once.
        GateResult oneCrypto = gate(
                new SweepExample()
                        .change("large", Metric.F1_BUY, (crypto, fold, f1) -> crypto == 0 ? f1 + 0.3 : f1 - 0.08),
                Gate.F1_BUY);
        assertThat(outcomes(oneCrypto)).startsWith(Outcome.PASSED, Outcome.FAILED, Outcome.PASSED);

        // ±0.3 around +0.05: d_z is about a sixth.
        GateResult noisy = gate(
                new SweepExample()
                        .change(
                                "large",
                                Metric.F1_BUY,
                                (crypto, fold, f1) -> f1 + ((crypto + fold) % 2 == 0 ? 0.3 : -0.3)),
                Gate.F1_BUY);
        assertThat(outcomes(noisy).get(2)).isEqualTo(Outcome.FAILED);
    }

    @Test
    void anIntervalThatOnlyTouchesZeroFails() {
        GateResult result = gate(
                new SweepExample()
                        .gates("{\"liftMin\": 0, \"cohensDMin\": 0}")
                        .change("none", Metric.F1_BUY, (crypto, fold, f1) -> 0.5)
                        .change("large", Metric.F1_BUY, (crypto, fold, f1) -> 0.5),
                Gate.F1_BUY);
        assertThat(outcomes(result)).startsWith(Outcome.PASSED, Outcome.FAILED, Outcome.PASSED);
    }

    @Test
    void aPairWithoutF1LeavesTheF1GateOpen() {
        GateResult result = gate(
                new SweepExample()
                        .change(
                                "large",
                                Metric.F1_BUY,
                                (crypto, fold, f1) -> crypto == 1 && fold == 1 ? Double.NaN : f1),
                Gate.F1_BUY);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_MEASURED);
        assertThat(result.measured()).isCloseTo(0.05, offset(0.001));
    }

    @ParameterizedTest
    @CsvSource({
        "EXPECTANCY_BPS, 12.0, PASSED",
        "EXPECTANCY_BPS, 11.999, FAILED",
        "SORTINO, 0.25, PASSED",
        "SORTINO, 0.24, FAILED",
        "MAX_DRAWDOWN, 0.1349, PASSED",
        "MAX_DRAWDOWN, 0.1351, FAILED",
        "MAX_DRAWDOWN, 0.0, PASSED"
    })
    void jointComparesTheMeanChangeOfEachMetric(Metric metric, double value, Outcome expected) {
        GateResult result =
                gate(new SweepExample().change("large", metric, (crypto, fold, before) -> value), Gate.JOINT);
        assertThat(result.outcome()).isEqualTo(expected);
    }

    /** 4 × 5 pairs: 4 left out are 20 %, 5 are more. */
    @ParameterizedTest
    @CsvSource({"large, 4, PASSED", "large, 5, FAILED", "none, 4, PASSED", "none, 5, FAILED"})
    void pairsUndefinedInEitherArmAreLeftOutAndTooManyFail(String arm, int undefined, Outcome expected) {
        GateResult result = gate(
                new SweepExample()
                        .change(
                                arm,
                                Metric.SORTINO,
                                (crypto, fold, v) -> crypto * 5 + fold < undefined ? Double.NaN : v),
                Gate.JOINT);
        assertThat(result.outcome()).isEqualTo(expected);
        assertThat(result.note()).isEqualTo("sortino: " + undefined + " pairs left out");
    }

    @Test
    void aPairThatIsLeftOutDoesNotEnterTheMean() {
        GateResult result = gate(
                new SweepExample()
                        .change("none", Metric.SORTINO, (crypto, fold, v) -> fold == 0 ? Double.NaN : v)
                        .change("large", Metric.SORTINO, (crypto, fold, v) -> fold == 0 ? -100 : v),
                Gate.JOINT);
        assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aMetricThatTheTableDoesNotHaveIsNotMeasured() {
        assertThat(gate(new SweepExample().without(Metric.SORTINO), Gate.JOINT).outcome())
                .isEqualTo(Outcome.NOT_MEASURED);
        assertThat(gate(new SweepExample().without(Metric.BUY_TRADES), Gate.SAMPLE)
                        .outcome())
                .isEqualTo(Outcome.NOT_MEASURED);
        assertThat(gate(new SweepExample().without(Metric.DEGENERATE), Gate.SAMPLE)
                        .outcome())
                .isEqualTo(Outcome.NOT_MEASURED);
    }

    @Test
    void stabilityIsTheSampleVarianceOfTheLevelsOnTheWorstCrypto() {
        // 0.1 and 0.6 in turn, three and two times: mean 0.3, squares 3·0.04 + 2·0.09 = 0.30, over 4 = 0.075.
        GateResult result = gate(
                new SweepExample()
                        .change(
                                "large",
                                Metric.F1_BUY,
                                (crypto, fold, f1) -> crypto == 2 ? (fold % 2 == 0 ? 0.1 : 0.6) : f1),
                Gate.STABILITY);
        assertThat(result.measured()).isCloseTo(0.075, offset(1e-12));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.note()).isEqualTo("largest on DOGE");
    }

    @Test
    void aSingleFoldHasNoVariance() {
        GateResult result = gate(new SweepExample().size(SweepExample.CRYPTOS, 1), Gate.STABILITY);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_MEASURED);
    }

    @ParameterizedTest
    @CsvSource({"0.8, 5, 4", "0.8, 4, 4", "0.8, 3, 3", "0.8, 10, 8", "0.7, 10, 7", "0.8, 1, 1", "0, 5, 0", "1, 7, 7"})
    void theNumberOfCryptosThatMustGainIsRoundedUp(double share, int cryptos, int required) {
        assertThat(PerAssetGate.required(share, cryptos)).isEqualTo(required);
    }

    @Test
    void aCryptoGainsOnlyAboveZero() {
        GateResult result = gate(
                new SweepExample()
                        .change("none", Metric.F1_BUY, (crypto, fold, f1) -> 0.3)
                        .change("large", Metric.F1_BUY, (crypto, fold, f1) -> crypto == 0 ? 0.3 : 0.4),
                Gate.PER_ASSET);
        assertThat(result.measured()).isEqualTo(3);
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @CsvSource({"50, PASSED", "49, FAILED"})
    void everyCellNeedsItsTrades(double fewest, Outcome expected) {
        GateResult result = gate(
                new SweepExample()
                        .change(
                                "large",
                                Metric.BUY_TRADES,
                                (crypto, fold, v) -> crypto == 1 && fold == 3 ? fewest : 900),
                Gate.SAMPLE);
        assertThat(result.outcome()).isEqualTo(expected);
        assertThat(result.note()).isEqualTo("fewest trades in large/AVAX/3");
    }

    @ParameterizedTest
    @CsvSource({"2, PASSED", "3, FAILED"})
    void moreThanTwoDegenerateCellsFailTheSample(int degenerate, Outcome expected) {
        GateResult result = gate(
                new SweepExample()
                        .change(
                                "large",
                                Metric.DEGENERATE,
                                (crypto, fold, v) -> crypto * 5 + fold < degenerate ? 1 : 0),
                Gate.SAMPLE);
        assertThat(result.outcome()).isEqualTo(expected);
    }

    @Test
    void aCellWithTooFewTradesFailsEvenWhereAnotherIsUnknown() {
        SweepExample example = new SweepExample()
                .change("large", Metric.BUY_TRADES, (crypto, fold, v) -> crypto == 0 ? Double.NaN : 12);
        assertThat(gate(example, Gate.SAMPLE).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aCellWhoseTradesAreUnknownLeavesTheSampleOpen() {
        SweepExample example = new SweepExample()
                .change("large", Metric.BUY_TRADES, (crypto, fold, v) -> crypto == 0 && fold == 0 ? Double.NaN : 900);
        assertThat(gate(example, Gate.SAMPLE).outcome()).isEqualTo(Outcome.NOT_MEASURED);
    }

    private static GateResult gate(SweepExample example, Gate gate) {
        return example.judge().variant("large").orElseThrow().gate(gate);
    }

    private static List<Outcome> outcomes(GateResult result) {
        return result.conditions().stream().map(Condition::outcome).toList();
    }
}
