package cvntrade.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import cvntrade.market.CandleSeries;
import cvntrade.market.binance.StubExchange;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against a stub of the exchange: what it stores, what it refuses, what it says. */
class FetchCommandTest {
    /** BTCUSDT and AAAUSDT, 2022-01-01 and the 41 days after it. */
    private static final List<CandleSeries> MARKET = SyntheticMarket.generate(Truth.NULL, 4_000, 1, 5);

    @TempDir
    Path home;

    private final StubExchange exchange = new StubExchange(MARKET.toArray(CandleSeries[]::new));

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void theStoreHasTheCandlesOfTheExchange() throws IOException {
        Answer answer = fetch("--symbols=AAAUSDT");
        assertThat(answer.error()).isEmpty();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("AAAUSDT    4000 bars");
        assertThatTheStoreIsTheMarket();
    }

    @Test
    void candlesBelowTheLevelAreNotStoredAndNotAskedForTwice() throws IOException {
        Answer refused = fetch("--symbols=AAAUSDT", "--require-quality=fair", "--rule=returnDeviations=0.1");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.error())
                .contains("candles must have the quality required: required=fair below=2")
                .contains("the download waits in " + home.resolve("unchecked"));
        assertThat(home.resolve("store")).doesNotExist();

        exchange.asked.clear();
        Answer taken = fetch("--symbols=AAAUSDT");

        assertThat(taken.exit()).isZero();
        assertThat(exchange.asked).noneMatch(asked -> asked.contains(".zip"));
        assertThatTheStoreIsTheMarket();
        assertThat(home.resolve("unchecked/AAAUSDT-15m.parquet")).doesNotExist();
    }

    @Test
    void oneSeriesBelowTheLevelKeepsOutTheOthersToo() {
        exchange.lose("AAAUSDT", 500, 900);
        Answer refused = fetch("--symbols=AAAUSDT", "--require-quality=fair");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.error()).contains("below=1").contains("symbol=AAAUSDT quality=low");
        assertThat(home.resolve("store")).doesNotExist();
    }

    @Test
    void candlesOfTheLevelAreStored() throws IOException {
        Answer answer = fetch("--symbols=AAAUSDT", "--require-quality=fair");
        assertThat(answer.exit()).isZero();
        assertThatTheStoreIsTheMarket();
    }

    private void assertThatTheStoreIsTheMarket() throws IOException {
        String listed = Answer.of("store", "list", "--json", "--home=" + home).out();
        assertThat(new ObjectMapper().readTree(listed).findValuesAsText("contentSha256"))
                .containsExactlyInAnyOrderElementsOf(
                        MARKET.stream().map(CandleSeries::fingerprint).toList());
    }

    private Answer fetch(String... words) {
        return Answer.of(Stream.concat(
                        Stream.of(
                                "fetch",
                                "--from=2022-01-01",
                                "--home=" + home,
                                "--archive-url=" + exchange.address(),
                                "--rest-url=" + exchange.address()),
                        Stream.of(words))
                .toArray(String[]::new));
    }
}
