package cvntrade.market.binance;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** An answer that cannot be used now and may be right the next time: a server error, a limit, a damaged body. */
final class FaultyAnswer extends IOException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    FaultyAnswer(String message) {
        this(message, Duration.ZERO);
    }

    /** @param wait how long the exchange asks to be left alone, zero where it does not say */
    FaultyAnswer(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    Optional<Duration> askedWait() {
        return wait.isZero() ? Optional.empty() : Optional.of(wait);
    }
}
