package cvntrade.verdict.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactShareTest {
    /** The ends by definition: the binomial tail beyond the count has 2.5 % there. */
    @ParameterizedTest
    @CsvSource({"1, 10", "3, 100", "57, 60", "33, 66"})
    void theTailsBeyondTheEndsHaveTwoAndAHalfPercentEach(int count, int of) {
        Interval interval = new ExactShare(count, of).interval(0.95);
        assertThat(atLeast(count, of, interval.lower())).isCloseTo(0.025, within(1e-8));
        assertThat(1 - atLeast(count + 1, of, interval.upper())).isCloseTo(0.025, within(1e-8));
    }

    /** Of none in n the upper end has a closed form: 1 - 0.025^(1/n). */
    @Test
    void noneAndAllReachTheEdge() {
        assertThat(new ExactShare(0, 100).interval(0.95).lower()).isZero();
        assertThat(new ExactShare(0, 100).interval(0.95).upper()).isCloseTo(1 - Math.pow(0.025, 0.01), within(1e-9));
        assertThat(new ExactShare(60, 60).interval(0.95).upper()).isEqualTo(1);
        assertThat(new ExactShare(60, 60).interval(0.95).lower()).isCloseTo(Math.pow(0.025, 1.0 / 60), within(1e-9));
    }

    @Test
    void moreThanThereAreIsRefused() {
        assertThatThrownBy(() -> new ExactShare(3, 2)).hasMessageContaining("count=3");
    }

    private static double atLeast(int count, int of, double share) {
        double sum = 0;
        for (int k = count; k <= of; k++) sum += term(k, of, share);
        return sum;
    }

    private static double term(int k, int of, double share) {
        double logarithm = k * Math.log(share) + (of - k) * Math.log(1 - share);
        for (int i = 1; i <= k; i++) logarithm += Math.log(of - k + i) - Math.log(i);
        return Math.exp(logarithm);
    }
}
