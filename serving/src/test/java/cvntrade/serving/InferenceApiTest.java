package cvntrade.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Refusal;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.registry.SmallModel;
import cvntrade.registry.contract.ModelContract;
import cvntrade.registry.contract.SealedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InferenceApiTest {
    private static final int BARS = 1_200;
    private static final SealedModel MODEL = SmallModel.withBtc(1);
    /** {@code -Dcvntrade.calls=1000000} for the long proof. */
    private static final int CALLS = Integer.getInteger("cvntrade.calls", 100_000);

    private static final int ROUNDS = 3;

    private static FeatureInput candles = market();
    private static InferenceApi api = open(MODEL);

    private static FeatureInput market() {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, BARS, 1, 3);
        CandleSeries coin = market.stream()
                .filter(series -> !series.symbol().equals(SyntheticMarket.REFERENCE))
                .findFirst()
                .orElseThrow();
        CandleSeries btc = market.stream()
                .filter(series -> series.symbol().equals(SyntheticMarket.REFERENCE))
                .findFirst()
                .orElseThrow();
        return FeatureInput.of(named(SmallModel.SYMBOL, coin), Map.of("BTCUSDT", btc));
    }

    private static CandleSeries named(String symbol, CandleSeries series) {
        Map<cvntrade.market.CandleField, Column> columns = new EnumMap<>(cvntrade.market.CandleField.class);
        for (cvntrade.market.CandleField field : cvntrade.market.CandleField.values()) {
            columns.put(field, series.column(field));
        }
        return CandleSeries.of(symbol, series.grid(), columns);
    }

    private static InferenceApi open(SealedModel model) {
        return InferenceApi.of(model, Catalogue.builtIn(), Map.of(), EventLog.SILENT);
    }

    @BeforeAll
    static void start() {
        candles = market();
        api = open(MODEL);
    }

    @AfterAll
    static void end() {
        api.close();
    }

    @Test
    void allRowsOneRowAndARowOfFeaturesGiveTheSameBits() {
        List<Prediction> all = api.predict(candles, 0);
        FeatureMatrix matrix =
                FeatureEngine.matrix(SmallModel.features(MODEL.contract().enrichment()), candles);
        float[] row = new float[matrix.columns()];
        assertThat(all).hasSize(BARS);
        assertThat(all).extracting(Prediction::call).contains(Prediction.Call.BUY, Prediction.Call.WAIT);
        for (int at = 0; at < BARS; at += 23) {
            FeatureInput known = FeatureInput.of(candles.target().rows(0, at + 1), candles.references());
            assertThat(api.predict(known)).isEqualTo(all.get(at));
            assertThat(api.predict(candles, at).get(0)).isEqualTo(all.get(at));
            matrix.copyRow(at, row, 0);
            assertThat(api.predict(candles.grid().openTime(at), matrix.names(), row))
                    .isEqualTo(all.get(at));
        }
    }

    @Test
    void aVariableThatContradictsTheModelIsAnErrorAndAnEvent() {
        List<Event> events = new ArrayList<>();
        assertThatThrownBy(() -> InferenceApi.of(
                        MODEL, Catalogue.builtIn(), Map.of("CVN_BTC_FEATURES_ENABLED", "0"), events::add))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("artefact=1 environment=0");
        assertThat(events).extracting(Event::name).containsExactly("enrichment_config_mismatch");
    }

    @Test
    void aModelOfOtherArithmeticIsRefused() {
        ModelContract contract = MODEL.contract();
        SealedModel other = sealed(changed(contract, "0".repeat(64), contract.featureKeys(), contract.lookbackBars()));
        assertThatThrownBy(() -> open(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("must compute the columns as they were in training");
    }

    @Test
    void aColumnOfAnotherDefinitionOrNoneIsNamed() {
        ModelContract contract = MODEL.contract();
        List<String> keys = new ArrayList<>(contract.featureKeys());
        keys.set(keys.size() - 1, "btc_return_24h@19");
        SealedModel other = sealed(changed(contract, contract.engineVersion(), keys, contract.lookbackBars()));
        assertThatThrownBy(() -> open(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("column=btc_return_24h model=btc_return_24h@19 program=btc_return_24h@20");
        SealedModel shorter = sealed(
                changed(contract, contract.engineVersion(), contract.featureKeys(), contract.lookbackBars() - 1));
        assertThatThrownBy(() -> open(shorter)).hasMessageContaining("must read as far back as in training");
    }

    @Test
    void columnsThatAreMovedMissingOrTwiceAreRefused() {
        List<String> columns = new ArrayList<>(MODEL.contract().featureNames());
        float[] row = new float[columns.size()];
        Instant time = candles.grid().openTime(0);
        Collections.swap(columns, 0, 1);
        assertThatThrownBy(() -> api.predict(time, columns, row)).hasMessageContaining("reordered=2");
        assertThatThrownBy(() -> api.predict(time, columns.subList(1, 6), row)).hasMessageContaining("missing=1");
        assertThatThrownBy(() -> api.predict(time, MODEL.contract().featureNames(), new float[4]))
                .hasMessageContaining("columns=6 values=4");
        assertThatThrownBy(
                        () -> api.predict(time.plusSeconds(60), MODEL.contract().featureNames(), row))
                .hasMessageContaining("must open on the grid");
    }

    @Test
    void candlesOfAnotherCoinOrWithoutTheReferenceAreRefused() {
        FeatureInput other = FeatureInput.of(named("DOGEUSDT", candles.target()));
        assertThatThrownBy(() -> api.predict(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("symbol=DOGEUSDT model=ADAUSDT")
                .hasMessageContaining("reference=BTCUSDT");
    }

    @Test
    void aRowThatTheModelWasNeverTrainedOnHasNoScore() {
        CandleSeries holed = candles.reference("BTCUSDT")
                .withColumns((field, column) ->
                        Column.generate(column.size(), row -> row == BARS - 60 ? Double.NaN : column.get(row)));
        Prediction answer = api.predict(FeatureInput.of(candles.target(), Map.of("BTCUSDT", holed)));
        assertThat(answer.call()).as("no column reads the hole").isNotEqualTo(Prediction.Call.UNUSABLE);
        Prediction touched = api.predict(FeatureInput.of(candles.target(), Map.of("BTCUSDT", holed)), BARS - 40)
                .get(0);
        assertThat(touched.call()).isEqualTo(Prediction.Call.UNUSABLE);
        assertThat(touched.score()).isNaN();
        assertThat(api.predict(candles, 0).get(0).call()).isEqualTo(Prediction.Call.UNUSABLE);
    }

    @Test
    void valuesOutsideTrainingAndStalenessAreReported() {
        List<String> columns = MODEL.contract().featureNames();
        Instant trained = Instant.parse(MODEL.training().lastBar());
        Prediction answer = api.predict(trained.plusSeconds(900 * 7), columns, new float[] {0.5f, 2, 0, -3, 1, -1});
        assertThat(answer.outsideTrainingShare()).isEqualTo(2.0 / 6);
        assertThat(answer.staleBars()).isEqualTo(7);
    }

    @Test
    void threadsGetTheAnswersOfOne() throws InterruptedException, ExecutionException {
        List<Prediction> alone = api.predict(candles, 600);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Prediction>>> answers = new ArrayList<>();
            for (int i = 0; i < 16; i++) answers.add(pool.submit(() -> api.predict(candles, 600)));
            for (Future<List<Prediction>> answer : answers)
                assertThat(answer.get()).isEqualTo(alone);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void manyCallsKeepNoNativeMemory() throws IOException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/statm")), "resident memory is read from /proc");
        List<String> columns = MODEL.contract().featureNames();
        Instant time = candles.grid().openTime(0);
        float[] row = new float[columns.size()];
        for (int i = 0; i < CALLS / 10; i++) api.predict(time, columns, row);
        // What the heap or the compiler takes or gives back shows in one round or another, what calls keep in every
        // one.
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = nativeBytes();
            for (int i = 0; i < CALLS / ROUNDS; i++) api.predict(time, columns, row);
            least = Math.min(least, nativeBytes() - before);
        }
        // A score kept would be 4 bytes and its handle some dozens: a leak of one block a call shows as 1 MB and more.
        assertThat(least).isLessThan(CALLS / ROUNDS * 32L);
    }

    /** Resident memory less the Java heap that is committed. */
    private static long nativeBytes() throws IOException {
        System.gc();
        long pages =
                Long.parseLong(Files.readString(Path.of("/proc/self/statm")).split(" ")[1]);
        return pages * 4_096 - Runtime.getRuntime().totalMemory();
    }

    private static SealedModel sealed(ModelContract contract) {
        return SealedModel.seal(MODEL.artefact().model(), contract, MODEL.training());
    }

    private static ModelContract changed(ModelContract of, String engine, List<String> keys, int lookbackBars) {
        return new ModelContract(
                of.contractVersion(),
                of.symbol(),
                of.timeframe(),
                engine,
                lookbackBars,
                of.btcFeaturesEnabled(),
                of.btcFeaturesSet(),
                of.btcPurgeBars(),
                of.btcEmbargoBars(),
                of.featureNamesWithBtc(),
                of.featureNames(),
                keys,
                of.label(),
                of.threshold(),
                of.costs());
    }
}
