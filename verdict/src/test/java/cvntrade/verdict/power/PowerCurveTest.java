package cvntrade.verdict.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.verdict.SweepExample;
import cvntrade.verdict.VerdictReport;
import cvntrade.verdict.evidence.Outcome;
import cvntrade.verdict.gates.Gate;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.table.Metric;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class PowerCurveTest {
    private static final GateSettings GATES = GateSettings.defaults();
    private static final NormalDistribution NORMAL = new NormalDistribution(0, 1);

    /** Four standard errors of a share of so many simulated sweeps, at its largest. */
    private static final double SLACK = 4 * Math.sqrt(0.25 / PowerCurve.SWEEPS);

    private static PowerCurve curve(Layout layout, GateSettings gates, Noise noise) {
        return PowerCurve.simulate(layout, gates, noise, PowerCurve.SWEEPS, 7);
    }

    private static Noise noise(double crypto, double fold, double cell, double seed) {
        return new Noise(crypto, fold, cell, seed, 0.03, "test");
    }

    private static GateSettings gates(String json) {
        try {
            return GateSettings.of((ObjectNode) new ObjectMapper().readTree(json));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Where the noise is small against the least lift of 0.020, interval and effect hold whenever the mean does, and the gate is a
     * question about one normal number: P(mean ≥ 0.020) = Φ((lift − 0.020) / SE), SE² = σ_crypto²/C + σ_fold²/F + (σ_cell² + σ_seed²/S)/CF.
     * Each line has another part of the noise rule, so a part that is left out or divided by the wrong count is seen.
     */
    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, 0.006, 0,     0,     0",
        "8, 4, 5, 0,     0.006, 0,     0",
        "4, 8, 5, 0.005, 0.002, 0,     0",
        "5, 5, 5, 0,     0,     0.015, 0",
        "5, 5, 4, 0,     0,     0,     0.030",
        "6, 5, 3, 0.004, 0.003, 0.006, 0.010"
    })
    void whereTheMeanDecidesThePowerIsThatOfOneNormalNumber(
            int cryptos, int folds, int seeds, double crypto, double fold, double cell, double seed) {
        Layout layout = new Layout(cryptos, folds, seeds);
        double standardError = Math.sqrt(crypto * crypto / cryptos
                + fold * fold / folds
                + (cell * cell + seed * seed / seeds) / (cryptos * folds));
        PowerCurve curve = curve(layout, GATES, noise(crypto, fold, cell, seed));
        for (double lift : new double[] {0.016, 0.019, 0.020, 0.021, 0.024, 0.028}) {
            double expected = NORMAL.cumulativeProbability((lift - 0.020) / standardError);
            assertThat(curve.at(lift)).as("lift " + lift).isCloseTo(expected, offset(SLACK));
        }
        double least = 0.020 + NORMAL.inverseCumulativeProbability(0.8) * standardError;
        assertThat(curve.leastLift(0.8)).isCloseTo(least, offset(0.1 * standardError));
    }

    /** Whatever the noise, the mean reaches 0.020 half of the time at a lift of 0.020; the other conditions only take away. */
    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.005, 0.02, 0.05})
    void aLiftOfTheGatesOwnLeastIsFoundHalfOfTheTimeAtMost(double sd) {
        double power = curve(new Layout(5, 5, 5), GATES, noise(sd, sd, sd, sd)).at(0.020);
        assertThat(power).isLessThanOrEqualTo(0.5 + SLACK);
        if (sd >= 0.02) assertThat(power).isLessThan(0.4);
    }

    /**
     * The same sweeps by another road: an independent generator, a whole results table, the judge. Here the noise is so large that interval
     * and effect decide as often as the mean.
     */
    @ParameterizedTest
    @CsvSource({
        "two_way_bootstrap, paired, 0.03",
        "two_way_bootstrap, paired, 0.05",
        "two_way_t,         paired, 0.05",
        "pairs_bootstrap,   paired, 0.03",
        "two_way_bootstrap, pooled, 0.05"
    })
    void theFiguresAreThoseOfTheJudgeOnWholeTables(String interval, String effect, double lift) {
        double crypto = 0.02;
        double fold = 0.02;
        double cell = 0.03;
        double level = 0.05;
        String settings = "{\"interval\": \"" + interval + "\", \"effectSize\": \"" + effect
                + "\", \"cohensDMin\": 0.6, \"resamples\": 1000}";
        int sweeps = 600;
        Random random = new Random(11);
        long passed = IntStream.range(0, sweeps)
                .filter(sweep -> {
                    double[] ofCrypto = random.doubles(4)
                            .map(any -> crypto * random.nextGaussian())
                            .toArray();
                    double[] ofFold = random.doubles(5)
                            .map(any -> fold * random.nextGaussian())
                            .toArray();
                    double[][] levels = new double[4][5];
                    SweepExample table = new SweepExample()
                            .gates(settings)
                            .change("none", Metric.F1_BUY, (c, f, value) -> {
                                levels[c][f] = 0.4 + level * random.nextGaussian();
                                return levels[c][f];
                            });
                    for (String variant : List.of("small", "large", "peek")) {
                        table.change(
                                variant,
                                Metric.F1_BUY,
                                (c, f, value) ->
                                        levels[c][f] + lift + ofCrypto[c] + ofFold[f] + cell * random.nextGaussian());
                    }
                    VerdictReport report = table.judge();
                    return report.variant("small")
                                    .orElseThrow()
                                    .gate(Gate.F1_BUY)
                                    .outcome()
                            == Outcome.PASSED;
                })
                .count();
        Noise noise = new Noise(crypto, fold, cell, 0, level, "test");
        double forecast = curve(new Layout(4, 5, 1), gates(settings), noise).at(lift);
        assertThat(forecast).isCloseTo((double) passed / sweeps, offset(4 * Math.sqrt(0.25 / sweeps)));
    }

    @Test
    void belowThreeCryptosOrFoldsNoLiftIsEverFound() {
        for (Layout layout : List.of(new Layout(2, 5, 5), new Layout(5, 2, 5))) {
            PowerCurve curve = curve(layout, GATES, noise(0.001, 0.001, 0.001, 0.001));
            assertThat(curve.at(0.5)).isZero();
            assertThat(curve.leastLift(0.8)).isInfinite();
        }
    }

    @Test
    void withoutNoiseEveryLiftFromTheGatesLeastOnIsFound() {
        PowerCurve curve = curve(new Layout(5, 5, 5), GATES, noise(0, 0, 0, 0));
        assertThat(curve.at(0.0199999)).isZero();
        assertThat(curve.at(0.0200001)).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSameCurve() {
        Noise noise = noise(0.01, 0.01, 0.01, 0.01);
        Layout layout = new Layout(3, 4, 2);
        PowerCurve first = PowerCurve.simulate(layout, GATES, noise, 200, 3);
        assertThat(PowerCurve.simulate(layout, GATES, noise, 200, 3).leastLift(0.5))
                .isEqualTo(first.leastLift(0.5));
        assertThat(PowerCurve.simulate(layout, GATES, noise, 200, 4).leastLift(0.5))
                .isNotEqualTo(first.leastLift(0.5));
    }
}
