package cvntrade.market.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.base.Timeframe;
import cvntrade.market.LoadedSeries;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The exchange's REST endpoint: candles in pages of 1,000. */
public final class RestKlines {
    static final int PAGE_BARS = 1000;
    private static final int COLUMNS = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExchangeClient client;

    public RestKlines(ExchangeClient client) {
        this.client = client;
    }

    /** The exchange's clock. */
    public Instant time() {
        return client.get(
                        uri("/api/v3/time"),
                        bytes -> Instant.ofEpochMilli(required(tree(bytes).get("serverTime"), "serverTime")
                                .asLong()))
                .orElseThrow(() -> new cvntrade.base.MalformedInput("the address must be the exchange's: rest="
                        + client.address().rest() + "; check it"));
    }

    /**
     * When the symbol's first bar opened; nothing where it has none yet, or the exchange does not know it.
     */
    public Optional<Instant> listed(String symbol, Timeframe timeframe) {
        return client.get(query(symbol, timeframe, 0, Long.MAX_VALUE, 1), RestKlines::rows)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> Instant.ofEpochMilli(rows.get(0).get(0).asLong()));
    }

    /** When the symbol's latest bar opened; nothing where it has none. */
    Optional<Instant> latest(String symbol, Timeframe timeframe, Instant asOf) {
        URI uri = uri("/api/v3/klines?symbol=" + symbol + "&interval=" + timeframe + "&endTime=" + asOf.toEpochMilli()
                + "&limit=1");
        return client.get(uri, RestKlines::rows)
                .filter(rows -> !rows.isEmpty())
                .map(rows -> Instant.ofEpochMilli(rows.get(0).get(0).asLong()));
    }

    /**
     * @param downloads folder for the table that is being read
     * @return nothing where the exchange has no candle in the segment
     */
    Optional<LoadedSeries> load(Segment segment, Path downloads) {
        StringBuilder csv = new StringBuilder();
        long lastBar = Long.MIN_VALUE;
        for (long bar = segment.fromBar(); bar < segment.endBar(); bar += PAGE_BARS) {
            JsonNode page = page(segment, bar, Math.min(bar + PAGE_BARS, segment.endBar()));
            for (JsonNode row : page) {
                StringJoiner line = new StringJoiner(",", "", "\n");
                row.forEach(value -> line.add(value.asText()));
                csv.append(line);
                lastBar = segment.timeframe().barAt(row.get(0).asLong());
            }
        }
        if (csv.isEmpty()) return Optional.empty();
        // It ends with the last candle: bars after it may only be late, so they are asked for again.
        Segment given =
                new Segment(segment.symbol(), segment.timeframe(), Segment.Kind.REST, segment.fromBar(), lastBar + 1);
        byte[] bytes = csv.toString().getBytes(StandardCharsets.US_ASCII);
        return Optional.of(Archive.read(given, given.name() + ".csv", bytes, downloads));
    }

    /** A page that lacks a bar is believed when the exchange says it twice. */
    private JsonNode page(Segment segment, long fromBar, long endBar) {
        JsonNode page = askPage(segment, fromBar, endBar);
        while (page.size() < endBar - fromBar) {
            JsonNode second = askPage(segment, fromBar, endBar);
            if (second.equals(page)) return page;
            page = second;
        }
        return page;
    }

    private JsonNode askPage(Segment segment, long fromBar, long endBar) {
        Timeframe timeframe = segment.timeframe();
        long fromMs = timeframe.openTimeMs(fromBar);
        long endMs = timeframe.openTimeMs(endBar);
        URI uri = query(segment.symbol(), timeframe, fromMs, endMs - 1, PAGE_BARS);
        return client.get(uri, bytes -> inOrder(rows(bytes), fromMs, endMs))
                .orElseThrow(() -> new cvntrade.base.MalformedInput(
                        "the address must be the exchange's: url=" + uri + "; check --rest-url"));
    }

    private static JsonNode inOrder(JsonNode rows, long fromMs, long endMs) throws FaultyAnswer {
        long previous = fromMs - 1;
        for (JsonNode row : rows) {
            long openTime = row.get(0).asLong();
            if (openTime <= previous || openTime >= endMs) {
                throw new FaultyAnswer("page must hold what was asked for, in order: from=" + fromMs + " end=" + endMs
                        + " after=" + previous + " open_time=" + openTime);
            }
            previous = openTime;
        }
        return rows;
    }

    private static JsonNode rows(byte[] bytes) throws IOException {
        JsonNode rows = tree(bytes);
        if (!rows.isArray()) throw new FaultyAnswer("page must be a list");
        for (JsonNode row : rows) {
            if (row.size() != COLUMNS || !row.get(0).isIntegralNumber())
                throw new FaultyAnswer("candle must have " + COLUMNS + " columns: columns=" + row.size());
        }
        return rows;
    }

    static JsonNode tree(byte[] bytes) throws FaultyAnswer {
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException cut) {
            throw new FaultyAnswer("answer must be JSON: cause=" + cut.getOriginalMessage());
        }
    }

    static JsonNode required(@Nullable JsonNode value, String name) throws FaultyAnswer {
        if (value == null) throw new FaultyAnswer("answer must have " + name);
        return value;
    }

    private URI query(String symbol, Timeframe timeframe, long fromMs, long lastMs, int limit) {
        String range = "&startTime=" + fromMs + (lastMs == Long.MAX_VALUE ? "" : "&endTime=" + lastMs);
        return uri("/api/v3/klines?symbol=" + symbol + "&interval=" + timeframe + range + "&limit=" + limit);
    }

    private URI uri(String path) {
        return URI.create(client.address().rest() + path);
    }
}
