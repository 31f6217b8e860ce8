package cvntrade.market.synthetic;

import cvntrade.base.Check;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A market made from a seed, in which it is known what can be foretold. */
public final class SyntheticMarket {
    public static final String REFERENCE = "BTCUSDT";
    public static final Instant FIRST_BAR = Instant.parse("2022-01-01T00:00:00Z");

    private static final int LETTERS = 26;

    private SyntheticMarket() {}

    /**
     * @param bars length of every series, 2 or more, in bars of 15 minutes from {@link #FIRST_BAR} on
     * @param coins count of coins beside the reference; coin k is the same whatever this count
     * @param seed any number; the same seed gives the same reference under each truth with the same volatility
     * @return the reference first, then the coins in the order of their names
     */
    public static List<CandleSeries> generate(Truth truth, int bars, int coins, long seed) {
        return generate(truth.parameters(), bars, coins, seed);
    }

    public static List<CandleSeries> generate(MarketParameters parameters, int bars, int coins, long seed) {
        Check.atLeast(2, bars, "bars");
        Check.atLeast(0, coins, "coins");
        Grid grid = new Grid(Timeframe.M15, Timeframe.M15.barAt(FIRST_BAR.toEpochMilli()), bars);
        ReturnPath reference = ReturnPath.ofReference(parameters, bars, seed, REFERENCE);
        List<CandleSeries> market = new ArrayList<>();
        market.add(candles(REFERENCE, grid, parameters, reference, PriceScale.ofReference(), seed));
        for (int coin = 0; coin < coins; coin++) {
            String symbol = symbol(coin);
            ReturnPath path = ReturnPath.ofCoin(parameters, reference, seed, symbol);
            PriceScale scale = PriceScale.ofCoin(Draws.of(seed, symbol, "scale"));
            market.add(candles(symbol, grid, parameters, path, scale, seed));
        }
        return List.copyOf(market);
    }

    /** AAAUSDT, BBBUSDT … ZZZUSDT, then AAA2USDT and so on. */
    public static String symbol(int coin) {
        String letter = String.valueOf((char) ('A' + coin % LETTERS));
        String round = coin < LETTERS ? "" : String.valueOf(1 + coin / LETTERS);
        return letter.repeat(3) + round + "USDT";
    }

    private static CandleSeries candles(
            String symbol, Grid grid, MarketParameters parameters, ReturnPath path, PriceScale scale, long seed) {
        CandleSeries whole = CandlePainter.paint(symbol, grid, path, scale, Draws.of(seed, symbol, "candles"));
        return CandlePainter.withOutages(whole, parameters.outages(), Draws.of(seed, symbol, "outages"));
    }
}
