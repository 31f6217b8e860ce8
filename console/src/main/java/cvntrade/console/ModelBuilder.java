package cvntrade.console;

import cvntrade.features.Feature;
import cvntrade.features.enrichment.EnrichmentConfig;
import cvntrade.features.probe.EngineProbe;
import cvntrade.market.CandleSeries;
import cvntrade.registry.contract.ModelContract;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.contract.TrainingRecord;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.training.ServedModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** From a fit to a model with its contract: where the rooms sweep and registry, which do not know each other, meet. */
final class ModelBuilder {
    private final SweepPlan plan;
    private final PlannedVariant variant;
    private final String planHash;

    /** @param planHash of the registered plan, which stays the same when the candles have grown */
    ModelBuilder(SweepPlan plan, PlannedVariant variant, String planHash) {
        this.plan = plan;
        this.variant = variant;
        this.planHash = planHash;
    }

    SealedModel sealed(CandleSeries target, Map<String, CandleSeries> references, ServedModel fitted) {
        byte[] trees = new byte[fitted.trees().remaining()];
        fitted.trees().duplicate().get(trees);
        return SealedModel.seal(trees, contract(target, fitted), record(target, references, fitted));
    }

    private ModelContract contract(CandleSeries target, ServedModel fitted) {
        EnrichmentConfig config = EnrichmentConfig.from(variant.environment());
        List<Feature> features = fitted.features();
        return new ModelContract(
                ModelContract.CONTRACT_VERSION,
                target.symbol(),
                target.grid().timeframe().toString(),
                EngineProbe.version(features, target.grid().timeframe()),
                features.stream().mapToInt(Feature::lookbackBars).max().orElseThrow(),
                config.btcFeaturesEnabled(),
                config.btcFeaturesSet().word(),
                config.btcPurgeBars(),
                config.btcEmbargoBars(),
                variant.features().stream().map(Feature::name).toList(),
                features.stream().map(Feature::name).toList(),
                features.stream().map(Feature::key).toList(),
                numbers(plan.settings().label().parameters()),
                new ModelContract.Threshold(plan.settings().threshold().word(), fitted.threshold()),
                numbers(plan.settings().costs().parameters()));
    }

    private TrainingRecord record(CandleSeries target, Map<String, CandleSeries> references, ServedModel fitted) {
        Map<String, String> data = new TreeMap<>();
        data.put(target.symbol(), target.fingerprint());
        if (!variant.features().isEmpty()) {
            references.forEach((symbol, series) -> data.put(symbol, series.fingerprint()));
        }
        List<TrainingRecord.Range> ranges = new ArrayList<>();
        for (int column = 0; column < fitted.least().size(); column++) {
            ranges.add(new TrainingRecord.Range(
                    fitted.least().get(column), fitted.greatest().get(column)));
        }
        return new TrainingRecord(
                variant.name(),
                planHash,
                Build.code(),
                fitted.firstBar(),
                fitted.lastBar(),
                fitted.seed(),
                plan.settings().model().parameters(),
                fitted.rowsFit(),
                fitted.rowsCalibration(),
                data,
                fitted.metrics(),
                ranges);
    }

    private static Map<String, Double> numbers(Map<String, Object> parameters) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (!(value instanceof Number number)) {
                throw new IllegalStateException("a parameter must be a number: name=" + name + " value=" + value);
            }
            numbers.put(name, number.doubleValue());
        });
        return numbers;
    }
}
