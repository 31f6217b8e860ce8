package cvntrade.verdict.power;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import cvntrade.base.MalformedInput;

/**
 * What a plan assumes about the lift it looks for; it changes no verdict.
 *
 * @param assumedLift the true mean lift of F1 at which the plan should have enough power
 * @param noise       of the differences
 */
public record PowerSettings(double assumedLift, Noise noise) {
    /** Probability with which a plan should find the lift it assumes. */
    public static final double ENOUGH = 0.8;

    /** The field of a plan that holds these settings. */
    public static final String FIELD = "power";

    public static final PowerSettings DEFAULT = new PowerSettings(0.030, DefaultNoise.NOISE);

    public PowerSettings {
        Check.within(0.0001, 1, assumedLift, "assumedLift");
    }

    public PowerSettings withAssumedLift(double lift) {
        return new PowerSettings(lift, noise);
    }

    public PowerSettings with(Noise other) {
        return new PowerSettings(assumedLift, other);
    }

    /** Every setting by its name, as a plan writes it. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("assumedLift", assumedLift);
        json.putObject("noise")
                .put("cryptoSd", noise.cryptoSd())
                .put("foldSd", noise.foldSd())
                .put("cellSd", noise.cellSd())
                .put("seedSd", noise.seedSd())
                .put("levelSd", noise.levelSd())
                .put("source", noise.source());
        return json;
    }

    /** Of a plan; the defaults where it says nothing. */
    public static PowerSettings ofPlan(JsonNode plan) {
        JsonNode json = plan.path(FIELD);
        if (json.isMissingNode()) return DEFAULT;
        JsonNode noise = json.path("noise");
        return new PowerSettings(
                number(json, "assumedLift"),
                new Noise(
                        number(noise, "cryptoSd"),
                        number(noise, "foldSd"),
                        number(noise, "cellSd"),
                        number(noise, "seedSd"),
                        number(noise, "levelSd"),
                        noise.path("source").asText()));
    }

    private static double number(JsonNode json, String name) {
        if (json.path(name).isNumber()) return json.path(name).doubleValue();
        throw new MalformedInput("power must have a number: name=" + name + " value=" + json.path(name));
    }
}
