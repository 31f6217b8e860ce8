package cvntrade.serving.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServedSampleTest {
    private static final List<String> COLUMNS = List.of("x");

    @Test
    void beyondTheMostEverySecondBarIsLeftOutAndThenEveryFourth() {
        ServedSample sample = ServedSample.of(COLUMNS, 4);
        for (long bar = 1; bar <= 4; bar++) sample.take(bar, new float[] {bar});
        assertThat(sample.table().bars()).containsExactly(1L, 2L, 3L, 4L);
        sample.take(5, new float[] {5});
        assertThat(sample.table().bars()).containsExactly(2L, 4L);
        for (long bar = 6; bar <= 12; bar++) sample.take(bar, new float[] {bar});
        assertThat(sample.table().bars()).hasSizeLessThanOrEqualTo(4).contains(4L, 8L, 12L);
    }

    @Test
    void oneRowIsAlwaysKept() {
        ServedSample sample = ServedSample.of(COLUMNS, 1);
        for (long bar = 1; bar <= 100; bar++) sample.take(bar, new float[] {bar});
        assertThat(sample.table().bars()).hasSize(1);
    }

    @Test
    void aBarThatIsServedAgainKeepsItsFirstRowAlsoWhenTheSampleIsGoneOnWith() {
        ServedSample sample = ServedSample.of(COLUMNS, 4);
        sample.take(7, new float[] {1});
        ServedSample later = ServedSample.after(sample.table(), COLUMNS, 4);
        later.take(7, new float[] {2});
        assertThat(later.table().lines().get(0).get(0)).isEqualTo(1);
    }

    @Test
    void aSampleOfOtherColumnsIsRefused() {
        RowsTable kept = ServedSample.of(COLUMNS, 4).table();
        assertThatThrownBy(() -> ServedSample.after(kept, List.of("y"), 4)).isInstanceOf(Refusal.class);
    }
}
