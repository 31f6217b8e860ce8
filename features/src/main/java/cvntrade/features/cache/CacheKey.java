package cvntrade.features.cache;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Fingerprint;
import cvntrade.base.Grid;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleSeries;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything a matrix depends on, as one line of JSON in a fixed order: engine version; timeframe; symbol, content and first and last bar of
 * the target; the columns in their order and the fingerprint of their sentences; the settings; and of each reference that a column
 * reads the content and the first and last bar, so {@code references.BTCUSDT.first_ts} is what the specification calls {@code btc_first_ts}.
 *
 * <p>What no column reads is not in it. So without a BTC column there is no word of BTC, with one there always is: the two can never be one
 * key, and a matrix without BTC is found again whether BTC's candles were loaded or not.
 *
 * @param text the line
 * @param hash SHA-256 of it, which names the entry
 */
record CacheKey(String text, String hash) {
    /** Raised when the form of the text or of the file changes. */
    private static final int FORM = 1;

    /**
     * @param engine version of the arithmetic
     * @param definitions fingerprint of the sentences of all columns
     */
    static CacheKey of(
            List<? extends Feature> features,
            FeatureInput input,
            Map<String, String> settings,
            String engine,
            String definitions) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("form", FORM);
        json.put("engine", engine);
        json.put("timeframe", input.grid().timeframe().toString());
        json.set("target", series(input.target()));
        ArrayNode columns = json.putArray("columns");
        for (Feature feature : features) columns.add(feature.key());
        json.put("definitions", definitions);
        ObjectNode chosen = json.putObject("settings");
        new TreeMap<>(settings).forEach(chosen::put);
        ObjectNode references = json.putObject("references");
        for (String symbol : referencesOf(features)) references.set(symbol, series(input.reference(symbol)));
        String text = json.toString();
        return new CacheKey(text, Fingerprint.of("feature matrix").add(text).hex());
    }

    private static ObjectNode series(CandleSeries series) {
        Grid grid = series.grid();
        return JsonNodeFactory.instance
                .objectNode()
                .put("symbol", series.symbol())
                .put("sha256", series.fingerprint())
                .put("first_ts", grid.openTimeMs(0))
                .put("last_ts", grid.openTimeMs(grid.bars() - 1));
    }

    /** By name, since their order has no bearing on a value. */
    private static Set<String> referencesOf(List<? extends Feature> features) {
        Set<String> symbols = new TreeSet<>();
        for (Feature feature : features) {
            for (CandleColumn column : feature.reads()) if (column.isOfReference()) symbols.add(column.series());
        }
        return symbols;
    }
}
