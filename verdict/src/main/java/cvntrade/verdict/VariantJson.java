package cvntrade.verdict;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.verdict.gates.Condition;
import cvntrade.verdict.gates.GateResult;
import cvntrade.verdict.gates.Lift;
import cvntrade.verdict.gates.MetricChange;
import cvntrade.verdict.plan.EffectSize;
import cvntrade.verdict.plan.IntervalMethod;
import cvntrade.verdict.plan.VerdictPlan;
import java.util.List;

/** The part of {@code verdict.json} that speaks of one variant. */
final class VariantJson {
    private VariantJson() {}

    static void write(ObjectNode json, VariantReport variant, VerdictPlan plan) {
        Lift f1 = variant.f1();
        json.put("variant", variant.variant().variant());
        json.put("role", variant.variant().role().word());
        json.set("meanDelta", JsonNumbers.number(f1.mean()));
        json.set("ci95", JsonNumbers.interval(f1.interval(IntervalMethod.TWO_WAY_BOOTSTRAP)));
        json.set("ci95Naive", JsonNumbers.interval(f1.interval(IntervalMethod.PAIRS_BOOTSTRAP)));
        json.set("ci95TwoWayT", JsonNumbers.interval(f1.interval(IntervalMethod.TWO_WAY_T)));
        json.set("cohensDz", JsonNumbers.number(f1.effect(EffectSize.PAIRED)));
        json.set("cohensDPooled", JsonNumbers.number(f1.effect(EffectSize.POOLED)));
        ObjectNode probabilities = json.putObject("probabilities");
        probabilities.set(
                "enough", JsonNumbers.number(f1.shareAtLeast(plan.gates().liftMin())));
        probabilities.set("negligible", JsonNumbers.number(f1.shareNegligible()));
        probabilities.set("negative", JsonNumbers.number(f1.shareNegative()));
        robustP(json.putObject("robustP"), f1);
        means(json, f1, plan);
        ObjectNode beside = json.putObject("beside");
        variant.beside().forEach((metric, change) -> beside(beside.putObject(metric.column()), change));
        ObjectNode gates = json.putObject("gates");
        variant.gates().forEach((gate, result) -> gate(gates.putObject(gate.word()), result));
    }

    private static void robustP(ObjectNode robust, Lift f1) {
        f1.robust().ifPresent(matrix -> {
            robust.set("twoWayT", JsonNumbers.number(matrix.twoWay().pGreater()));
            robust.set(
                    "cryptoMeans", JsonNumbers.number(matrix.cryptoMeansTest().pGreater()));
            robust.set("foldMeans", JsonNumbers.number(matrix.foldMeansTest().pGreater()));
            robust.set("nadeauBengio", JsonNumbers.number(matrix.nadeauBengio().pGreater()));
            robust.set("signFlipCryptos", JsonNumbers.number(matrix.signFlipByCrypto()));
            robust.set("signFlipFolds", JsonNumbers.number(matrix.signFlipByFold()));
        });
    }

    private static void means(ObjectNode json, Lift f1, VerdictPlan plan) {
        ObjectNode byCrypto = json.putObject("meanDeltaByCrypto");
        List<Double> cryptoMeans = f1.pairs().cryptoMeans();
        for (int i = 0; i < cryptoMeans.size(); i++) {
            byCrypto.set(plan.cryptos().get(i), JsonNumbers.number(cryptoMeans.get(i)));
        }
        ArrayNode byFold = json.putArray("meanDeltaByFold");
        f1.pairs().foldMeans().forEach(mean -> byFold.add(JsonNumbers.number(mean)));
    }

    private static void beside(ObjectNode json, MetricChange change) {
        json.set("meanDelta", JsonNumbers.number(change.mean()));
        json.set("ci95", JsonNumbers.interval(change.interval()));
        json.put("leftOut", change.pairs().leftOut());
    }

    private static void gate(ObjectNode json, GateResult result) {
        json.put("outcome", result.outcome().name());
        json.set("measured", JsonNumbers.number(result.measured()));
        json.set("threshold", JsonNumbers.number(result.threshold()));
        json.set("margin", JsonNumbers.number(result.margin()));
        ArrayNode conditions = json.putArray("conditions");
        for (Condition condition : result.conditions()) {
            ObjectNode each = conditions.addObject();
            each.put("name", condition.name());
            each.put("outcome", condition.outcome().name());
            each.set("measured", JsonNumbers.number(condition.measured()));
            each.put("bound", condition.bound().sign());
            each.set("threshold", JsonNumbers.number(condition.threshold()));
            each.set("margin", JsonNumbers.number(condition.margin()));
        }
        json.put("note", result.note());
    }
}
