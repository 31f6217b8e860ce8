package cvntrade.console;

import cvntrade.base.MalformedInput;
import cvntrade.market.binance.ExchangeAddress;
import cvntrade.market.binance.ExchangeClient;
import dev.failsafe.spi.Scheduler;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the exchange is reached. */
final class ExchangeOptions {
    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "HTTP proxy.")
    @Nullable
    String proxy;

    @Option(names = "--archive-url", paramLabel = "URL", description = "Another address of the archive.")
    URI archiveUrl = ExchangeAddress.BINANCE.archive();

    @Option(names = "--rest-url", paramLabel = "URL", description = "Another address of the REST endpoint.")
    URI restUrl = ExchangeAddress.BINANCE.rest();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "For one whole answer (default 60).")
    int timeoutSeconds = (int) ExchangeAddress.BINANCE.timeout().toSeconds();

    @Option(names = "--attempts", paramLabel = "N", description = "Of one request at most (default 8).")
    int attempts = ExchangeAddress.BINANCE.attempts();

    ExchangeClient client() {
        return new ExchangeClient(address(), InstantSource.system(), Scheduler.DEFAULT);
    }

    private ExchangeAddress address() {
        return new ExchangeAddress(
                archiveUrl,
                restUrl,
                Optional.ofNullable(proxy).map(ExchangeOptions::proxyAt),
                Duration.ofSeconds(timeoutSeconds),
                attempts,
                ExchangeAddress.BINANCE.weightPerMinute());
    }

    private static InetSocketAddress proxyAt(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length == 2 && parts[1].matches("[0-9]{1,5}")) {
            return new InetSocketAddress(parts[0], Integer.parseInt(parts[1]));
        }
        throw new MalformedInput("proxy must be HOST:PORT: proxy=" + text);
    }
}
