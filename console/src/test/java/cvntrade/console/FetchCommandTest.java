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
        assertThat(Answer.of("store", "list", "--home=" + home).out())
                .contains("in " + home.resolve("unchecked") + ": AAAUSDT, BTCUSDT");

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

    @Test
    void aMisspeltSymbolIsNamedWithNearNamesBeforeAnyDownload() {
        for (String source : List.of("auto", "rest", "archive")) {
            Answer answer = fetch("--symbols=AAAUSTD,AAAUSDT", "--source=" + source);
            assertThat(answer.exit()).isEqualTo(2);
            assertThat(answer.error())
                    .contains("without=1; nothing was downloaded")
                    .contains("symbol=AAAUSTD")
                    .contains("did you mean AAAUSDT, BTCUSDT?");
        }
        assertThat(fetch("--symbols=AAA").error()).contains("did you mean AAAUSDT");
        assertThat(exchange.asked).noneMatch(asked -> asked.endsWith(".zip"));
        assertThat(home.resolve("store")).doesNotExist();
    }

    @Test
    void aSymbolThatIsNotListedAnyMoreComesFromTheArchive() {
        exchange.archivedAlone.add("AAAUSDT");
        Answer pages = fetch("--symbols=AAAUSDT", "--source=rest");
        assertThat(pages.exit()).isEqualTo(2);
        assertThat(pages.error())
                .contains("symbol=AAAUSDT is not listed any more")
                .contains("use --source archive");

        Answer answer = fetch("--symbols=AAAUSDT", "--to=2022-02-10");

        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("AAAUSDT    3840 bars");
    }

    /** The archive has January alone; the months after it are not asked for candles and not told as missing. */
    @Test
    void anArchiveThatEndsIsReadToItsEnd() {
        Answer answer = fetch("--symbols=AAAUSDT", "--from=2021-10-01", "--to=2022-05-01", "--source=archive");
        assertThat(answer.error()).isEmpty();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("AAAUSDT    5664 bars");
    }

    @Test
    void aSymbolThatDoesNotTradeIsFetchedToItsLastCandle() {
        exchange.lose("AAAUSDT", 3_000, 4_000);
        exchange.statuses.put("AAAUSDT", "BREAK");
        Answer answer = fetch("--symbols=AAAUSDT");
        assertThat(answer.error()).isEmpty();
        assertThat(answer.exit()).isZero();
        assertThat(answer.out()).contains("AAAUSDT    3000 bars");
    }

    @Test
    void aWindowBeforeTheListingIsRefusedWithTheDate() {
        Answer answer = fetch("--symbols=AAAUSDT", "--from=2021-01-01", "--to=2021-02-01");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error()).contains("symbol=AAAUSDT has candles from 2022-01-01T00:00:00Z, none in the window");
    }

    @Test
    void allPairsOfAQuoteCurrencyAreChosenByAge() throws IOException {
        Answer young = fetch("--all-quote=USDT", "--min-days=42");
        assertThat(young.out()).doesNotContain("AAAUSDT");
        assertThat(fetch("--all-quote=USD").error()).contains("did you mean USDT?");
        assertThat(fetch("--symbols=AAAUSDT", "--min-days=4").error()).contains("min-days must come with all-quote");
        assertThat(fetch("--all-quote=USDT", "--min-days=41").exit()).isZero();
        assertThatTheStoreIsTheMarket();
    }

    @Test
    void theListOfSymbolsSaysStatusAndAge() throws IOException {
        exchange.statuses.put("AAAUSDT", "BREAK");
        Answer all = Answer.of("symbols", "--since", "--rest-url=" + exchange.address());
        assertThat(all.out())
                .contains("AAAUSDT          BREAK")
                .contains("2022-01-01")
                .contains("2 of 2 symbols");
        String json = Answer.of("symbols", "--json", "--status=TRADING", "--rest-url=" + exchange.address())
                .out();
        assertThat(new ObjectMapper().readTree(json).findValuesAsText("symbol")).containsExactly("BTCUSDT");
        Answer wrong = Answer.of("symbols", "--status=TRADNG", "--rest-url=" + exchange.address());
        assertThat(wrong.error()).contains("did you mean TRADING?");
    }

    @Test
    void anExchangeOutOfReachIsToldWithTheWaysToIt() {
        exchange.close();
        Answer answer = fetch("--symbols=AAAUSDT", "--attempts=1");
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.error())
                .contains("the exchange must be reachable: host=127.0.0.1")
                .contains("--proxy, --rest-url or --archive-url");
    }

    @Test
    void whatTheExchangeDoesNotHaveIsNotAskedFor() {
        assertThat(fetch("--symbols=AAAUSDT", "--timeframe=10m").error()).contains("timeframe=10m; there are 1m, 3m");
        assertThat(fetch("--symbols=AAAUSDT", "--timeframe=7m").error()).contains("divide one day: timeframe=7m");
        Answer address = Answer.of("symbols", "--rest-url=htp:/x");
        assertThat(address.error()).contains("address must be one of the web: rest=htp:/x");
        assertThat(exchange.asked).isEmpty();
    }

    private void assertThatTheStoreIsTheMarket() throws IOException {
        String listed = Answer.of("store", "list", "--json", "--home=" + home).out();
        assertThat(new ObjectMapper().readTree(listed).findValuesAsText("contentSha256"))
                .containsExactlyInAnyOrderElementsOf(
                        MARKET.stream().map(CandleSeries::fingerprint).toList());
    }

    private Answer fetch(String... words) {
        boolean begins = Stream.of(words).anyMatch(word -> word.startsWith("--from="));
        return Answer.of(Stream.concat(
                        Stream.of(
                                "fetch",
                                begins ? "--timeframe=15m" : "--from=2022-01-01",
                                "--home=" + home,
                                "--archive-url=" + exchange.address(),
                                "--rest-url=" + exchange.address()),
                        Stream.of(words))
                .toArray(String[]::new));
    }
}
