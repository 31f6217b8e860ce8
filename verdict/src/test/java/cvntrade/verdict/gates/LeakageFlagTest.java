package cvntrade.verdict.gates;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.verdict.SweepExample;
import cvntrade.verdict.statistics.PAdjustment;
import cvntrade.verdict.statistics.PairedT;
import cvntrade.verdict.table.Metric;
import org.junit.jupiter.api.Test;

/** The suspect is {@code peek}, the reference {@code large}; F1 is set so that their differences are known exactly. */
class LeakageFlagTest {
    @Test
    void equalVariantsAreNeverFlagged() {
        LeakageFlag flag = flag((crypto, fold) -> 0);
        assertThat(flag.state()).isEqualTo(LeakageState.CLEAR);
        assertThat(flag.pooledP()).isEqualTo(0.5);
        assertThat(flag.adjustedP())
                .hasSize(5)
                .allSatisfy((name, p) -> assertThat(p).isEqualTo(0.5));
        assertThat(flag.foldMeansP()).isEqualTo(0.5);
    }

    @Test
    void aGainWithoutSpreadIsCertain() {
        LeakageFlag flag = flag((crypto, fold) -> 0.25);
        assertThat(flag.state()).isEqualTo(LeakageState.FLAGGED);
        assertThat(flag.adjustedP()).allSatisfy((name, p) -> assertThat(p).isZero());
    }

    @Test
    void aLossIsNoLeak() {
        assertThat(flag((crypto, fold) -> -0.25).state()).isEqualTo(LeakageState.CLEAR);
    }

    @Test
    void oneLeakingCryptoRaisesTheFlagThatThePooledTestMisses() {
        LeakageFlag flag = flag((crypto, fold) -> crypto == 2 ? 0.125 : (fold % 2 == 0 ? -0.125 : 0.0625));
        assertThat(flag.pooledP()).isGreaterThan(0.05);
        assertThat(flag.adjustedP().get("DOGE")).isZero();
        assertThat(flag.state()).isEqualTo(LeakageState.FLAGGED);
    }

    @Test
    void thePooledTestAndTheCryptosAreCorrectedTogether() {
        LeakageFlag flag = flag((crypto, fold) -> (fold - 1) / 64.0 + crypto / 256.0);
        double[] raw = new double[5];
        double[] all = new double[20];
        for (int crypto = 0; crypto < 4; crypto++) {
            double[] own = new double[5];
            for (int fold = 0; fold < 5; fold++) {
                own[fold] = (fold - 1) / 64.0 + crypto / 256.0;
                all[crypto * 5 + fold] = own[fold];
            }
            raw[crypto + 1] = PairedT.of(own, new double[5]).pGreater();
        }
        raw[0] = PairedT.of(all, new double[20]).pGreater();
        double[] adjusted = PAdjustment.BENJAMINI_HOCHBERG.adjust(raw);
        assertThat(flag.pooledP()).isEqualTo(raw[0]);
        assertThat(flag.adjustedP().keySet()).containsExactly("pooled", "ADA", "AVAX", "DOGE", "ETH");
        assertThat(flag.adjustedP().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .containsExactly(adjusted);
    }

    @Test
    void aCryptoWithASinglePairHasNoTestOfItsOwn() {
        LeakageFlag flag = flag((crypto, fold) -> crypto == 0 && fold > 0 ? Double.NaN : fold * 0.0625 - 0.125);
        assertThat(flag.adjustedP().keySet()).containsExactly("pooled", "AVAX", "DOGE", "ETH");
        assertThat(flag.state()).isEqualTo(LeakageState.CLEAR);
    }

    /** What the suspect's F1 has more than the reference's. */
    @FunctionalInterface
    private interface Gain {
        double of(int crypto, int fold);
    }

    /** Around 0.5 and in steps of 1/256 every difference is exact. */
    private static LeakageFlag flag(Gain gain) {
        return new SweepExample()
                .change("large", Metric.F1_BUY, (crypto, fold, f1) -> 0.5)
                .change("peek", Metric.F1_BUY, (crypto, fold, f1) -> 0.5 + gain.of(crypto, fold))
                .judge()
                .leakage()
                .orElseThrow();
    }
}
