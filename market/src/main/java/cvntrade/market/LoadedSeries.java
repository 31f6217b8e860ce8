package cvntrade.market;

import java.util.List;

/** Candles together with where they come from; the two travel side by side from the file to the result. */
public record LoadedSeries(CandleSeries series, Provenance provenance) {
    public LoadedSeries {
        if (!series.symbol().equals(provenance.symbol()) || series.candles() != provenance.candles()) {
            throw new IllegalArgumentException("provenance must describe the series: series=" + series + " symbol="
                    + provenance.symbol() + " candles=" + provenance.candles());
        }
    }

    public static LoadedSeries of(CandleSeries series, String exchange, List<SourceFile> sources, List<String> notes) {
        return new LoadedSeries(series, Provenance.of(series, exchange, sources, notes));
    }

    public String symbol() {
        return series.symbol();
    }
}
