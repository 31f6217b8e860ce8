package cvntrade.market.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.MalformedInput;
import cvntrade.market.CandleSeries;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A fingerprint for each calendar month, UTC, of a series: so that damage can be told to the month. */
record MonthHashes(SortedMap<YearMonth, String> byMonth) {
    MonthHashes {
        byMonth = Collections.unmodifiableSortedMap(new TreeMap<>(byMonth));
    }

    static MonthHashes of(CandleSeries series) {
        SortedMap<YearMonth, String> byMonth = new TreeMap<>();
        int from = 0;
        while (from < series.bars()) {
            YearMonth month = monthOf(series, from);
            int to = from + 1;
            while (to < series.bars() && monthOf(series, to).equals(month)) to++;
            byMonth.put(month, series.rows(from, to).fingerprint());
            from = to;
        }
        return new MonthHashes(byMonth);
    }

    private static YearMonth monthOf(CandleSeries series, int row) {
        return YearMonth.from(series.grid().openTime(row).atOffset(ZoneOffset.UTC));
    }

    /** The months in which the other series has other values, or which only one of the two has. */
    List<YearMonth> differences(MonthHashes other) {
        SortedMap<YearMonth, String> all = new TreeMap<>(byMonth);
        all.putAll(other.byMonth);
        List<YearMonth> different = new ArrayList<>();
        for (YearMonth month : all.keySet()) {
            String here = byMonth.getOrDefault(month, "");
            if (!here.equals(other.byMonth.getOrDefault(month, ""))) different.add(month);
        }
        return different;
    }

    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        byMonth.forEach((month, hash) -> json.put(month.toString(), hash));
        return json.toString();
    }

    static MonthHashes parse(String json) {
        try {
            SortedMap<YearMonth, String> byMonth = new TreeMap<>();
            JsonNode tree = new ObjectMapper().readTree(json);
            for (Map.Entry<String, JsonNode> month : tree.properties())
                byMonth.put(YearMonth.parse(month.getKey()), month.getValue().asText());
            return new MonthHashes(byMonth);
        } catch (JsonProcessingException | DateTimeParseException unreadable) {
            throw new MalformedInput("month hashes must be readable: json=" + json, unreadable);
        }
    }
}
