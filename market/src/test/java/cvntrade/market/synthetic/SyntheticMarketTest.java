package cvntrade.market.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cvntrade.base.MalformedInput;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import cvntrade.market.Gap;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticMarketTest {
    @ParameterizedTest
    @EnumSource(Truth.class)
    void everyCandleIsSound(Truth truth) {
        for (CandleSeries series : SyntheticMarket.generate(truth, 5000, 3, 1)) {
            for (int row = 0; row < series.bars(); row++) {
                if (!series.hasCandle(row)) continue;
                double open = series.open().get(row);
                double close = series.close().get(row);
                assertThat(series.low().get(row)).isPositive().isLessThanOrEqualTo(Math.min(open, close));
                assertThat(series.high().get(row)).isGreaterThanOrEqualTo(Math.max(open, close));
                if (row > 0 && series.hasCandle(row - 1))
                    assertThat(open).isEqualTo(series.close().get(row - 1));
                double volume = series.volume().get(row);
                assertThat(volume).isPositive();
                assertThat(series.column(CandleField.TAKER_BASE).get(row)).isBetween(0.0, volume);
                assertThat(series.column(CandleField.QUOTE_VOLUME).get(row) / volume)
                        .isBetween(series.low().get(row) * 0.999, series.high().get(row) * 1.001);
                assertThat(series.column(CandleField.TRADES).get(row)).isGreaterThanOrEqualTo(1);
            }
        }
    }

    @Test
    void theMarketBeginsInJanuary2022WithTheReference() {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, 100, 3, 1);

        assertThat(market).extracting(CandleSeries::symbol).containsExactly("BTCUSDT", "AAAUSDT", "BBBUSDT", "CCCUSDT");
        assertThat(market).allSatisfy(series -> {
            assertThat(series.bars()).isEqualTo(100);
            assertThat(series.grid().openTime(0)).isEqualTo(Instant.parse("2022-01-01T00:00:00Z"));
        });
        assertThat(SyntheticMarket.symbol(27)).isEqualTo("BBB2USDT");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSameSeedGivesTheSameMarketAndAnotherAnother(long seed) {
        assertThat(fingerprints(Truth.PLANTED, 2000, 3, seed)).isEqualTo(fingerprints(Truth.PLANTED, 2000, 3, seed));
        assertThat(fingerprints(Truth.PLANTED, 2000, 3, seed))
                .doesNotContainAnyElementsOf(fingerprints(Truth.PLANTED, 2000, 3, seed + 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aCoinIsTheSameWhateverTheNumberOfCoins(long seed) {
        assertThat(fingerprints(Truth.MID, 2000, 7, seed))
                .startsWith(fingerprints(Truth.MID, 2000, 2, seed).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aShorterMarketIsTheBeginningOfALongerOne(long seed) {
        List<CandleSeries> longer = SyntheticMarket.generate(Truth.PLANTED, 3000, 2, seed);
        List<CandleSeries> shorter = SyntheticMarket.generate(Truth.PLANTED, 2000, 2, seed);

        // The last bar of a market is never in an outage, so the two may differ there alone.
        for (int k = 0; k < shorter.size(); k++) {
            assertThat(shorter.get(k).rows(0, 1990).fingerprint())
                    .isEqualTo(longer.get(k).rows(0, 1990).fingerprint());
        }
    }

    /** The standard error of a correlation of 24,000 bars is 0.0065; with volatility that clusters, about twice that. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void underNullNoLagOfTheReferenceTellsAnything(long seed) {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, 24_000, 2, seed);

        for (CandleSeries coin : market.subList(1, 3)) {
            Correlogram correlogram = Correlogram.of(coin, market.get(0));
            for (int lag = 1; lag <= 60; lag++) assertThat(correlogram.at(lag)).isBetween(-0.065, 0.065);
            assertThat(correlogram.at(0)).isGreaterThan(0.5);
        }
    }

    /**
     * The response at each of 19 lags is 1.8 / 19 = 0.095 of the reference's return, whose spread is about three quarters of the coin's: a
     * correlation of about 0.07 at each lag of the lead and none elsewhere.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePlantedLeadLiesAtItsLagsAndNowhereElse(long seed) {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.PLANTED, 24_000, 2, seed);

        for (CandleSeries coin : market.subList(1, 3)) {
            Correlogram correlogram = Correlogram.of(coin, market.get(0));
            assertThat(correlogram.meanOver(22, 40)).isBetween(0.05, 0.10);
            assertThat(correlogram.meanOver(1, 21)).isBetween(-0.02, 0.02);
            assertThat(correlogram.meanOver(41, 60)).isBetween(-0.02, 0.02);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFastLeadLiesAtLagsThreeToFive(long seed) {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.FAST_LEAD, 24_000, 1, seed);

        Correlogram correlogram = Correlogram.of(market.get(1), market.get(0));

        for (int lag = 3; lag <= 5; lag++) assertThat(correlogram.at(lag)).isBetween(0.35, 0.65);
        for (int lag = 1; lag <= 2; lag++) assertThat(correlogram.at(lag)).isBetween(-0.065, 0.065);
        for (int lag = 6; lag <= 40; lag++) assertThat(correlogram.at(lag)).isBetween(-0.065, 0.065);
    }

    /** The slope of coin on reference in the same bar is β, here between 0.7 and 1.3, within an error of about 0.01. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void betaLiesInItsRange(long seed) {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, 24_000, 5, seed);

        for (CandleSeries coin : market.subList(1, 6)) {
            assertThat(Correlogram.of(coin, market.get(0)).slope()).isBetween(0.65, 1.35);
        }
    }

    /** 24 series of 24,000 bars at 0.0002 a bar: 115 outages with a standard deviation of 11, of 1 to 8 bars, 4.5 on average. */
    @Test
    void outagesComeAtTheirRateAndLastOneToEightBars() {
        List<CandleSeries> market = SyntheticMarket.generate(Truth.NULL, 24_000, 23, 7);
        List<Gap> gaps =
                market.stream().flatMap(series -> Gap.in(series).stream()).toList();

        assertThat(gaps).hasSizeBetween(70, 160);
        assertThat(gaps).extracting(Gap::bars).allMatch(bars -> bars >= 1 && bars <= 8);
        assertThat(gaps.stream().mapToInt(Gap::bars).average().orElseThrow()).isBetween(3.5, 5.5);
    }

    @Test
    void outagesNeverRunIntoEachOther() {
        MarketParameters usual = MarketParameters.DEFAULT;
        MarketParameters often = new MarketParameters(
                usual.reference(),
                usual.own(),
                usual.beta(),
                usual.lead(),
                usual.regimes(),
                usual.shocks(),
                new MarketParameters.Outages(0.9, 8));

        CandleSeries series = SyntheticMarket.generate(often, 2000, 0, 1).get(0);

        assertThat(Gap.in(series)).hasSizeGreaterThan(100).allMatch(gap -> gap.bars() <= 8);
        assertThat(series.hasCandle(0)).isTrue();
        assertThat(series.hasCandle(1999)).isTrue();
    }

    /** Mean |return| of the active regimes over that of the calm ones: 1.8, with an error of about 0.1 over 96,000 bars. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void activeRegimesMoveMore(long seed) {
        CandleSeries reference =
                SyntheticMarket.generate(Truth.NULL, 96_000, 0, seed).get(0);
        double[] sum = new double[2];
        for (int row = 1; row < reference.bars(); row++) {
            double move = Math.abs(
                    Math.log(reference.close().get(row) / reference.close().get(row - 1)));
            if (!Double.isNaN(move)) sum[row / 1500 % 2] += move;
        }

        assertThat(sum[1] / sum[0]).isBetween(1.4, 2.2);
    }

    @Test
    void aLargerMoveComesWithMoreVolume() {
        CandleSeries reference =
                SyntheticMarket.generate(Truth.NULL, 24_000, 0, 1).get(0);
        double quiet = 0;
        double busy = 0;
        int rows = 0;
        for (int row = 1; row + 1 < reference.bars(); row++) {
            if (!reference.hasCandle(row)) continue;
            double body = Math.abs(reference.close().get(row) / reference.open().get(row) - 1);
            double turnover = reference.column(CandleField.QUOTE_VOLUME).get(row);
            if (body < 0.001) quiet += turnover;
            if (body < 0.001) rows++;
            if (body > 0.01) busy = busy == 0 ? turnover : 0.99 * busy + 0.01 * turnover;
        }

        assertThat(busy).isGreaterThan(1.5 * quiet / rows);
    }

    @Test
    void anUnknownTruthIsRefused() {
        assertThat(Truth.parse("fast-lead")).isEqualTo(Truth.FAST_LEAD);
        assertThatThrownBy(() -> Truth.parse("fastlead"))
                .isInstanceOf(MalformedInput.class)
                .hasMessage("truth must be one of [null, weak, mid, planted, fast-lead]: truth=fastlead");
    }

    private static List<String> fingerprints(Truth truth, int bars, int coins, long seed) {
        return SyntheticMarket.generate(truth, bars, coins, seed).stream()
                .map(CandleSeries::fingerprint)
                .toList();
    }
}
