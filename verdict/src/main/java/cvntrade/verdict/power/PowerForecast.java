package cvntrade.verdict.power;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Seed;
import cvntrade.verdict.plan.GateSettings;
import cvntrade.verdict.plan.PlanHash;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan can find, worked out before its first cell.
 *
 * <p>The draws are seeded from what the figures depend on, that is from the hash of that part of a plan: a plan and a command
 * line that ask the same get the same digits.
 *
 * @param leastLift      the least true lift that the F1 gate finds with a probability of {@link PowerSettings#ENOUGH}; infinite if it never
 *                       measures a sweep of this size
 * @param powers         at the listed lifts, ascending
 * @param powerAtAssumed at the assumed lift
 * @param enlargements   what would be enough, one entry a way to enlarge the sweep; empty if it is large enough
 */
public record PowerForecast(
        Layout layout,
        GateSettings gates,
        PowerSettings settings,
        double leastLift,
        List<At> powers,
        double powerAtAssumed,
        List<Enlargement> enlargements) {
    private static final List<Double> LIFTS = List.of(0.020, 0.030, 0.045, 0.060);

    public PowerForecast {
        powers = List.copyOf(powers);
        enlargements = List.copyOf(enlargements);
    }

    /** The power at a true mean lift of F1. */
    public record At(double lift, double power) {}

    public static PowerForecast of(Layout layout, GateSettings gates, PowerSettings settings) {
        PowerCurve curve = curve(layout, gates, settings, PowerCurve.SWEEPS);
        List<At> powers = new ArrayList<>();
        for (double lift : LIFTS) powers.add(new At(lift, curve.at(lift)));
        double atAssumed = curve.at(settings.assumedLift());
        List<Enlargement> enlargements =
                atAssumed >= PowerSettings.ENOUGH ? List.of() : Enlargement.all(layout, gates, settings);
        return new PowerForecast(
                layout, gates, settings, curve.leastLift(PowerSettings.ENOUGH), powers, atAssumed, enlargements);
    }

    /** Whether the plan finds the lift it assumes often enough. */
    public boolean enough() {
        return powerAtAssumed >= PowerSettings.ENOUGH;
    }

    static PowerCurve curve(Layout layout, GateSettings gates, PowerSettings settings, int sweeps) {
        ObjectNode asked = JsonNodeFactory.instance
                .objectNode()
                .put("cryptos", layout.cryptos())
                .put("folds", layout.folds())
                .put("seeds", layout.seeds());
        asked.set("gates", gates.toJson());
        asked.set(PowerSettings.FIELD, settings.toJson());
        long seed = Seed.of("power", PlanHash.of(asked));
        return PowerCurve.simulate(layout, gates, settings.noise(), sweeps, seed);
    }
}
