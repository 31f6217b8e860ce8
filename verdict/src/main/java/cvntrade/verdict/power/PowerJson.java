package cvntrade.verdict.power;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A forecast as JSON; a lift that does not exist is null. */
public final class PowerJson {
    private PowerJson() {}

    public static ObjectNode of(PowerForecast forecast) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        layout(json, forecast.layout());
        boolean found = Double.isFinite(forecast.leastLift());
        json.put("probability", PowerSettings.ENOUGH);
        if (found) json.put("leastLift", forecast.leastLift());
        else json.putNull("leastLift");
        ArrayNode powers = json.putArray("powers");
        forecast.powers()
                .forEach(at -> powers.addObject().put("lift", at.lift()).put("power", at.power()));
        json.put("assumedLift", forecast.settings().assumedLift());
        json.put("powerAtAssumed", forecast.powerAtAssumed());
        json.put("enough", forecast.enough());
        ArrayNode enlargements = json.putArray("enlargements");
        for (Enlargement enlargement : forecast.enlargements()) {
            ObjectNode each = enlargements.addObject().put("way", enlargement.way());
            enlargement
                    .layout()
                    .ifPresentOrElse(
                            layout -> layout(each, layout), () -> each.put("notEnoughUpTo", enlargement.most()));
        }
        json.set("noise", forecast.settings().toJson().path("noise"));
        json.put("standardError", forecast.settings().noise().standardError(forecast.layout()));
        json.put("simulatedSweeps", PowerCurve.SWEEPS);
        json.set("gates", forecast.gates().toJson());
        return json;
    }

    private static void layout(ObjectNode json, Layout layout) {
        json.put("cryptos", layout.cryptos())
                .put("folds", layout.folds())
                .put("seeds", layout.seeds())
                .put("cells", layout.cells());
    }
}
