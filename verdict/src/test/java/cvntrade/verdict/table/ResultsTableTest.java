package cvntrade.verdict.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTableTest {
    @TempDir
    Path folder;

    @Test
    void columnsAreFoundByNameAndOthersAreLeftAlone() throws IOException {
        ResultsTable table = read("""
                note,fold,crypto,variant,sortino,f1_buy,buy_trades,degenerate
                "a, b",0,ADA,none,,0.25,61,0
                x,1,ADA,none,-1.5e-1,0,52.0,true
                """);
        CellRow first = table.find("none", "ADA", 0).orElseThrow();
        assertThat(first.value(Metric.F1_BUY)).isEqualTo(0.25);
        assertThat(first.value(Metric.SORTINO)).isNaN();
        assertThat(first.measured(Metric.SORTINO)).isTrue();
        assertThat(first.measured(Metric.PR_AUC)).isFalse();
        assertThat(first.value(Metric.PR_AUC)).isNaN();
        CellRow second = table.find("none", "ADA", 1).orElseThrow();
        assertThat(second.value(Metric.SORTINO)).isEqualTo(-0.15);
        assertThat(second.value(Metric.DEGENERATE)).isEqualTo(1);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.find("none", "ADA", 2)).isEmpty();
        assertThat(table.planHashes()).isEmpty();
    }

    @Test
    void theWholeHeaderOfASweepIsKnown() {
        String header = "f1_buy,precision_buy,recall_buy,pr_auc,log_loss,threshold,buy_trades,expectancy_bps,sortino,"
                + "max_drawdown,rows_train,rows_test,rows_buy,rows_buy_predicted,seeds,degenerate";
        assertThat(header.split(","))
                .containsExactly(java.util.Arrays.stream(Metric.values())
                        .map(Metric::column)
                        .toArray(String[]::new));
    }

    @Test
    void aFileFromASpreadsheetIsReadToo() throws IOException {
        assertThat(read("\uFEFFvariant,crypto,fold,f1_buy\r\nnone,ADA,0,0.5\r\n")
                        .rows())
                .hasSize(1);
    }

    @Test
    void theRowsMaySayTheirPlan() throws IOException {
        assertThat(read("variant,crypto,fold,f1_buy,plan_hash\nnone,ADA,0,0.5,abc\nnone,ADA,1,0.5,abc\n")
                        .planHashes())
                .containsExactly("abc");
    }

    @Test
    void everyBadFieldIsNamedWithItsLine() {
        String faulty = """
                variant,crypto,fold,f1_buy,max_drawdown
                none,ADA,0,abc,0.1
                ,ADA,1,0.5,0.1
                none,ADA,x,0.5,0.1
                none,ADA,2,1.5,-0.1
                none,ADA,3,NaN,0.1
                """;
        assertThatThrownBy(() -> read(faulty))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("problems=6")
                .hasMessageContaining(
                        "f1_buy must be a number in its range, or an empty field where it is undefined: line=2 value=abc")
                .hasMessageContaining("variant must be a plain name: line=3")
                .hasMessageContaining("fold must be a whole number: line=4 value=x")
                .hasMessageContaining("line=5 value=1.5")
                .hasMessageContaining("max_drawdown must be")
                .hasMessageContaining("line=6 value=NaN");
    }

    @Test
    void aCellThatStandsThereTwiceIsMalformed() {
        assertThatThrownBy(() -> read("variant,crypto,fold,f1_buy\nnone,ADA,0,0.5\nnone,ADA,0,0.5\n"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("line=3 cell=none/ADA/0");
        CellRow row = new CellRow("none", "ADA", 0, Map.of());
        assertThatThrownBy(() -> ResultsTable.of(List.of(row, row))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theColumnsThatNameACellAndItsF1MustBeThere() {
        assertThatThrownBy(() -> read("variant,crypto,pr_auc\nnone,ADA,0.5\n"))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("missing=[fold, f1_buy]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"variant,crypto,fold,f1_buy\nnone,ADA,0\n", "variant,crypto,fold,f1_buy,f1_buy\nn,A,0,1,1\n"})
    void aRaggedOrAmbiguousTableIsMalformed(String csv) {
        assertThatThrownBy(() -> read(csv)).isInstanceOf(MalformedInput.class).hasMessageContaining("results.csv");
    }

    @Test
    void aFileThatIsNotThereIsMalformedInput() {
        assertThatThrownBy(() -> ResultsTable.read(folder.resolve("absent.csv")))
                .isInstanceOf(MalformedInput.class)
                .hasMessageContaining("absent.csv");
    }

    @Test
    void anEmptyFileHoldsNoCells() throws IOException {
        assertThat(read("").rows()).isEmpty();
        assertThat(read("variant,crypto,fold,f1_buy\n").rows()).isEmpty();
    }

    @Test
    void aValueOutsideItsRangeIsRefusedInMemoryToo() {
        assertThatThrownBy(() -> new CellRow("none", "ADA", 0, Map.of(Metric.F1_BUY, 1.01)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("f1_buy");
    }

    private ResultsTable read(String csv) throws IOException {
        return ResultsTable.read(Files.writeString(folder.resolve("results.csv"), csv));
    }
}
