package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.base.Column;
import cvntrade.base.Event;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.sweep.cell.FitClock;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.verdict.evidence.MlopsReadiness;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** spec.md §2: more than 5 % of a fold's rows without the factor's columns is an alert, and changes nothing. */
class NanRateTest {
    private static final Factor FACTOR = Factors.named("btc_features");

    /** The only coin of the small market without gaps of its own, which make the correlation unknown too. */
    private static final String COIN = SmallMarket.coin(1);

    /** The reference lacks 60 bars in the middle one of three blocks. */
    private static final int FIRST = 1_100;

    private static final int BARS = 60;

    @TempDir
    Path out = Path.of("");

    /**
     * Without delay a row is unknown from the first missing bar on; with a delay of 20 the correlation still reads the last missing one 20 + 5
     * + 96 bars later: 60 + 121 = 181 of the 867 rows of the block.
     */
    @Test
    void aFoldWhoseReferenceHasAHoleIsNamed() {
        assertThat(alerts(SmallMarket.data(FACTOR, NanRateTest::withHole)).stream()
                        .filter(alert -> !alert.endsWith("fold=0")))
                .singleElement()
                .asString()
                .contains("reason=nan_rate", "symbol=" + SyntheticMarket.REFERENCE, "threshold=0.05", "fold=1")
                .contains("value=" + 181.0 / 867);
    }

    /** The first block lacks what lies before the first full window, 121 of 866 rows, and says so. */
    @Test
    void aWholeReferenceIsUnknownBeforeItsFirstFullWindowAlone() {
        assertThat(alerts(SmallMarket.data(FACTOR))).singleElement().asString().contains("fold=0");
    }

    private List<String> alerts(SweepData data) {
        List<Event> events = new CopyOnWriteArrayList<>();
        Sweep.Conditions conditions =
                new Sweep.Conditions(2, MlopsReadiness.NOT_MEASURED, events::add, Progress.NONE, new FitClock(() -> 0));
        new Sweep(SmallMarket.plan(FACTOR, data), data, out, conditions).run();
        return events.stream()
                .map(Event::toString)
                .filter(line -> line.contains("btc_ohlcv_quality_alert") && line.contains("crypto=" + COIN))
                .toList();
    }

    private static CandleSeries withHole(CandleSeries series) {
        if (!series.symbol().equals(SyntheticMarket.REFERENCE)) return series;
        return series.withColumns((field, column) -> Column.generate(
                column.size(), row -> row >= FIRST && row < FIRST + BARS ? Double.NaN : column.get(row)));
    }
}
