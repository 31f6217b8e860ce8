package cvntrade.sweep;

import static cvntrade.base.Decimals.field;

import cvntrade.base.DurableFile;
import cvntrade.learning.CellMetrics;
import cvntrade.learning.Scores;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.SeedOutcome;
import cvntrade.trades.TradeStatistics;
import java.nio.file.Path;
import java.util.List;

/** {@code results.csv} with one row a cell and {@code seeds.csv} with one row a fit; an undefined metric is an empty field. */
final class ResultsFile {
    private static final String CELL_HEADER =
            "variant,crypto,fold,f1_buy,precision_buy,recall_buy,pr_auc,log_loss,threshold,"
                    + "buy_trades,expectancy_bps,sortino,max_drawdown,rows_train,rows_test,rows_buy,rows_buy_predicted,seeds,degenerate,"
                    + "brier,win_rate,profit_factor,exposure,rows_calibration,f1_always_buy";
    private static final String SEED_HEADER =
            "variant,crypto,fold,seed_number,seed,f1_buy,precision_buy,recall_buy,pr_auc,log_loss,"
                    + "brier,threshold,buy_trades,expectancy_bps,sortino,max_drawdown,win_rate,profit_factor,exposure,rows_buy_predicted,"
                    + "degenerate,closed_after_gap,open_at_data_end,lapsed_signals";

    private ResultsFile() {}

    static void writeCells(Path file, List<CellOutcome> cells) {
        StringBuilder csv = new StringBuilder(CELL_HEADER).append('\n');
        for (CellOutcome cell : cells) csv.append(row(cell)).append('\n');
        DurableFile.write(file, csv.toString());
    }

    static void writeSeeds(Path file, List<CellOutcome> cells) {
        StringBuilder csv = new StringBuilder(SEED_HEADER).append('\n');
        for (CellOutcome cell : cells) {
            for (SeedOutcome seed : cell.seeds()) csv.append(row(cell, seed)).append('\n');
        }
        DurableFile.write(file, csv.toString());
    }

    private static String row(CellOutcome cell) {
        CellMetrics metrics = cell.metrics();
        return String.join(
                ",",
                name(cell),
                field(metrics.f1Buy()),
                field(metrics.precisionBuy()),
                field(metrics.recallBuy()),
                field(metrics.prAuc()),
                field(metrics.logLoss()),
                field(metrics.threshold()),
                count(metrics.buyTrades()),
                field(metrics.expectancyBps()),
                field(metrics.sortino()),
                field(metrics.maxDrawdown()),
                count(metrics.rowsTrain()),
                count(metrics.rowsTest()),
                count(metrics.rowsBuy()),
                field(metrics.rowsBuyPredicted()),
                count(metrics.seeds()),
                String.valueOf(metrics.degenerate()),
                field(metrics.brier()),
                field(metrics.winRate()),
                field(metrics.profitFactor()),
                field(metrics.exposure()),
                count(cell.context().rowsCalibration()),
                field(cell.context().f1AlwaysBuy()));
    }

    private static String row(CellOutcome cell, SeedOutcome outcome) {
        Scores scores = outcome.metrics().scores();
        TradeStatistics trades = outcome.metrics().trades();
        return String.join(
                ",",
                name(cell),
                count(outcome.seedNumber()),
                count(outcome.metrics().seed()),
                field(scores.f1Buy()),
                field(scores.precisionBuy()),
                field(scores.recallBuy()),
                field(scores.prAuc()),
                field(scores.logLoss()),
                field(scores.brier()),
                field(outcome.metrics().threshold()),
                count(trades.trades()),
                field(trades.expectancyBps()),
                field(trades.sortino()),
                field(trades.maxDrawdown()),
                field(trades.winRate()),
                field(trades.profitFactor()),
                field(trades.exposure()),
                count(scores.rowsBuyPredicted()),
                String.valueOf(scores.degenerate()),
                count(outcome.closedAfterGap()),
                count(outcome.openAtDataEnd()),
                count(outcome.lapsedSignals()));
    }

    /** The first three fields of every table of cells. */
    static String name(CellOutcome cell) {
        return cell.key().variant() + "," + cell.key().crypto() + ","
                + cell.key().fold();
    }

    private static String count(int value) {
        return Integer.toString(value);
    }
}
