package cvntrade.features.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Grid;
import cvntrade.features.Feature;
import java.util.List;

/**
 * What an entry says of itself: the whole text of its key, the symbol, the columns by name and by key, and the bars of its rows. It follows
 * from what is asked for, to the letter, so an entry is recognised by comparing texts.
 *
 * @param json one line of JSON
 * @param hash name of the entry
 * @param values count of the values after the header
 */
record EntryHeader(String json, String hash, int values) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static EntryHeader of(CacheKey key, String symbol, List<? extends Feature> features, Grid grid) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("symbol", symbol);
        json.put("timeframe", grid.timeframe().toString());
        json.put("firstBar", grid.firstBar());
        json.put("rows", grid.bars());
        ArrayNode names = json.putArray("names");
        ArrayNode keys = json.putArray("keys");
        for (Feature feature : features) {
            names.add(feature.name());
            keys.add(feature.key());
        }
        json.put("key", key.text());
        return new EntryHeader(json.toString(), key.hash(), Math.multiplyExact(grid.bars(), features.size()));
    }

    /** The symbol that a header names. */
    static String symbol(String json) throws DamagedEntry {
        try {
            JsonNode symbol = JSON.readTree(json).path("symbol");
            if (symbol.isTextual()) return symbol.asText();
            throw new DamagedEntry("the header names no symbol");
        } catch (JsonProcessingException unreadable) {
            throw new DamagedEntry("the header is no JSON");
        }
    }
}
