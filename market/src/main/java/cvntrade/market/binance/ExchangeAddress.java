package cvntrade.market.binance;

import cvntrade.base.Check;
import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the exchange is reached, and how patiently.
 *
 * @param archive folder of the archive's {@code monthly} and {@code daily}, without a slash at the end
 * @param rest address before {@code /api/v3}, without a slash at the end
 * @param proxy HTTP proxy for all requests, if any
 * @param timeout for one answer, its body included
 * @param attempts how often one request is made at most, waits for the request limit included
 * @param weightPerMinute request weight that this program spends in a minute at most; the exchange allows 6,000
 */
public record ExchangeAddress(
        URI archive, URI rest, Optional<InetSocketAddress> proxy, Duration timeout, int attempts, int weightPerMinute) {
    public static final ExchangeAddress BINANCE = new ExchangeAddress(
            URI.create("https://data.binance.vision/data/spot"),
            URI.create("https://api.binance.com"),
            Optional.empty(),
            Duration.ofSeconds(60),
            8,
            5_000);

    /** Lengths of a bar that the exchange serves. */
    private static final List<String> TIMEFRAMES =
            List.of("1m", "3m", "5m", "15m", "30m", "1h", "2h", "4h", "6h", "8h", "12h", "1d");

    public ExchangeAddress {
        requireWeb(archive, "archive");
        requireWeb(rest, "rest");
        Check.atLeast(1, attempts, "attempts");
        Check.atLeast(1, weightPerMinute, "weightPerMinute");
    }
    /** @throws MalformedInput if the exchange has no bars of that length */
    public static void requireServed(Timeframe timeframe) {
        if (TIMEFRAMES.contains(timeframe.toString())) return;
        throw new MalformedInput("timeframe must be one that the exchange has: timeframe=" + timeframe + "; there are "
                + String.join(", ", TIMEFRAMES));
    }

    private static void requireWeb(URI address, String name) {
        if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) return;
        throw new MalformedInput(
                "address must be one of the web: " + name + "=" + address + "; write it like https://host/path");
    }
}
