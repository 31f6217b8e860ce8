package cvntrade.market.binance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import cvntrade.base.Column;
import cvntrade.base.Fingerprint;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The exchange's archive and REST endpoint in their real forms, for some series, with faults on the first answers where a test wants them. */
public final class StubExchange implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("-(\\d{4})-(\\d{2})(?:-(\\d{2}))?\\.zip");
    private static final byte[] UNKNOWN_SYMBOL =
            "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}".getBytes(StandardCharsets.UTF_8);
    private static final long MICROSECONDS_FROM = 1_735_689_600_000L;

    /** What goes wrong with an answer. */
    enum Fault {
        NONE,
        SERVER_ERROR,
        TOO_MANY,
        BANNED,
        CUT_BODY,
        SLOW_BODY,
        DAMAGED,
        EARLIER_PAGE,
        OPEN_LAST_BAR,
        SPENT_WEIGHT
    }

    /** How far an answer has come. */
    enum Moment {
        ASKED,
        HALF_SENT,
        SENT
    }

    /** Sees every answer come, by the number of its request, from 1. */
    @FunctionalInterface
    interface Watcher {
        void at(int request, Moment moment);
    }

    /** Every request's path and query, in the order of their coming. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /** Status of those that do not trade. */
    public final Map<String, String> statuses = new HashMap<>();

    /** Symbols that the list of symbols and the pages do not know. */
    public final Set<String> archivedAlone = new HashSet<>();

    final Set<String> absent = new HashSet<>();
    boolean header;
    Fault fault = Fault.NONE;
    int faults;
    Watcher watcher = (request, moment) -> {};

    private final Map<String, CandleSeries> truths = new LinkedHashMap<>();
    private final HttpServer server;

    public StubExchange(CandleSeries... truths) {
        for (CandleSeries truth : truths) this.truths.put(truth.symbol(), truth);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException("a local port must be free", failed);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** From now on the exchange has no candle in these rows. */
    public void lose(String symbol, int fromRow, int endRow) {
        CandleSeries whole = Objects.requireNonNull(truths.get(symbol), symbol);
        truths.put(
                symbol,
                whole.withColumns((field, column) -> Column.generate(
                        column.size(), row -> row >= fromRow && row < endRow ? Double.NaN : column.get(row))));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String asking = exchange.getRequestURI().toString();
        asked.add(asking);
        int request = asked.size();
        watcher.at(request, Moment.ASKED);
        byte[] body = body(asking);
        Fault now = faults-- > 0 ? fault : Fault.NONE;
        int status = body.length == 0 ? 404 : 200;
        if (body == UNKNOWN_SYMBOL) status = 400;
        switch (now) {
            case SERVER_ERROR -> status = 500;
            case TOO_MANY -> status = 429;
            case BANNED -> status = 418;
            case DAMAGED -> body = Arrays.copyOf(body, body.length / 2);
            case SPENT_WEIGHT -> exchange.getResponseHeaders().set("X-MBX-USED-WEIGHT-1M", "5990");
            case NONE, CUT_BODY, SLOW_BODY, EARLIER_PAGE, OPEN_LAST_BAR -> {}
        }
        if (status == 429 || status == 418) exchange.getResponseHeaders().set("Retry-After", "7");
        boolean says = status == 200 || status == 400;
        exchange.sendResponseHeaders(status, says ? body.length : -1);
        // A slow body and a cut one are alike to the reader until its patience ends: the rest does not come.
        if (now == Fault.SLOW_BODY) {
            exchange.getResponseBody().write(body, 0, 1);
            exchange.getResponseBody().flush();
            return;
        }
        if (says) {
            int half = body.length / 2;
            exchange.getResponseBody().write(body, 0, half);
            exchange.getResponseBody().flush();
            watcher.at(request, Moment.HALF_SENT);
            if (now != Fault.CUT_BODY) exchange.getResponseBody().write(body, half, body.length - half);
        }
        exchange.close();
        watcher.at(request, Moment.SENT);
    }

    private byte[] body(String asking) throws IOException {
        if (asking.startsWith("/api/v3/exchangeInfo")) return exchangeInfo(asking);
        if (asking.startsWith("/api/v3/time"))
            return ("{\"serverTime\":" + end() + "}").getBytes(StandardCharsets.UTF_8);
        return asking.startsWith("/api/v3/klines") ? page(asking) : file(asking);
    }

    /** Names of which one is unknown are answered with an error for all of them. */
    private byte[] exchangeInfo(String asking) {
        StringJoiner symbols = new StringJoiner(",", "{\"symbols\":[", "]}");
        List<String> named = Arrays.stream(word(asking, "symbols").split("%22", -1))
                .filter(name -> name.matches("[A-Z0-9]+"))
                .toList();
        List<String> listed = truths.keySet().stream()
                .filter(name -> !archivedAlone.contains(name))
                .toList();
        if (!listed.containsAll(named)) return UNKNOWN_SYMBOL;
        for (String name : named.isEmpty() ? listed : named) {
            symbols.add("{\"symbol\":\"" + name + "\",\"status\":\"" + statuses.getOrDefault(name, "TRADING")
                    + "\",\"baseAsset\":\"" + name.replace("USDT", "") + "\",\"quoteAsset\":\"USDT\"}");
        }
        return symbols.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The exchange's clock stands where the last bar has closed. */
    private long end() {
        return truths.values().stream()
                .mapToLong(truth -> truth.grid().openTimeMs(truth.bars()))
                .max()
                .orElse(0);
    }

    private byte[] page(String asking) {
        CandleSeries truth = truths.get(word(asking, "symbol"));
        if (truth == null || archivedAlone.contains(truth.symbol())) return UNKNOWN_SYMBOL;
        long last = parameter(asking, "endTime");
        long limit = parameter(asking, "limit");
        long from = asking.contains("startTime=") ? parameter(asking, "startTime") : latest(truth, last, limit);
        Fault now = faults > 0 ? fault : Fault.NONE;
        if (now == Fault.EARLIER_PAGE) from -= 1000 * truth.grid().timeframe().millis();
        if (now == Fault.OPEN_LAST_BAR) last += truth.grid().timeframe().millis();
        StringJoiner rows = new StringJoiner(",", "[", "]");
        int given = 0;
        for (int row = rowAt(truth, from); row < truth.bars() && given < limit; row++) {
            long time = truth.grid().openTimeMs(row);
            if (time > last) break;
            if (!truth.hasCandle(row)) continue;
            rows.add("[" + line(truth, row, time, true) + "]");
            given++;
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Without a start the exchange gives the latest candles. */
    private static long latest(CandleSeries truth, long last, long limit) {
        int row = Math.min(truth.bars(), rowAt(truth, last + 1));
        for (long left = limit; row > 0 && left > 0; row--) if (truth.hasCandle(row - 1)) left--;
        return truth.grid().openTimeMs(row);
    }

    /** The first row that opens at a time or after it. */
    private static int rowAt(CandleSeries truth, long time) {
        long millis = truth.grid().timeframe().millis();
        return Math.toIntExact(Math.max(
                0, Math.min(truth.bars(), -Math.floorDiv(truth.grid().openTimeMs(0) - time, millis))));
    }

    private byte[] file(String asking) throws IOException {
        String name = asking.substring(asking.lastIndexOf('/') + 1).replace(".CHECKSUM", "");
        byte[] zip = absent.contains(name) ? new byte[0] : zip(name);
        if (!asking.endsWith(".CHECKSUM") || zip.length == 0) return zip;
        return (Fingerprint.ofBytes(zip) + "  " + name + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] zip(String name) throws IOException {
        Matcher parts = NAME.matcher(name);
        if (!parts.find()) return new byte[0];
        boolean monthly = parts.group(3) == null;
        LocalDate first = LocalDate.of(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                monthly ? 1 : Integer.parseInt(parts.group(3)));
        CandleSeries truth = truths.get(name.substring(0, name.indexOf('-')));
        if (truth == null) return new byte[0];
        Segment segment = monthly
                ? Segment.month(truth.symbol(), truth.grid().timeframe(), first)
                : Segment.day(truth.symbol(), truth.grid().timeframe(), first);
        StringBuilder csv = new StringBuilder();
        for (int row = rowAt(truth, segment.from().toEpochMilli()); row < truth.bars(); row++) {
            if (truth.grid().bar(row) >= segment.endBar()) break;
            if (!truth.hasCandle(row)) continue;
            long time = truth.grid().openTimeMs(row);
            csv.append(line(truth, row, time >= MICROSECONDS_FROM ? time * 1000 : time, false))
                    .append('\n');
        }
        if (csv.isEmpty()) return new byte[0];
        String head = header
                ? "open_time,open,high,low,close,volume,close_time,quote_volume,count,taker_buy_volume,"
                        + "taker_buy_quote_volume,ignore\n"
                : "";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry(name.replace(".zip", ".csv"));
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write((head + csv).getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static String line(CandleSeries truth, int row, long time, boolean quoted) {
        StringJoiner line = new StringJoiner(",").add(Long.toString(time));
        for (CandleField field : CandleField.values()) {
            if (field == CandleField.QUOTE_VOLUME) line.add(Long.toString(time));
            String value = Double.toString(truth.column(field).get(row));
            line.add(quoted ? '"' + value + '"' : value);
        }
        return line.add("0").toString();
    }

    private static String word(String asking, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(asking);
        return value.find() ? value.group(1) : "";
    }

    private static long parameter(String asking, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(asking);
        return value.find() ? Long.parseLong(value.group(1)) : Long.MAX_VALUE / 2;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
