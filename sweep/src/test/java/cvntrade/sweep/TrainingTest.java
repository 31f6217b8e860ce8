package cvntrade.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import cvntrade.features.Feature;
import cvntrade.features.cache.MatrixSource;
import cvntrade.learning.TrainingRows;
import cvntrade.learning.xgboost.BoostedModel;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.btc.BtcFeaturesFactor;
import cvntrade.sweep.cell.CryptoRows;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.training.ServedModel;
import cvntrade.sweep.training.Training;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingTest {
    private static final BtcFeaturesFactor FACTOR = new BtcFeaturesFactor();
    private static final SweepData DATA = SmallMarket.data(FACTOR);
    private static final SweepPlan PLAN = SmallMarket.plan(FACTOR, DATA);
    private static final CandleSeries COIN = DATA.allTargets().get(0);

    private static ServedModel fit(String variant) {
        return new Training(PLAN, PLAN.variant(variant)).fit(COIN, DATA.referenceSeries());
    }

    @Test
    void aModelHasTheColumnsOfItsVariantAndNoOthers() {
        assertThat(fit("none").features()).isEqualTo(PLAN.ownFeatures());
        assertThat(fit("btc_min").features().stream().map(Feature::name).toList())
                .hasSize(PLAN.ownFeatures().size() + 3)
                .endsWith("btc_return_1h", "btc_return_4h", "btc_return_24h");
    }

    @Test
    void theSameTrainingGivesTheSameBytes() {
        ServedModel model = fit("btc_full");
        assertThat(fit("btc_full")).isEqualTo(model);
        assertThat(fit("btc_min").trees()).isNotEqualTo(model.trees());
    }

    @Test
    void everyRowTeachesButThoseThatSetTheThreshold() {
        ServedModel model = fit("btc_min");
        SweepPlan alone = PLAN.withVariants(List.of(PLAN.variant("btc_min")), 1);
        CryptoRows rows = CryptoRows.prepare(alone, COIN, DATA.referenceSeries(), MatrixSource.COMPUTED);
        TrainingRows taught = TrainingRows.of(rows.labels(), rows.tradable(), PLAN.splitRule());
        assertThat(model.rowsFit()).isEqualTo(taught.fit().size());
        assertThat(model.rowsCalibration()).isEqualTo(taught.calibration().size());
        assertThat(model.lastBar())
                .isEqualTo(COIN.grid().openTime(taught.calibration().last()).toString());
        byte[] trees = new byte[model.trees().remaining()];
        model.trees().get(trees);
        try (BoostedModel loaded = BoostedModel.load(trees, rows.columnKeys())) {
            float[] scores = loaded.predict(rows.gather(taught.calibration()));
            assertThat(model.threshold())
                    .isEqualTo(PLAN.settings()
                            .threshold()
                            .threshold(scores, taught.calibration().buys(rows.labels())));
        }
        float[] values = rows.gather(taught.fit());
        int columns = rows.columnKeys().size();
        for (int i = 0; i < values.length; i++) {
            if (Float.isNaN(values[i])) continue;
            assertThat(values[i])
                    .isBetween(model.least().get(i % columns), model.greatest().get(i % columns));
        }
    }
}
