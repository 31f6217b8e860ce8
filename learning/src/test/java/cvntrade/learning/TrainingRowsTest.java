package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingRowsTest {
    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 20, 1", "3, 20, 4"})
    void everyRowThatCanTeachDoesAndNoFitLabelReadsWhatCalibrationReads(long seed, int purgeBars, int step) {
        RandomLabels data = RandomLabels.draw(seed, 2_000);
        TrainingRows rows =
                TrainingRows.of(data.labels(), data.usable(), new SplitRule(new PurgeRule(purgeBars, 10), 5, step));
        List<Integer> all = new ArrayList<>();
        for (int row = 0; row < data.labels().rows(); row++) {
            if (data.usable()[row] && data.labels().known(row)) all.add(row);
        }
        int fifth = all.size() / 5;
        assertThat(rows.calibration().stream().boxed().toList()).isEqualTo(all.subList(all.size() - fifth, all.size()));
        int first = rows.calibration().first();
        assertThat(rows.fit().stream().boxed().toList())
                .isEqualTo(all.subList(0, all.size() - fifth).stream()
                        .filter(row -> data.labels().span(row).lastRow() + purgeBars < first)
                        .filter(row -> data.labels().grid().bar(row) % step == 0)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 20})
    void tooFewRowsAreRefused(int bars) {
        RandomLabels data = RandomLabels.draw(1, bars);
        assertThatThrownBy(() -> TrainingRows.of(data.labels(), data.usable(), SplitRule.DEFAULT))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must have rows to fit and to calibrate");
    }
}
