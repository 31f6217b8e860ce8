package cvntrade.market.binance;

import cvntrade.base.MalformedInput;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.spi.Scheduler;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks the exchange until it gets an answer that can be used. Server errors, cut or damaged answers and timeouts are asked again after a growing,
 * jittered wait; 429 and 418 after the wait that the exchange names; before the request weight of a minute is spent it waits for the next minute.
 */
public final class ExchangeClient {
    private static final String USED_WEIGHT = "x-mbx-used-weight-1m";
    private static final String UNKNOWN_SYMBOL = "-1121";
    private static final Duration WAIT_MAX = Duration.ofMinutes(15);

    private final ExchangeAddress address;
    private final InstantSource clock;
    private final HttpClient http;
    private final Scheduler scheduler;
    private final RetryPolicy<Object> afterAskedWait;
    private final RetryPolicy<Object> again;
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long busyMinute = Long.MIN_VALUE;

    /** @param scheduler what waits; a test hands in one that does not */
    public ExchangeClient(ExchangeAddress address, InstantSource clock, Scheduler scheduler) {
        this.address = address;
        this.clock = clock;
        this.scheduler = scheduler;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(address.timeout());
        address.proxy().ifPresent(proxy -> builder.proxy(ProxySelector.of(proxy)));
        this.http = builder.build();
        // A wait that the exchange names is kept as it is; jitter, which may shorten a wait, is for the others.
        this.afterAskedWait = RetryPolicy.builder()
                .handleIf(ExchangeClient::namesItsWait)
                .withMaxAttempts(address.attempts())
                .withMaxDuration(Duration.ofHours(1))
                .withDelayFn(context -> waitOf(context.getLastException()))
                .build();
        this.again = RetryPolicy.builder()
                .handleIf(failed -> failed instanceof IOException && !namesItsWait(failed))
                .withMaxAttempts(address.attempts())
                .withMaxDuration(Duration.ofHours(1))
                .withBackoff(Duration.ofMillis(500), Duration.ofSeconds(60))
                .withJitter(0.25)
                .build();
    }

    private static boolean namesItsWait(Throwable failed) {
        return failed instanceof FaultyAnswer faulty && faulty.askedWait().isPresent();
    }

    /** Reads an answer's bytes. */
    @FunctionalInterface
    interface Body<T> {
        /** @throws FaultyAnswer if the answer is not sound; it is asked for again */
        T read(byte[] bytes) throws IOException;
    }

    ExchangeAddress address() {
        return address;
    }

    Instant now() {
        return clock.instant();
    }

    /** Count of the requests made so far, repeated ones included. */
    public long requests() {
        return requests.get();
    }

    /** Count of the bytes received so far. */
    public long bytes() {
        return bytes.get();
    }

    /**
     * @return nothing where the exchange has no such thing (404) or does not know the symbol (its error -1121)
     * @throws MalformedInput if it refuses the request, or has given no sound answer after all attempts
     */
    <T> Optional<T> get(URI uri, Body<T> body) {
        try {
            return Failsafe.with(again, afterAskedWait)
                    .with(scheduler)
                    .getAsync(() -> attempt(uri, body))
                    .get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() instanceof FailsafeException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failed.getCause();
            if (cause instanceof MalformedInput refused) throw refused;
            if (isUnreachable(failed)) {
                throw new MalformedInput(
                        "the exchange must be reachable: host=" + uri.getHost() + " attempts_at_most="
                                + address.attempts()
                                + "; check the network, or give a way to it with --proxy, --rest-url or --archive-url;"
                                + " the same command goes on here",
                        failed);
            }
            throw new MalformedInput(
                    "the exchange must give a sound answer: url=" + uri + " attempts_at_most=" + address.attempts()
                            + " cause=\"" + (cause == null ? failed : cause)
                            + "\"; run the same command later, it goes on here",
                    failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new MalformedInput("a fetch was interrupted: url=" + uri + "; run the same command again", stopped);
        }
    }

    /** Whether no connection came about at all. */
    private static boolean isUnreachable(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause())
            if (cause instanceof ConnectException) return true;
        return false;
    }

    private <T> Optional<T> attempt(URI uri, Body<T> body) throws IOException {
        waitForNextMinute();
        HttpResponse<byte[]> answer = send(uri);
        noteWeight(answer);
        int status = answer.statusCode();
        if (status == 200) return Optional.of(body.read(answer.body()));
        if (status == 404) return Optional.empty();
        if (status == 429 || status == 418) throw new FaultyAnswer("status=" + status, retryAfter(uri, answer));
        if (status >= 500) throw new FaultyAnswer("status=" + status);
        String said = new String(answer.body(), StandardCharsets.UTF_8).strip();
        if (status == 400 && said.contains(UNKNOWN_SYMBOL)) return Optional.empty();
        String next = status == 451 || status == 403
                ? "it does not serve this place: use --source archive, or --rest-url https://data-api.binance.vision"
                : "check symbol and address";
        throw new MalformedInput("the exchange must accept the request: url=" + uri + " status=" + status + " answer="
                + said.substring(0, Math.min(200, said.length())) + "; " + next);
    }

    private HttpResponse<byte[]> send(URI uri) throws IOException {
        requests.incrementAndGet();
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(address.timeout()).build();
        try {
            // The request's own timeout ends with the head of the answer; this one holds for a slow body too.
            HttpResponse<byte[]> answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                    .orTimeout(address.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            bytes.addAndGet(answer.body().length);
            return answer;
        } catch (CompletionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof TimeoutException)
                throw new IOException("no whole answer within " + address.timeout(), failed);
            throw new IOException(String.valueOf(cause), failed);
        }
    }

    private void noteWeight(HttpResponse<byte[]> answer) {
        long used = answer.headers().firstValueAsLong(USED_WEIGHT).orElse(0);
        if (used >= address.weightPerMinute()) busyMinute = minute();
    }

    private void waitForNextMinute() throws FaultyAnswer {
        if (busyMinute != minute()) return;
        busyMinute = Long.MIN_VALUE;
        throw new FaultyAnswer(
                "the request weight of this minute is spent",
                Duration.ofMillis(60_000 - Math.floorMod(clock.millis(), 60_000L)));
    }

    private long minute() {
        return Math.floorDiv(clock.millis(), 60_000L);
    }

    private static Duration retryAfter(URI uri, HttpResponse<byte[]> answer) {
        Duration asked = Duration.ofSeconds(
                answer.headers().firstValueAsLong("retry-after").orElse(60));
        if (asked.compareTo(WAIT_MAX) <= 0) return asked;
        throw new MalformedInput("the exchange must not have banned this address: url=" + uri + " status="
                + answer.statusCode() + " retry_after=" + asked + "; run the same command after that time");
    }

    private static Duration waitOf(Throwable failed) {
        return ((FaultyAnswer) failed).askedWait().orElseThrow();
    }
}
