package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyF1Test {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsTheQuantileOfTheWindowsScoredOneByOne(long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        Rows rows = Rows.of(IntStream.range(0, 2_000).filter(row -> random.nextDouble() < 0.9));
        float[] scores = new float[rows.size()];
        boolean[] buy = new boolean[rows.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextFloat();
            buy[i] = random.nextDouble() < 0.2;
        }
        List<Double> plain = new ArrayList<>();
        for (int first = 0; first < rows.size(); first++) {
            int from = rows.get(first);
            if (from + DailyF1.DAY_BARS - 1 > rows.last()) break;
            int[] members = IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i) >= from && rows.get(i) < from + DailyF1.DAY_BARS)
                    .toArray();
            float[] windowScores = new float[members.length];
            boolean[] windowBuy = new boolean[members.length];
            for (int i = 0; i < members.length; i++) {
                windowScores[i] = scores[members[i]];
                windowBuy[i] = buy[members[i]];
            }
            plain.add(Scores.of(windowScores, windowBuy, 0.7).f1Buy());
        }
        Collections.sort(plain);
        assertThat(DailyF1.lowQuantile(rows, scores, buy, 0.7)).isEqualTo(plain.get((int) (0.05 * (plain.size() - 1))));
    }

    @Test
    void lessThanADayHasNone() {
        Rows rows = Rows.of(IntStream.range(0, 95));
        assertThat(DailyF1.lowQuantile(rows, new float[95], new boolean[95], 0.5))
                .isNaN();
    }
}
