package cvntrade.features.own;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import cvntrade.market.CandleField;
import cvntrade.market.CandleSeries;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The textbook forms of the catalogue's indicators as TA-Lib 0.4 computes them, under the catalogue's names and scales. */
final class TaLib {
    /** A call that fills up to three arrays from its first bar on. */
    private interface Call {
        RetCode run(MInteger begin, MInteger count, double[][] out);
    }

    private final Core core = new Core();
    private final Map<String, double[]> columns = new LinkedHashMap<>();
    private final double[] open;
    private final double[] high;
    private final double[] low;
    private final double[] close;
    private final double[] volume;
    private final int last;

    private TaLib(CandleSeries candles) {
        open = candles.open().toArray();
        high = candles.high().toArray();
        low = candles.low().toArray();
        close = candles.close().toArray();
        volume = candles.column(CandleField.VOLUME).toArray();
        last = close.length - 1;
    }

    static Map<String, double[]> columns(CandleSeries candles) {
        TaLib lib = new TaLib(candles);
        lib.addAverages();
        lib.addOscillators();
        lib.addStochastics();
        lib.addDirection();
        lib.addTrendAndBands();
        lib.addTotals();
        lib.addFigures();
        return lib.columns;
    }

    private void addAverages() {
        ratio("sma_ratio_21", (b, n, out) -> core.sma(0, last, close, 21, b, n, out[0]));
        ratio("wma_ratio_21", (b, n, out) -> core.wma(0, last, close, 21, b, n, out[0]));
        ratio("ema_ratio_21", (b, n, out) -> core.ema(0, last, close, 21, b, n, out[0]));
        ratio("ema_ratio_55", (b, n, out) -> core.ema(0, last, close, 55, b, n, out[0]));
        ratio("ema_ratio_200", (b, n, out) -> core.ema(0, last, close, 200, b, n, out[0]));
        ratio("dema_ratio_50", (b, n, out) -> core.dema(0, last, close, 50, b, n, out[0]));
        ratio("tema_ratio_50", (b, n, out) -> core.tema(0, last, close, 50, b, n, out[0]));
        ratio("dema_ratio_20", (b, n, out) -> core.dema(0, last, close, 20, b, n, out[0]));
        ratio("tema_ratio_20", (b, n, out) -> core.tema(0, last, close, 20, b, n, out[0]));
        ratio("trima_ratio_20", (b, n, out) -> core.trima(0, last, close, 20, b, n, out[0]));
    }

    private void addOscillators() {
        plain("rsi_14", (b, n, out) -> core.rsi(0, last, close, 14, b, n, out[0]));
        plain("rsi_28", (b, n, out) -> core.rsi(0, last, close, 28, b, n, out[0]));
        plain("rsi_48", (b, n, out) -> core.rsi(0, last, close, 48, b, n, out[0]));
        plain("mfi_14", (b, n, out) -> core.mfi(0, last, high, low, close, volume, 14, b, n, out[0]));
        plain("willr_14", (b, n, out) -> core.willR(0, last, high, low, close, 14, b, n, out[0]));
        plain("cci_20", (b, n, out) -> core.cci(0, last, high, low, close, 20, b, n, out[0]));
        plain("ultosc", (b, n, out) -> core.ultOsc(0, last, high, low, close, 7, 14, 28, b, n, out[0]));
        plain("bop", (b, n, out) -> core.bop(0, last, open, high, low, close, b, n, out[0]));
        plain("roc_10", (b, n, out) -> core.roc(0, last, close, 10, b, n, out[0]));
        double[][] aroon = run((b, n, out) -> core.aroon(0, last, high, low, 25, b, n, out[0], out[1]));
        columns.put("aroon_dn_25", aroon[0]);
        columns.put("aroon_up_25", aroon[1]);
        plain("aroon_osc_25", (b, n, out) -> core.aroonOsc(0, last, high, low, 25, b, n, out[0]));
    }

    private void addStochastics() {
        double[][] slow = run((b, n, out) ->
                core.stoch(0, last, high, low, close, 14, 3, MAType.Sma, 3, MAType.Sma, b, n, out[0], out[1]));
        columns.put("stoch_k_14", slow[0]);
        columns.put("stoch_d_14", slow[1]);
        double[][] fast =
                run((b, n, out) -> core.stochF(0, last, high, low, close, 14, 3, MAType.Sma, b, n, out[0], out[1]));
        columns.put("stochf_k", fast[0]);
        columns.put("stochf_d", fast[1]);
        for (int bars : new int[] {14, 28}) {
            double[][] strength =
                    run((b, n, out) -> core.stochRsi(0, last, close, bars, bars, 3, MAType.Sma, b, n, out[0], out[1]));
            columns.put("stochrsi_k_" + bars, strength[0]);
            columns.put("stochrsi_d_" + bars, strength[1]);
        }
    }

    private void addDirection() {
        plain("adx_14", (b, n, out) -> core.adx(0, last, high, low, close, 14, b, n, out[0]));
        plain("dx_14", (b, n, out) -> core.dx(0, last, high, low, close, 14, b, n, out[0]));
        plain("pdi_14", (b, n, out) -> core.plusDI(0, last, high, low, close, 14, b, n, out[0]));
        plain("mdi_14", (b, n, out) -> core.minusDI(0, last, high, low, close, 14, b, n, out[0]));
        plain("adx_28", (b, n, out) -> core.adx(0, last, high, low, close, 28, b, n, out[0]));
        plain("natr_56", (b, n, out) -> core.natr(0, last, high, low, close, 56, b, n, out[0]));
        plain("natr_14", (b, n, out) -> core.natr(0, last, high, low, close, 14, b, n, out[0]));
    }

    private void addTrendAndBands() {
        double[][] macd = run((b, n, out) -> core.macd(0, last, close, 12, 26, 9, b, n, out[0], out[1], out[2]));
        columns.put("macd_12_26", overClose(macd[0]));
        columns.put("macds_12_26", overClose(macd[1]));
        columns.put("macdh_12_26", overClose(macd[2]));
        double[][] slow = run((b, n, out) -> core.macd(0, last, close, 24, 52, 18, b, n, out[0], out[1], out[2]));
        columns.put("macdh_24_52", overClose(slow[2]));
        plain("ppo", (b, n, out) -> core.ppo(0, last, close, 12, 26, MAType.Ema, b, n, out[0]));
        plain("trix_15", (b, n, out) -> core.trix(0, last, close, 15, b, n, out[0]));
        plain("trix_30", (b, n, out) -> core.trix(0, last, close, 30, b, n, out[0]));
        double[][] slope = run((b, n, out) -> core.linearRegSlope(0, last, close, 28, b, n, out[0]));
        columns.put("slope_28", overClose(slope[0]));
        double[][] forecast = run((b, n, out) -> core.tsf(0, last, close, 14, b, n, out[0]));
        columns.put("tsf_14", map(row -> forecast[0][row] / close[row] - 1));
        double[][] bands =
                run((b, n, out) -> core.bbands(0, last, close, 20, 2, 2, MAType.Sma, b, n, out[0], out[1], out[2]));
        columns.put("bb_width_20", map(row -> (bands[0][row] - bands[2][row]) / bands[1][row]));
        columns.put("bb_pctb_20", map(row -> (close[row] - bands[2][row]) / (bands[0][row] - bands[2][row])));
        double[][] balance = run((b, n, out) -> core.obv(0, last, close, volume, b, n, out[0]));
        columns.put(
                "obv_96", map(row -> row < 96 ? Double.NaN : (balance[0][row] - balance[0][row - 96]) / volume(row)));
    }

    private double volume(int row) {
        return Arrays.stream(volume, row - 95, row + 1).sum();
    }

    private void addTotals() {
        double[] balance = run((b, n, out) -> core.obv(0, last, close, volume, b, n, out[0]))[0];
        columns.put(
                "obv_z_96", map(row -> row < 96 ? Double.NaN : score(Arrays.copyOfRange(balance, row - 95, row + 1))));
        double[] oscillator = run((b, n, out) -> core.adOsc(0, last, high, low, close, volume, 3, 10, b, n, out[0]))[0];
        columns.put(
                "adosc",
                map(row -> row < 10
                        ? Double.NaN
                        : oscillator[row]
                                / Arrays.stream(volume, row - 9, row + 1)
                                        .average()
                                        .orElseThrow()));
    }

    private static double score(double[] window) {
        double mean = Arrays.stream(window).average().orElseThrow();
        double squares = Arrays.stream(window)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return (window[window.length - 1] - mean) / Math.sqrt(squares / (window.length - 1));
    }

    private interface Figure {
        RetCode run(MInteger begin, MInteger count, int[] out);
    }

    private void addFigures() {
        figure("cdldoji", (b, n, out) -> core.cdlDoji(0, last, open, high, low, close, b, n, out));
        figure("cdlhammer", (b, n, out) -> core.cdlHammer(0, last, open, high, low, close, b, n, out));
        figure("cdlengulfing", (b, n, out) -> core.cdlEngulfing(0, last, open, high, low, close, b, n, out));
        figure("cdlshootingstar", (b, n, out) -> core.cdlShootingStar(0, last, open, high, low, close, b, n, out));
        figure("cdlmorningstar", (b, n, out) -> core.cdlMorningStar(0, last, open, high, low, close, 0.3, b, n, out));
        figure("cdleveningstar", (b, n, out) -> core.cdlEveningStar(0, last, open, high, low, close, 0.3, b, n, out));
        figure("cdl3whitesoldiers", (b, n, out) -> core.cdl3WhiteSoldiers(0, last, open, high, low, close, b, n, out));
        figure("cdl3blackcrows", (b, n, out) -> core.cdl3BlackCrows(0, last, open, high, low, close, b, n, out));
        figure("cdlharami", (b, n, out) -> core.cdlHarami(0, last, open, high, low, close, b, n, out));
        figure("cdlmarubozu", (b, n, out) -> core.cdlMarubozu(0, last, open, high, low, close, b, n, out));
    }

    private void figure(String name, Figure figure) {
        int[] found = new int[last + 1];
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        RetCode code = figure.run(begin, count, found);
        if (code != RetCode.Success) throw new IllegalStateException("TA-Lib must succeed: code=" + code);
        columns.put(name, map(row -> row < begin.value ? Double.NaN : found[row - begin.value] / 100.0));
    }

    private void plain(String name, Call call) {
        columns.put(name, run(call)[0]);
    }

    private void ratio(String name, Call call) {
        double[] mean = run(call)[0];
        columns.put(name, map(row -> close[row] / mean[row] - 1));
    }

    private double[] overClose(double[] values) {
        return map(row -> values[row] / close[row]);
    }

    private double[] map(java.util.function.IntToDoubleFunction value) {
        double[] values = new double[last + 1];
        Arrays.setAll(values, value);
        return values;
    }

    /** TA-Lib writes from the front on; the values are put back on their bars. */
    private double[][] run(Call call) {
        double[][] out = new double[3][last + 1];
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        RetCode code = call.run(begin, count, out);
        if (code != RetCode.Success) throw new IllegalStateException("TA-Lib must succeed: code=" + code);
        double[][] placed = new double[3][last + 1];
        for (int k = 0; k < 3; k++) {
            Arrays.fill(placed[k], Double.NaN);
            System.arraycopy(out[k], 0, placed[k], begin.value, count.value);
        }
        return placed;
    }
}
