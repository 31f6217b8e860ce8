package cvntrade.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.Column;
import cvntrade.base.EventLog;
import cvntrade.base.Refusal;
import cvntrade.features.FeatureInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.regime.VolatilityRegimeDetector;
import cvntrade.learning.ThresholdRule;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.SmallModel;
import cvntrade.registry.calibration.Calibrator;
import cvntrade.registry.calibration.PerRegimeThresholdCalibrator;
import cvntrade.registry.contract.ModelContract;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.TrainingRecord;
import cvntrade.registry.ledger.Act;
import cvntrade.registry.local.LocalRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdFitTest {
    private static final int BARS = 3_000;
    private static final FeatureInput CANDLES = market();
    private static final Instant MIDDLE = CANDLES.grid().openTime(BARS / 2);

    @TempDir
    Path home;

    private static FeatureInput market() {
        CandleSeries coin = SyntheticMarket.generate(Truth.NULL, BARS, 1, 3).stream()
                .filter(series -> !series.symbol().equals(SyntheticMarket.REFERENCE))
                .findFirst()
                .orElseThrow();
        Map<CandleField, Column> columns = new EnumMap<>(CandleField.class);
        for (CandleField field : CandleField.values()) columns.put(field, coin.column(field));
        return FeatureInput.of(CandleSeries.of(SmallModel.SYMBOL, coin.grid(), columns));
    }

    /** A model that was trained up to a bar. */
    private static SealedModel trainedTo(Instant lastBar) {
        SealedModel model = SmallModel.blind(1);
        ModelContract of = model.contract();
        TrainingRecord training = model.training();
        ModelContract contract = new ModelContract(
                of.contractVersion(),
                of.symbol(),
                of.timeframe(),
                of.engineVersion(),
                of.lookbackBars(),
                of.btcFeaturesEnabled(),
                of.btcFeaturesSet(),
                of.btcPurgeBars(),
                of.btcEmbargoBars(),
                of.featureNamesWithBtc(),
                of.featureNames(),
                of.featureKeys(),
                Map.of("horizon_bars", 16.0, "upper_sigmas", 2.0, "lower_sigmas", 2.0, "volatility_bars", 96.0),
                of.threshold(),
                of.costs());
        return SealedModel.seal(
                model.artefact().model(),
                contract,
                new TrainingRecord(
                        training.variant(),
                        training.planHash(),
                        training.code(),
                        training.firstBar(),
                        lastBar.toString(),
                        training.seed(),
                        training.parameters(),
                        training.rowsFit(),
                        training.rowsCalibration(),
                        training.data(),
                        training.metrics(),
                        training.ranges()));
    }

    private static InferenceApi open(SealedModel model) {
        return InferenceApi.of(model, Catalogue.builtIn(), Map.of(), EventLog.SILENT);
    }

    private static ThresholdFit fit(SealedModel model, InferenceApi api, FeatureInput candles) {
        return new ThresholdFit(api, model.hashes().id(), candles);
    }

    @Test
    void onlyBarsAfterTheTrainingSetAThreshold() {
        SealedModel model = trainedTo(MIDDLE);
        try (InferenceApi api = open(model)) {
            Calibrator whole = fit(model, api, CANDLES).single(new ThresholdRule.MaxF1());
            assertThat(Instant.parse(whole.rows().firstBar())).isAfter(MIDDLE);
            // The same candles without any before the training's end, but for those that the columns read.
            FeatureInput later = FeatureInput.of(CANDLES.target().rows(BARS / 2 - 300, BARS));
            Calibrator again = fit(model, api, later).single(new ThresholdRule.MaxF1());
            assertThat(again.rows().count()).isEqualTo(whole.rows().count());
            assertThat(again.on(model.contract()).of(new float[0]))
                    .isEqualTo(whole.on(model.contract()).of(new float[0]));
        }
    }

    @Test
    void candlesThatEndWithTheTrainingSetNone() {
        SealedModel model = trainedTo(CANDLES.grid().openTime(BARS - 1));
        try (InferenceApi api = open(model)) {
            ThresholdFit fit = fit(model, api, CANDLES);
            assertThatThrownBy(() -> fit.single(new ThresholdRule.BuyRate()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("rows=0 required=200");
        }
    }

    @Test
    void eachRegimeIsServedByItsOwnThresholdUntilAskedOtherwise() {
        SealedModel model = trainedTo(MIDDLE);
        Registry registry = LocalRegistry.in(home);
        Act act = new Act("ana", "a test", Instant.EPOCH);
        ModelVersion version = registry.register(model, act);
        PerRegimeThresholdCalibrator calibrator;
        try (InferenceApi api = open(model)) {
            calibrator = (PerRegimeThresholdCalibrator) fit(model, api, CANDLES).perRegime(new ThresholdRule.BuyRate());
        }
        registry.calibrated(version.symbol(), version.version(), calibrator, act);
        assertThat(calibrator.thresholds()).doesNotHaveDuplicates();
        try (InferenceApi plain = InferenceApi.of(registry, version, Catalogue.builtIn(), Map.of(), EventLog.SILENT);
                InferenceApi own =
                        InferenceApi.calibrated(registry, version, Catalogue.builtIn(), Map.of(), EventLog.SILENT)) {
            assertThat(plain.predict(CANDLES, BARS - 500))
                    .extracting(Prediction::threshold)
                    .containsOnly(model.contract().threshold().value());
            List<Prediction> answers = own.predict(CANDLES, BARS - 500);
            assertThat(answers).extracting(Prediction::threshold).containsAll(calibrator.thresholds());
            float[] volatility = volatility();
            for (int i = 0; i < answers.size(); i++) {
                if (Float.isNaN(volatility[BARS - 500 + i])) {
                    assertThat(answers.get(i).call()).isEqualTo(Prediction.Call.UNUSABLE);
                    continue;
                }
                int regime = VolatilityRegimeDetector.regime(volatility[BARS - 500 + i], calibrator.regimeEdges());
                double threshold = calibrator.thresholds().get(regime);
                assertThat(answers.get(i).threshold()).isEqualTo(threshold);
                assertThat(answers.get(i).call() == Prediction.Call.BUY)
                        .isEqualTo(answers.get(i).score() >= threshold);
            }
            assertThat(own.predict(CANDLES, 0).get(5).call())
                    .as("no volatility yet")
                    .isEqualTo(Prediction.Call.UNUSABLE);
        }
    }

    private static float[] volatility() {
        var matrix = cvntrade.features.FeatureEngine.matrix(List.of(VolatilityRegimeDetector.feature()), CANDLES);
        float[] values = new float[BARS];
        for (int row = 0; row < BARS; row++) values[row] = matrix.get(row, 0);
        return values;
    }
}
