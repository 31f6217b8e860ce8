package cvntrade.serving.drift;

import cvntrade.base.Column;
import cvntrade.base.Grid;
import cvntrade.base.Timeframe;
import cvntrade.features.Feature;
import cvntrade.features.FeatureEngine;
import cvntrade.features.FeatureInput;
import cvntrade.features.FeatureMatrix;
import cvntrade.market.CandleSeries;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows as a model takes them, column by column, with the returns beside them.
 *
 * @param grid one row a bar
 * @param columns by name, in the model's order; NaN is unknown
 * @param returns of the target and of the reference; empty where no reference is known
 */
public record WatchedRows(Grid grid, Map<String, Column> columns, Optional<ReturnPair> returns) {
    /**
     * One-bar simple returns, as fractions.
     *
     * @param symbol of the reference
     */
    public record ReturnPair(String symbol, Column target, Column reference) {
        ReturnPair rows(int from, int to) {
            return new ReturnPair(symbol, target.rows(from, to), reference.rows(from, to));
        }
    }

    public WatchedRows {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        for (Map.Entry<String, Column> column : columns.entrySet()) {
            if (column.getValue().size() != grid.bars()) {
                throw new IllegalArgumentException("a column must have one value a bar: column=" + column.getKey()
                        + " values=" + column.getValue().size() + " bars=" + grid.bars());
            }
        }
    }

    /**
     * The rows that these features have on candles, in the floats of a model.
     *
     * @param reference whose returns stand beside the target's, where the candles have it
     */
    public static WatchedRows computed(List<? extends Feature> features, FeatureInput candles, String reference) {
        FeatureMatrix matrix = FeatureEngine.matrix(features, candles);
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int column = 0; column < matrix.columns(); column++) {
            int at = column;
            columns.put(matrix.names().get(column), Column.generate(matrix.rows(), row -> matrix.get(row, at)));
        }
        Optional<ReturnPair> returns = candles.hasReference(reference)
                ? Optional.of(new ReturnPair(
                        reference,
                        returns(candles.target()),
                        returns(candles.reference(reference).onto(candles.grid()))))
                : Optional.empty();
        return new WatchedRows(candles.grid(), columns, returns);
    }

    private static Column returns(CandleSeries series) {
        Column close = series.close();
        return Column.generate(close.size(), row -> row == 0 ? Double.NaN : close.get(row) / close.get(row - 1) - 1);
    }

    /** A stretch of the rows. */
    public WatchedRows rows(int from, int to) {
        Map<String, Column> stretch = new LinkedHashMap<>();
        columns.forEach((name, column) -> stretch.put(name, column.rows(from, to)));
        return new WatchedRows(grid.rows(from, to), stretch, returns.map(pair -> pair.rows(from, to)));
    }

    /** As text that a person, a script or {@link #parse} can read. */
    public byte[] csv() {
        return RowsTable.of(this).text(grid.timeframe());
    }

    /** @throws cvntrade.base.MalformedInput if it is not what {@link #csv} writes */
    public static WatchedRows parse(byte[] csv, Timeframe timeframe) {
        return RowsTable.parse(csv, timeframe).onGrid(timeframe);
    }
}
