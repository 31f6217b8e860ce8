package cvntrade.market.binance;

import cvntrade.base.Check;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
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

    public ExchangeAddress {
        Check.atLeast(1, attempts, "attempts");
        Check.atLeast(1, weightPerMinute, "weightPerMinute");
    }
}
