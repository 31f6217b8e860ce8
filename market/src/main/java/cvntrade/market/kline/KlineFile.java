package cvntrade.market.kline;

import cvntrade.base.MalformedInput;
import cvntrade.base.Timeframe;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.Provenance;
import cvntrade.market.SourceFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads kline files: the exchange's twelve columns with or without a header line, or any table whose header names {@code open_time}, the four
 * prices and {@code volume}; as csv, csv.gz or zip; times in milliseconds or microseconds, told apart row by row.
 */
public final class KlineFile {
    private KlineFile() {}

    /** Like {@link #load(Path, String, Timeframe, Instant)}, the symbol being the file's name before the first {@code -} or {@code .}. */
    public static LoadedSeries load(Path file, Timeframe timeframe, Instant asOf) {
        return load(file, symbolOf(file), timeframe, asOf);
    }

    /**
     * @param asOf the instant up to which bars have closed; a bar that closes later is left out and said in the provenance
     * @return the candles on their grid, missing bars as rows of NaN
     * @throws MalformedInput that names file, line, field and value of what cannot be a candle
     */
    public static LoadedSeries load(Path file, String symbol, Timeframe timeframe, Instant asOf) {
        return load(List.of(file), symbol, timeframe, asOf);
    }

    /** Several files of one symbol as one series; bars that two files hold must be equal. */
    public static LoadedSeries load(List<Path> files, String symbol, Timeframe timeframe, Instant asOf) {
        List<SourceFile> sources = new ArrayList<>();
        List<KlineRows> tables = new ArrayList<>();
        for (Path file : files) {
            PackedFile packed = PackedFile.open(file);
            sources.add(packed.source());
            for (KlineText text : packed.texts()) tables.add(KlineReader.read(text, timeframe));
        }
        KlineMerge merge = new KlineMerge(symbol, timeframe, asOf);
        CandleSeries series = merge.merge(tables);
        return LoadedSeries.of(series, Provenance.BINANCE_SPOT, sources, merge.notes());
    }

    /** The part of the file's name before the first {@code -} or {@code .}. */
    public static String symbolOf(Path file) {
        String symbol = String.valueOf(file.getFileName()).split("[-.]", 2)[0];
        if (symbol.isBlank()) {
            throw new MalformedInput(
                    "file name must begin with the symbol: file=" + file + "; rename it to SYMBOL-15m.csv");
        }
        return symbol;
    }
}
