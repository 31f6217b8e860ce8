package cvntrade.market.quality;

import cvntrade.base.Column;
import cvntrade.base.EventLog;
import cvntrade.market.CandleSeries;
import cvntrade.market.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks over one series. Every rule that compares a bar with others takes earlier bars only; unknown ones are left out of the window. */
public final class QualityCheck {
    private static final long DAY_MS = 86_400_000;

    private final CandleSeries series;
    private final QualityRules rules;
    private final int windowBars;
    private final Column returns;
    private final Column deviations;
    private final List<QualityFinding> findings = new ArrayList<>();

    private QualityCheck(CandleSeries series, QualityRules rules) {
        this.series = series;
        this.rules = rules;
        this.windowBars = Math.toIntExact(
                rules.trailingDays() * DAY_MS / series.grid().timeframe().millis());
        Column close = series.close();
        this.returns =
                Column.generate(series.bars(), row -> row == 0 ? Double.NaN : close.get(row) / close.get(row - 1) - 1);
        this.deviations = earlierDeviations(returns, windowBars, rules.trailingBarsAtLeast());
    }

    /** @param events receives one event for each finding, in the order of the report */
    public static QualityReport of(CandleSeries series, QualityRules rules, EventLog events) {
        QualityCheck check = new QualityCheck(series, rules);
        check.findReturnOutliers();
        check.findVolumeDrops();
        check.findLongWicks();
        check.findGaps();
        check.findings.sort(Comparator.comparing(QualityFinding::bar).thenComparing(QualityFinding::reason));
        check.findings.forEach(finding -> events.record(finding.event()));
        return new QualityReport(series.symbol(), series.bars(), series.candles(), check.findings);
    }

    private void findReturnOutliers() {
        for (int row = 0; row < series.bars(); row++) {
            double value = Math.abs(returns.get(row));
            double threshold = rules.returnDeviations() * deviations.get(row);
            if (value > threshold) find(QualityReason.RETURN_OUTLIER, row, value, threshold);
        }
    }

    /** Of the known returns in the window before each bar; NaN where there are too few, and no comparison with NaN holds. */
    private static Column earlierDeviations(Column returns, int windowBars, int barsAtLeast) {
        double[] deviations = new double[returns.size()];
        TrailingSpread earlier = new TrailingSpread();
        for (int row = 0; row < returns.size(); row++) {
            deviations[row] = earlier.count() >= barsAtLeast ? earlier.deviation() : Double.NaN;
            if (isKnown(returns, row)) earlier.add(returns.get(row));
            if (isKnown(returns, row - windowBars)) earlier.remove(returns.get(row - windowBars));
        }
        return Column.of(deviations);
    }

    private void findVolumeDrops() {
        Column volume = series.volume();
        SortedWindow earlier = new SortedWindow(windowBars + 1);
        for (int row = 0; row < series.bars(); row++) {
            double value = volume.get(row);
            double threshold = (1 - rules.volumeDropFraction()) * earlier.median();
            if (earlier.size() >= rules.trailingBarsAtLeast() && value < threshold) {
                find(QualityReason.VOLUME_DROP, row, value, threshold);
            }
            if (isKnown(volume, row)) earlier.add(value);
            if (isKnown(volume, row - windowBars)) earlier.remove(volume.get(row - windowBars));
        }
    }

    private void findLongWicks() {
        for (int row = 0; row < series.bars(); row++) {
            double close = series.close().get(row);
            double body = Math.abs(close - series.open().get(row));
            double wicks = series.high().get(row) - series.low().get(row) - body;
            double multiple = wicks / (body == 0 ? rules.zeroBodyFraction() * close : body);
            boolean large = rules.wickDeviations() == 0 || wicks / close > rules.wickDeviations() * deviations.get(row);
            if (large && multiple > rules.wickToBody())
                find(QualityReason.WICK_TO_BODY, row, multiple, rules.wickToBody());
        }
    }

    /** One finding a gap: its value is the count of missing bars, and none is allowed. */
    private void findGaps() {
        for (Gap gap : Gap.in(series)) {
            findings.add(new QualityFinding(QualityReason.GAP, series.symbol(), gap.firstMissing(), gap.bars(), 0));
        }
    }

    private void find(QualityReason reason, int row, double value, double threshold) {
        findings.add(new QualityFinding(reason, series.symbol(), series.grid().openTime(row), value, threshold));
    }

    private static boolean isKnown(Column column, int row) {
        return row >= 0 && !Double.isNaN(column.get(row));
    }
}
