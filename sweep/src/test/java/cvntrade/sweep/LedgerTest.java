package cvntrade.sweep;

import static cvntrade.sweep.SmallMarket.text;
import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.features.cache.MatrixSource;
import cvntrade.features.ledger.ColumnLedger;
import cvntrade.features.ledger.MissingCause;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.cell.CryptoLedger;
import cvntrade.sweep.cell.CryptoRows;
import cvntrade.sweep.dossier.Dossier;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sweep says of rows and values that are missing. */
class LedgerTest {
    private static final Factor FACTOR = Factors.named("pulse");
    private static final int GAP_ROW = 1300;
    private static final int GAP_BARS = 3;

    @TempDir
    Path out;

    @Test
    void aPlantedGapIsFoundInTheLedgerOfItsCoinAlone() {
        SweepData plain = SmallMarket.data(FACTOR);
        CryptoLedger before = rows(plain, SmallMarket.coin(1)).ledger();
        CryptoLedger after = rows(gapped(), SmallMarket.coin(1)).ledger();
        // The change over 7 bars is unknown in rows 0 to 6; it reads rows t and t - 7, so 7 bars after each missing one
        // it is unknown again.
        // The market has gaps of its own elsewhere.
        assertThat(column(after, "pulse_7").count(MissingCause.WARM_UP)).isEqualTo(7);
        assertThat(column(after, "pulse_7").count(MissingCause.GAP)
                        - column(before, "pulse_7").count(MissingCause.GAP))
                .isEqualTo(GAP_BARS);
        assertThat(after.rows().missing() - before.rows().missing()).isEqualTo(GAP_BARS);
        assertThat(rows(gapped(), SmallMarket.coin(2)).ledger())
                .isEqualTo(rows(plain, SmallMarket.coin(2)).ledger());
    }

    @Test
    void aRowWithoutALabelIsOneOfTheTailOrHasAnotherReason() {
        SweepData data = gapped();
        CryptoRows rows = rows(data, SmallMarket.coin(1));
        int horizonBars = SmallMarket.settings().label().horizonBars();
        int tail = 0;
        int before = 0;
        for (int row = 0; row < SmallMarket.BARS; row++) {
            if (!rows.tradable()[row] || rows.labels().known(row)) continue;
            if (row >= SmallMarket.BARS - horizonBars) tail++;
            else before++;
        }
        assertThat(rows.counts().labelTail()).isEqualTo(tail).isBetween(1, horizonBars);
        // The last row before the gap at least: its order meets no bar.
        assertThat(rows.counts().unlabelled()).isEqualTo(before).isPositive();
    }

    @Test
    void everyRowIsCountedOnce() {
        for (String crypto : gapped().cryptos()) {
            CryptoRows.RowCounts rows = rows(gapped(), crypto).counts();
            assertThat(rows.outsideWindow()
                            + rows.missing()
                            + rows.ownUnknown()
                            + rows.factorUnknown()
                            + rows.labelTail()
                            + rows.unlabelled()
                            + rows.usable())
                    .isEqualTo(rows.rows());
        }
    }

    @Test
    void theFolderAndTheDossierTellTheLedger() {
        SweepOutcome outcome = SmallMarket.run(FACTOR, out, 2);
        List<String> cryptos = outcome.plan().cryptos().stream().sorted().toList();
        assertThat(outcome.ledgers()).extracting(CryptoLedger::crypto).isEqualTo(cryptos);
        assertThat(text(out.resolve("nan_ledger.csv")).lines())
                .hasSize(1 + cryptos.size() * outcome.plan().allFeatures().size());
        assertThat(text(out.resolve("row_ledger.csv")).lines()).hasSize(1 + cryptos.size());
        Dossier.write(new SweepFolder(out), outcome, "./cvntrade sweep");
        assertThat(text(out.resolve("dossier.html")))
                .contains("Missing rows and values")
                .contains("label_tail")
                .contains(cryptos.get(0) + ": the columns that lack most");
    }

    private static SweepData gapped() {
        return SmallMarket.data(
                FACTOR, series -> series.symbol().equals(SmallMarket.coin(1)) ? gapped(series) : series);
    }

    private static CandleSeries gapped(CandleSeries series) {
        return series.withColumns((field, column) -> Column.generate(
                column.size(), row -> row >= GAP_ROW && row < GAP_ROW + GAP_BARS ? Double.NaN : column.get(row)));
    }

    private static CryptoRows rows(SweepData data, String crypto) {
        SweepPlan plan = SmallMarket.plan(FACTOR, data);
        return CryptoRows.prepare(plan, data.target(crypto), data.referenceSeries(), MatrixSource.COMPUTED);
    }

    private static ColumnLedger column(CryptoLedger ledger, String key) {
        return ledger.columns().columns().stream()
                .filter(column -> column.column().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
