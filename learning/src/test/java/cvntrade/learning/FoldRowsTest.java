package cvntrade.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Refusal;
import cvntrade.trades.Labels;
import cvntrade.trades.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldRowsTest {
    private static final SplitRule BARE = new SplitRule(new PurgeRule(0, 0), 5, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theOverlapRuleAloneKeepsEveryTrainingLabelOffTheBarsTheTestReads(long seed) {
        RandomLabels data = RandomLabels.draw(seed, 1_500);
        for (Fold fold : Folds.equalParts(data.grid(), 5)) {
            FoldRows split = FoldRows.split(data.labels(), data.usable(), fold, BARE);
            BitSet testReads = barsRead(data.labels(), rowsOf(split.block()));
            testReads.set(split.block().firstRow(), split.block().lastRow() + 1);
            BitSet calibrationReads =
                    barsRead(data.labels(), split.calibration().toArray());
            for (int row : training(split)) assertReadsNothingOf(testReads, data.labels(), row);
            for (int row : split.fit().toArray()) assertReadsNothingOf(calibrationReads, data.labels(), row);
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 0, 0", "6, 20, 10", "7, 3, 200"})
    void everyRowThatKeepsClearTrains(long seed, int purgeBars, int embargoBars) {
        RandomLabels data = RandomLabels.draw(seed, 3_000);
        SplitRule rule = new SplitRule(new PurgeRule(purgeBars, embargoBars), 5, 1);
        for (Fold fold : Folds.equalParts(data.grid(), 5)) {
            FoldRows split = FoldRows.split(data.labels(), data.usable(), fold, rule);
            List<Integer> clear = new ArrayList<>();
            BitSet testReads = barsRead(data.labels(), rowsOf(split.block()));
            int first = split.block().firstRow();
            int last = Math.max(split.block().lastRow(), testReads.length() - 1);
            assertThat(split.heldOut()).isEqualTo(new Span(first, last));
            for (int row = 0; row < data.labels().rows(); row++) {
                if (!data.usable()[row] || !data.labels().known(row)) continue;
                boolean before = data.labels().span(row).lastRow() < first - purgeBars;
                if (before || row > last + embargoBars) clear.add(row);
            }
            int fifth = clear.size() / 5;
            assertThat(split.calibration().stream().boxed().toList())
                    .isEqualTo(clear.subList(clear.size() - fifth, clear.size()));
            int calibrationFirst = split.calibration().first();
            assertThat(split.fit().stream().boxed().toList())
                    .isEqualTo(clear.subList(0, clear.size() - fifth).stream()
                            .filter(row -> data.labels().span(row).lastRow() < calibrationFirst - purgeBars)
                            .toList());
        }
    }

    @Test
    void aLabelThatReachesIntoTheTestBlockIsPurged() {
        // Row 9 reads bars 10 to 12, the block starts at row 12.
        Span heldOut = new Span(12, 20);
        assertThat(new PurgeRule(0, 0).mayTrain(9, new Span(10, 12), heldOut)).isFalse();
        assertThat(new PurgeRule(0, 0).mayTrain(9, new Span(10, 11), heldOut)).isTrue();
        assertThat(new PurgeRule(1, 0).mayTrain(9, new Span(10, 11), heldOut)).isFalse();
    }

    @Test
    void aRowWithinTheEmbargoDoesNotTrain() {
        Span heldOut = new Span(12, 20);
        assertThat(new PurgeRule(0, 0).mayTrain(20, new Span(21, 22), heldOut)).isFalse();
        assertThat(new PurgeRule(0, 0).mayTrain(21, new Span(22, 23), heldOut)).isTrue();
        assertThat(new PurgeRule(0, 10).mayTrain(30, new Span(31, 32), heldOut)).isFalse();
        assertThat(new PurgeRule(0, 10).mayTrain(31, new Span(32, 33), heldOut)).isTrue();
    }

    @Test
    void aTestRowWithoutALabelIsDecidedButNotScored() {
        RandomLabels data = RandomLabels.draw(8, 1_000);
        FoldRows split = FoldRows.split(
                data.labels(), data.usable(), Folds.equalParts(data.grid(), 5).get(2), SplitRule.DEFAULT);
        int[] block = rowsOf(split.block());
        assertThat(split.decisions().toArray())
                .isEqualTo(
                        Arrays.stream(block).filter(row -> data.usable()[row]).toArray());
        assertThat(split.test().toArray())
                .isEqualTo(split.decisions().stream()
                        .filter(row -> data.labels().known(row))
                        .toArray());
        assertThat(split.test().size()).isLessThan(split.decisions().size());
    }

    @Test
    void thinningKeepsFitRowsByTheirAbsoluteBarAndTouchesNothingElse() {
        RandomLabels data = RandomLabels.draw(9, 2_000);
        Fold fold = Folds.equalParts(data.grid(), 5).get(1);
        FoldRows whole = FoldRows.split(data.labels(), data.usable(), fold, SplitRule.DEFAULT);
        FoldRows thin = FoldRows.split(data.labels(), data.usable(), fold, SplitRule.DEFAULT.thinnedTo(4));
        assertThat(thin.fit().toArray())
                .isEqualTo(whole.fit().stream()
                        .filter(row -> data.grid().bar(row) % 4 == 0)
                        .toArray());
        assertThat(thin.fit().size())
                .isBetween(whole.fit().size() / 5, whole.fit().size() / 3);
        assertThat(thin.calibration()).isEqualTo(whole.calibration());
        assertThat(thin.test()).isEqualTo(whole.test());
    }

    @Test
    void theSplitDoesNotDependOnWhereTheSeriesStarts() {
        RandomLabels data = RandomLabels.draw(10, 2_000);
        Fold fold = Folds.equalParts(data.grid().rows(500, 2_000), 5).get(2);
        boolean[] lateOnly = data.usable().clone();
        Arrays.fill(lateOnly, 0, 500, false);
        FoldRows whole = FoldRows.split(data.labels(), lateOnly, fold, SplitRule.DEFAULT.thinnedTo(3));
        FoldRows late = FoldRows.split(
                cut(data.labels(), 500),
                Arrays.copyOfRange(lateOnly, 500, 2_000),
                fold,
                SplitRule.DEFAULT.thinnedTo(3));
        assertThat(late.fit().stream().map(row -> row + 500).toArray())
                .isEqualTo(whole.fit().toArray());
        assertThat(late.calibration().stream().map(row -> row + 500).toArray())
                .isEqualTo(whole.calibration().toArray());
    }

    @Test
    void aFoldWithoutRowsIsRefusedWithItsCounts() {
        RandomLabels data = RandomLabels.draw(11, 500);
        Fold fold = Folds.equalParts(data.grid(), 5).get(0);
        assertThatThrownBy(() -> FoldRows.split(data.labels(), new boolean[500], fold, BARE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("fold=0 fit=0 calibration=0 test=0");
        assertThatThrownBy(() ->
                        FoldRows.split(data.labels(), data.usable(), fold, SplitRule.DEFAULT.thinnedTo(5_000_000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("fit=0 calibration=");
    }

    private static void assertReadsNothingOf(BitSet bars, Labels labels, int row) {
        Span span = labels.span(row);
        int read = bars.nextSetBit(span.firstRow());
        assertThat(read < 0 || read > span.lastRow())
                .as("row %d reads %s, which holds bar %d", row, span, read)
                .isTrue();
    }

    private static BitSet barsRead(Labels labels, int[] rows) {
        BitSet bars = new BitSet();
        for (int row : rows) {
            if (!labels.known(row)) continue;
            bars.set(labels.span(row).firstRow(), labels.span(row).lastRow() + 1);
        }
        return bars;
    }

    private static int[] training(FoldRows split) {
        return IntStream.concat(split.fit().stream(), split.calibration().stream())
                .toArray();
    }

    private static int[] rowsOf(Span span) {
        return IntStream.rangeClosed(span.firstRow(), span.lastRow()).toArray();
    }

    private static Labels cut(Labels labels, int from) {
        int rows = labels.rows() - from;
        boolean[] buy = new boolean[rows];
        int[] exitRow = new int[rows];
        for (int row = 0; row < rows; row++) {
            boolean known = labels.known(row + from);
            exitRow[row] = known ? labels.span(row + from).lastRow() - from : Labels.NONE;
            buy[row] = known && labels.buy(row + from);
        }
        return Labels.of(labels.grid().rows(from, labels.rows()), buy, exitRow);
    }
}
