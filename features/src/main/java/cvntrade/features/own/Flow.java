package cvntrade.features.own;

import static cvntrade.features.own.Family.CANDLES;

import cvntrade.features.Description;
import cvntrade.features.FeatureFamily;
import cvntrade.features.Signal;

/** Volume, and who brought it. */
final class Flow {
    private static final String DEVIATIONS = "sample deviations";
    private static final String NO_VOLUME = "there was no volume in n bars";

    private static final Description VOLUME_SCORE = Description.of("vol_z_{n}")
            .formula("(volume − mean(volume, n)) ÷ std(volume, n)")
            .unit(DEVIATIONS)
            .unknownWhere("the volumes do not vary")
            .source("standard score");
    private static final Description VOLUME_RATIO = Description.of("vol_ratio_{n}")
            .formula("volume ÷ mean(volume, n)")
            .unit("ratio: 1 is the usual volume")
            .unknownWhere(NO_VOLUME)
            .source("relative volume");
    private static final Description TAKER_IMBALANCE = Description.of("taker_imb_{n}")
            .formula("2 × sum(taker volume, n) ÷ sum(volume, n) − 1")
            .unit("−1 where takers only sold, 1 where they only bought")
            .unknownWhere(NO_VOLUME)
            .source("order flow imbalance of Binance's taker volume");
    private static final Description EARLIER_SCORE = Description.of("vol_lag{k}")
            .formula("vol_z_96[k]")
            .unit(DEVIATIONS)
            .unknownWhere("the volumes of those 96 bars do not vary")
            .source("vol_z_96 of k bars ago");
    private static final Description TRADES_SCORE = Description.of("trades_z_{n}")
            .formula("(trades − mean(trades, n)) ÷ std(trades, n)")
            .unit(DEVIATIONS)
            .unknownWhere("the numbers of trades do not vary")
            .source("standard score");
    private static final Description QUOTE_SCORE = Description.of("quote_z_{n}")
            .formula("(quote volume − mean(quote volume, n)) ÷ std(quote volume, n)")
            .unit(DEVIATIONS)
            .unknownWhere("the quote volumes do not vary")
            .source("standard score");
    private static final Description TRADE_SIZE = Description.of("trade_size_ratio_{n}")
            .formula("(quote volume ÷ trades) ÷ (sum(quote volume, n) ÷ sum(trades, n))")
            .unit("ratio: 1 is the usual size of a trade")
            .unknownWhere("there was no trade in the bar")
            .source("ratio of mean trade sizes");

    private Flow() {}

    static FeatureFamily family() {
        Family family = new Family("flow", "Volume, and who brought it.");
        Signal volume = CANDLES.volume();
        for (int bars : Family.WINDOWS) {
            family.add(VOLUME_SCORE, bars, volume.zScore(bars));
            Signal total = volume.sum(bars);
            family.add(VOLUME_RATIO, bars, volume.times(bars).over(total));
            Signal taken = CANDLES.takerVolume().sum(bars).over(total);
            family.add(TAKER_IMBALANCE, bars, taken.scaled(2, -1));
        }
        for (int bars : Family.LAGS)
            family.add(EARLIER_SCORE, bars, volume.zScore(96).delayedBy(bars));
        MoneyFlow.addTo(family);
        Signal trades = CANDLES.trades();
        Signal quote = CANDLES.quoteVolume();
        for (int bars : new int[] {16, 96, 288}) {
            family.add(TRADES_SCORE, bars, trades.zScore(bars));
            family.add(QUOTE_SCORE, bars, quote.zScore(bars));
        }
        Signal usual = quote.sum(96).over(trades.sum(96));
        family.add(TRADE_SIZE, 96, quote.over(trades).over(usual));
        return family.done();
    }
}
