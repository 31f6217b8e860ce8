package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Grid;
import cvntrade.base.Refusal;
import cvntrade.base.Timeframe;
import cvntrade.trades.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldsTest {
    @Test
    void aWindowOfTenBarsInFivePartsHasTwoBarsEach() {
        assertThat(Folds.equalParts(grid(100, 10), 5))
                .containsExactly(
                        new Fold(0, 100, 101),
                        new Fold(1, 102, 103),
                        new Fold(2, 104, 105),
                        new Fold(3, 106, 107),
                        new Fold(4, 108, 109));
    }

    @ParameterizedTest
    @CsvSource({"94002, 5", "150001, 7", "11, 11", "1000000, 3"})
    void blocksAreContiguousAndEqualToOneBar(int bars, int count) {
        List<Fold> folds = Folds.equalParts(grid(2_000_000, bars), count);
        long next = 2_000_000;
        for (Fold fold : folds) {
            assertThat(fold.firstBar()).isEqualTo(next);
            assertThat(fold.lastBar() - fold.firstBar() + 1).isBetween((long) bars / count, (long) bars / count + 1);
            next = fold.lastBar() + 1;
        }
        assertThat(next).isEqualTo(2_000_000L + bars);
    }

    @Test
    void aBlockHasTheSameInstantsOnEveryGrid() {
        Fold fold = new Fold(1, 110, 119);
        assertThat(fold.rowsOn(grid(100, 50))).isEqualTo(new Span(10, 19));
        assertThat(fold.rowsOn(grid(90, 50))).isEqualTo(new Span(20, 29));
        assertThat(fold.rowsOn(grid(115, 50))).isEqualTo(new Span(0, 4));
    }

    @Test
    void aSeriesWithoutABarInTheBlockIsRefused() {
        assertThatThrownBy(() -> new Fold(1, 110, 119).rowsOn(grid(120, 50)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("fold=1");
    }

    @Test
    void moreFoldsThanBarsAreACallersMistake() {
        assertThatThrownBy(() -> Folds.equalParts(grid(0, 4), 5)).hasMessageContaining("folds=5");
    }

    private static Grid grid(long firstBar, int bars) {
        return new Grid(Timeframe.M15, firstBar, bars);
    }
}
