package cvntrade.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnTest {
    private static final Grid FROM = new Grid(Timeframe.M15, 100, 4);
    private static final Column COLUMN = Column.of(1, 2, Double.NaN, 4);
    private static final double UNKNOWN = Double.NaN;

    @Test
    void aBarTheColumnDoesNotHaveIsUnknownOnAnotherGrid() {
        assertThat(COLUMN.onto(FROM, new Grid(Timeframe.M15, 98, 8)))
                .isEqualTo(Column.of(UNKNOWN, UNKNOWN, 1, 2, UNKNOWN, 4, UNKNOWN, UNKNOWN));
    }

    @Test
    void theSharedBarsKeepTheirValuesOnAnotherGrid() {
        assertThat(COLUMN.onto(FROM, FROM)).isEqualTo(COLUMN);
        assertThat(COLUMN.onto(FROM, FROM.rows(1, 3))).isEqualTo(Column.of(2, UNKNOWN));
        assertThat(COLUMN.onto(FROM, new Grid(Timeframe.M15, 99, 2))).isEqualTo(Column.of(UNKNOWN, 1));
        assertThat(COLUMN.onto(FROM, new Grid(Timeframe.M15, 103, 2))).isEqualTo(Column.of(4, UNKNOWN));
    }

    @Test
    void aGridThatDoesNotMeetTheColumnIsUnknownThroughout() {
        assertThat(COLUMN.onto(FROM, new Grid(Timeframe.M15, 1L << 40, 2))).isEqualTo(Column.unknown(2));
        assertThat(COLUMN.onto(FROM, new Grid(Timeframe.M15, 0, 0)).size()).isZero();
    }

    @Test
    void aGridThatIsNotTheColumnsOwnIsRefused() {
        assertThatThrownBy(() -> COLUMN.onto(FROM.rows(0, 3), FROM))
                .hasMessage("grid must have one bar a value: bars=3 values=4");
        assertThatThrownBy(() -> COLUMN.onto(FROM, new Grid(Timeframe.parse("1h"), 100, 4)))
                .hasMessageContaining("grids must have one timeframe");
    }

    @Test
    void anyUnknownEqualsAnyOther() {
        Column odd = Column.of(Double.longBitsToDouble(0x7ff8_0000_0000_1234L));
        Column negative = Column.of(Double.longBitsToDouble(0xfff8_0000_0000_0000L));

        assertThat(odd).isEqualTo(Column.unknown(1)).hasSameHashCodeAs(Column.unknown(1));
        assertThat(negative).isEqualTo(odd).hasSameHashCodeAs(odd);
        assertThat(Column.of(0)).isNotEqualTo(Column.unknown(1));
    }

    @Test
    void zeroAndNegativeZeroAreDifferentValues() {
        assertThat(Column.of(0.0)).isNotEqualTo(Column.of(-0.0));
    }

    @Test
    void theArrayThatMadeAColumnMayChangeAfterwards() {
        double[] values = {1, 2};
        Column column = Column.of(values);
        values[0] = 9;

        assertThat(column.get(0)).isEqualTo(1);
    }

    @Test
    void noArrayThatAColumnHandsOutIsItsOwn() {
        Column column = Column.of(1, 2);
        column.toArray()[0] = 9;
        double[] copied = new double[2];
        column.copyTo(0, 2, copied, 0);
        copied[0] = 9;
        column.rows(0, 2).toArray()[0] = 9;

        assertThat(column).isEqualTo(Column.of(1, 2));
    }

    @Test
    void someRowsAreColumnsOfTheirOwn() {
        assertThat(COLUMN.rows(1, 3)).isEqualTo(Column.of(2, UNKNOWN));
        assertThat(COLUMN.rows(4, 4).size()).isZero();
    }

    /** {@link java.util.Arrays#copyOfRange} alone would answer with zeros there. */
    @Test
    void rowsBeyondTheEndAreRefusedRatherThanZero() {
        assertThatThrownBy(() -> COLUMN.rows(2, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> COLUMN.rows(-1, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> COLUMN.rows(3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> COLUMN.copyTo(2, 5, new double[3], 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rowsAreCopiedToTheirPlaceAndNowhereElse() {
        double[] target = {7, 7, 7, 7};
        COLUMN.copyTo(0, 2, target, 1);

        assertThat(target).containsExactly(7, 1, 2, 7);
    }

    @Test
    void aColumnIsGeneratedRowByRow() {
        assertThat(Column.generate(3, row -> row * 10.0)).isEqualTo(Column.of(0, 10, 20));
    }

    @Test
    void aLongColumnIsShownByItsBeginningAndItsSize() {
        assertThat(Column.of(1, UNKNOWN)).hasToString("Column[1.0, NaN] size=2");
        assertThat(Column.generate(100, row -> row).toString()).endsWith(", 7.0] size=100");
    }
}
