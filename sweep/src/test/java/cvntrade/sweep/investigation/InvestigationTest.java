package cvntrade.sweep.investigation;

import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.Progress;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvestigationTest {
    private static final Factor FACTOR = Factors.named("btc_features");

    @TempDir
    Path out;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void explore(long seed) {
        for (Truth truth : new Truth[] {Truth.FAST_LEAD, Truth.NULL}) {
            SweepData data = KnownMarket.data(truth, seed);
            long t = System.nanoTime();
            InvestigationReport report = new Investigation(
                            KnownMarket.plan(FACTOR, data),
                            data,
                            new SweepFolder(out.resolve(truth.word())),
                            KnownMarket.conditions(2, Progress.NONE),
                            150)
                    .run();
            System.out.println("XX " + truth + " " + seed + " " + report.cause() + " " + (System.nanoTime() - t) / 1e9);
            for (Finding f : report.findings())
                System.out.println("XX   " + f.probe().letter() + " " + f.outcome() + " " + f.sentence());
            System.out.println("XX   " + report.sentence() + " " + report.proposal());
        }
    }
}
