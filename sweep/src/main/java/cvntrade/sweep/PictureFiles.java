package cvntrade.sweep;

import static cvntrade.base.Decimals.field;

import cvntrade.base.DurableFile;
import cvntrade.learning.Reliability;
import cvntrade.sweep.cell.CellOutcome;
import cvntrade.sweep.cell.SeedOutcome;
import cvntrade.trades.DailyReturns;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the dossier draws, as tables: {@code equity.csv} with the mean net return over the seeds of each day on which one closed a trade,
 * {@code reliability.csv} with the rows of all seeds by score, {@code importance.csv} with the mean share of the gain.
 */
final class PictureFiles {
    private PictureFiles() {}

    static void write(SweepFolder folder, List<CellOutcome> cells) {
        StringBuilder equity = new StringBuilder("variant,crypto,fold,day,net_return\n");
        StringBuilder reliability = new StringBuilder("variant,crypto,fold,score_from,rows,mean_score,buy_share\n");
        StringBuilder importance = new StringBuilder("variant,crypto,fold,column,gain_share\n");
        for (CellOutcome cell : cells) {
            String name = ResultsFile.name(cell) + ",";
            returns(equity, name, cell);
            reliability(reliability, name, cell);
            importance(importance, name, cell);
        }
        DurableFile.write(folder.equity(), equity.toString());
        DurableFile.write(folder.reliability(), reliability.toString());
        DurableFile.write(folder.importance(), importance.toString());
    }

    private static void returns(StringBuilder csv, String name, CellOutcome cell) {
        DailyReturns first = cell.seeds().get(0).picture().returns();
        long days = cell.seeds().stream()
                .mapToLong(seed -> seed.picture().returns().net().size())
                .max()
                .orElse(0);
        for (long day = first.firstDay(); day < first.firstDay() + days; day++) {
            double sum = 0;
            boolean closed = false;
            for (SeedOutcome seed : cell.seeds()) {
                double net = seed.picture().returns().on(day);
                closed |= net != 0;
                sum += net;
            }
            if (!closed) continue;
            csv.append(name)
                    .append(LocalDate.ofEpochDay(day))
                    .append(',')
                    .append(field(sum / cell.seeds().size()))
                    .append('\n');
        }
    }

    private static void reliability(StringBuilder csv, String name, CellOutcome cell) {
        Reliability all = cell.seeds().stream()
                .map(seed -> seed.picture().reliability())
                .reduce(Reliability::plus)
                .orElseThrow();
        for (int bin = 0; bin < Reliability.BINS; bin++) {
            Reliability.Bin rows = all.bins().get(bin);
            csv.append(name)
                    .append(field(bin / (double) Reliability.BINS))
                    .append(',')
                    .append(rows.rows())
                    .append(',')
                    .append(field(rows.meanScore()))
                    .append(',')
                    .append(field(rows.buyShare()))
                    .append('\n');
        }
    }

    private static void importance(StringBuilder csv, String name, CellOutcome cell) {
        for (Map.Entry<String, Double> first :
                cell.seeds().get(0).picture().gainShare().entrySet()) {
            double mean = cell.seeds().stream()
                    .mapToDouble(seed -> seed.picture().gainShare().getOrDefault(first.getKey(), 0.0))
                    .average()
                    .orElseThrow();
            csv.append(name)
                    .append(first.getKey())
                    .append(',')
                    .append(field(mean))
                    .append('\n');
        }
    }
}
