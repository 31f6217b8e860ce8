package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GridTest {
    private static final Timeframe M15 = Timeframe.M15;
    /** Bars 10, 11, 12, 13. */
    private static final Grid GRID = new Grid(M15, 10, 4);

    @Test
    void rowsCountFromTheFirstBar() {
        assertThat(GRID.bar(0)).isEqualTo(10);
        assertThat(GRID.bar(3)).isEqualTo(13);
        assertThat(GRID.endBar()).isEqualTo(14);
        assertThat(GRID.rowOf(12)).isEqualTo(2);
        assertThat(GRID.openTimeMs(2)).isEqualTo(12 * 900_000L);
        assertThat(GRID.openTime(0)).isEqualTo(Instant.parse("1970-01-01T02:30:00Z"));
    }

    @Test
    void betweenTwoBarsBothAreHeld() {
        assertThat(Grid.between(M15, 10, 13)).isEqualTo(GRID);
        assertThat(Grid.between(M15, 10, 9).bars()).isZero();
        assertThat(Grid.between(M15, -3, -3)).isEqualTo(new Grid(M15, -3, 1));
    }

    @Test
    void aGridThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Grid.between(M15, 10, 8)).hasMessageContaining("bars must be at least 0: bars=-1");
        assertThatThrownBy(() -> new Grid(M15, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBarOutsideIsNotHeldAndItsRowSaysSo() {
        assertThat(GRID.holds(9)).isFalse();
        assertThat(GRID.holds(10)).isTrue();
        assertThat(GRID.holds(13)).isTrue();
        assertThat(GRID.holds(14)).isFalse();
        assertThat(GRID.rowOf(9)).isEqualTo(-1);
        assertThat(GRID.rowOf(14)).isEqualTo(GRID.bars());
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 40, 1L << 62})
    void aBarVeryFarOutsideHasARowOutsideToo(long far) {
        assertThat(GRID.rowOf(far)).isGreaterThanOrEqualTo(GRID.bars());
        assertThat(GRID.rowOf(-far)).isNegative();
    }

    @Test
    void someRowsAreAGridOfTheirBars() {
        assertThat(GRID.rows(1, 3)).isEqualTo(new Grid(M15, 11, 2));
        assertThat(GRID.rows(0, 4)).isEqualTo(GRID);
        assertThat(GRID.rows(4, 4)).isEqualTo(new Grid(M15, 14, 0));
    }

    @Test
    void rowsBeyondTheGridAreRefused() {
        assertThatThrownBy(() -> GRID.rows(-1, 2)).hasMessageContaining("fromRow=-1");
        assertThatThrownBy(() -> GRID.rows(0, 5)).hasMessageContaining("toRow=5 bars=4");
        assertThatThrownBy(() -> GRID.rows(3, 2)).hasMessageContaining("fromRow=3 toRow=2");
    }

    @Test
    void theUnionCoversBothAndWhatLiesBetween() {
        assertThat(GRID.union(new Grid(M15, 12, 5))).isEqualTo(Grid.between(M15, 10, 16));
        assertThat(GRID.union(new Grid(M15, -2, 3))).isEqualTo(Grid.between(M15, -2, 13));
        assertThat(GRID.union(GRID.rows(1, 2))).isEqualTo(GRID);
    }

    @Test
    void anEmptyGridAddsNothingToAUnion() {
        Grid farAndEmpty = new Grid(M15, 1L << 40, 0);

        assertThat(GRID.union(farAndEmpty)).isEqualTo(GRID);
        assertThat(farAndEmpty.union(GRID)).isEqualTo(GRID);
    }

    @Test
    void theIntersectionIsWhatBothHave() {
        assertThat(GRID.intersection(new Grid(M15, 12, 5))).isEqualTo(Grid.between(M15, 12, 13));
        assertThat(GRID.intersection(new Grid(M15, 11, 1))).isEqualTo(new Grid(M15, 11, 1));
        assertThat(GRID.intersection(GRID)).isEqualTo(GRID);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 14, 1L << 40, -(1L << 40)})
    void gridsThatDoNotMeetShareNoBar(long firstBar) {
        Grid other = new Grid(M15, firstBar, 3);

        assertThat(GRID.intersection(other).bars()).isZero();
        assertThat(other.intersection(GRID).bars()).isZero();
    }

    @Test
    void gridsOfOtherTimeframesDoNotMix() {
        Grid hours = new Grid(Timeframe.parse("1h"), 10, 4);

        assertThatThrownBy(() -> GRID.union(hours)).hasMessage("grids must have one timeframe: left=15m right=1h");
        assertThatThrownBy(() -> GRID.intersection(hours)).isInstanceOf(IllegalArgumentException.class);
    }
}
