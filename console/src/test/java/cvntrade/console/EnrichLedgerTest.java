package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichLedgerTest {
    @TempDir
    Path work;

    @Test
    void theLedgerCountsTheEmptyFieldsOfTheFile() throws IOException {
        Path market = work.resolve("market");
        Path rows = work.resolve("rows.csv");
        Path ledger = work.resolve("ledger.csv");
        run("simulate", "--truth", "null", "--bars", "900", "--cryptos", "1", "--out", market.toString());
        Path coin;
        try (var files = Files.list(market)) {
            coin = files.filter(file -> file.toString().endsWith("-15m.csv.gz"))
                    .filter(file -> !file.toString().contains("BTCUSDT"))
                    .findFirst()
                    .orElseThrow();
        }
        run("enrich", "--target", coin.toString(), "--out", rows.toString(), "--ledger", ledger.toString());
        List<String> table = Files.readAllLines(rows);
        List<String> counted = Files.readAllLines(ledger);
        String[] columns = table.get(0).split(",", -1);
        assertThat(counted).hasSize(columns.length);
        for (int column = 1; column < columns.length; column++) {
            int place = column;
            long empty = table.stream()
                    .skip(1)
                    .filter(row -> row.split(",", -1)[place].isEmpty())
                    .count();
            int[] counts = Arrays.stream(counted.get(column).split(",", -1))
                    .skip(2)
                    .mapToInt(Integer::parseInt)
                    .toArray();
            assertThat(counted.get(column)).contains("," + columns[column] + ",");
            assertThat(counts[0]).isEqualTo(table.size() - 1);
            assertThat((long) counts[1]).as(columns[column]).isEqualTo(empty);
            assertThat(Arrays.stream(counts).skip(2).sum()).as(columns[column]).isEqualTo(counts[1]);
        }
    }

    @Test
    void aLedgerOfAnotherKindIsRefusedBeforeAnyWork() {
        assertThat(Main.commandLine()
                        .execute("enrich", "--target", "nowhere.csv", "--out", "rows.csv", "--ledger", "rows.txt"))
                .isEqualTo(Main.UNREADABLE);
    }

    private static void run(String... words) {
        assertThat(Main.commandLine().execute(words))
                .as(String.join(" ", words))
                .isZero();
    }
}
