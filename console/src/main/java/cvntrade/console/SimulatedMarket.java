package cvntrade.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The recipe of a synthetic market: the same candles whenever it is followed. */
record SimulatedMarket(Truth truth, int bars, int coins, long seed) {
    Map<String, LoadedSeries> series() {
        Map<String, LoadedSeries> market = new LinkedHashMap<>();
        String source = "synthetic market, truth " + truth.word();
        for (CandleSeries series : SyntheticMarket.generate(truth, bars, coins, seed)) {
            market.put(series.symbol(), LoadedSeries.of(series, source, List.of(), List.of()));
        }
        return market;
    }

    ObjectNode toJson() {
        return new ObjectMapper()
                .createObjectNode()
                .put("truth", truth.word())
                .put("bars", bars)
                .put("coins", coins)
                .put("seed", seed);
    }

    static SimulatedMarket parse(JsonNode json) {
        return new SimulatedMarket(
                Truth.parse(json.path("truth").asText()),
                json.path("bars").asInt(),
                json.path("coins").asInt(),
                json.path("seed").asLong());
    }
}
