package cvntrade.market.kline;

import cvntrade.base.MalformedInput;
import cvntrade.market.CandleField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which field of a row holds what: the exchange's twelve columns, or whatever a header line says.
 *
 * @param width count of fields in every row
 * @param openTime index of the open time
 * @param fields index of each candle field, -1 where the table lacks it
 * @param hasHeader whether the first line names the columns
 */
record KlineLayout(int width, int openTime, Map<CandleField, Integer> fields, boolean hasHeader) {
    private static final String OPEN_TIME = "open_time";
    private static final List<String> BINANCE = List.of(
            OPEN_TIME,
            "open",
            "high",
            "low",
            "close",
            "volume",
            "close_time",
            "quote_volume",
            "trades",
            "taker_base",
            "taker_quote",
            "ignore");

    /** The names under which the exchange and its common clients write the same columns. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("open_time_ms", OPEN_TIME),
            Map.entry("close_time_ms", "close_time"),
            Map.entry("quote_asset_volume", "quote_volume"),
            Map.entry("count", "trades"),
            Map.entry("number_of_trades", "trades"),
            Map.entry("taker_buy_volume", "taker_base"),
            Map.entry("taker_buy_base_volume", "taker_base"),
            Map.entry("taker_buy_base_asset_volume", "taker_base"),
            Map.entry("taker_buy_quote_volume", "taker_quote"),
            Map.entry("taker_buy_quote_asset_volume", "taker_quote"));

    private static final Set<String> UNUSED = Set.of("close_time", "ignore");

    KlineLayout {
        fields = Map.copyOf(fields);
    }

    /** @param first fields of the first line, be it a header or a candle */
    static KlineLayout of(String place, List<String> first) {
        List<String> names = first.stream().map(KlineLayout::standardName).toList();
        if (names.stream().anyMatch(BINANCE::contains)) return of(place, names, true);
        if (first.size() != BINANCE.size()) {
            throw new MalformedInput(
                    "a table without a header must have the exchange's " + BINANCE.size() + " columns: "
                            + place + " line=1 fields=" + first.size() + " value=" + KlineProblems.shown(first.get(0))
                            + "; add the header open_time,open,high,low,close,volume or download the file again");
        }
        return of(place, BINANCE, false);
    }

    int indexOf(CandleField field) {
        return fields.getOrDefault(field, -1);
    }

    /** The column's name in messages. */
    static String nameOf(CandleField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static KlineLayout of(String place, List<String> names, boolean hasHeader) {
        Map<CandleField, Integer> fields = new EnumMap<>(CandleField.class);
        int openTime = -1;
        for (int index = 0; index < names.size(); index++) {
            String name = names.get(index);
            requireKnownOnce(place, names, index);
            if (name.equals(OPEN_TIME)) openTime = index;
            else if (!UNUSED.contains(name)) fields.put(CandleField.valueOf(name.toUpperCase(Locale.ROOT)), index);
        }
        requireComplete(place, openTime, fields);
        return new KlineLayout(names.size(), openTime, fields, hasHeader);
    }

    private static void requireKnownOnce(String place, List<String> names, int index) {
        String name = names.get(index);
        if (!BINANCE.contains(name)) {
            throw new MalformedInput("header must name known columns: " + place + " line=1 field=" + (index + 1)
                    + " value=" + KlineProblems.shown(name) + " known=" + BINANCE + "; rename or remove the column");
        }
        if (names.indexOf(name) != index) {
            throw new MalformedInput("header must name each column once: " + place + " line=1 field=" + (index + 1)
                    + " value=" + name + "; remove one of the two");
        }
    }

    private static void requireComplete(String place, int openTime, Map<CandleField, Integer> fields) {
        List<String> missing = new ArrayList<>();
        if (openTime < 0) missing.add(OPEN_TIME);
        Arrays.stream(CandleField.values())
                .filter(field -> !field.isFlow() && !fields.containsKey(field))
                .forEach(field -> missing.add(nameOf(field)));
        if (!missing.isEmpty()) {
            throw new MalformedInput("header must name open_time, open, high, low, close and volume: " + place
                    + " line=1 missing=" + missing + "; add the columns");
        }
    }

    private static String standardName(String written) {
        String name = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('.', '_');
        @Nullable String standard = ALIASES.get(name);
        return standard == null ? name : standard;
    }
}
