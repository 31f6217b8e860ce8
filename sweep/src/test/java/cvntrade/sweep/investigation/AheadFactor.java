package cvntrade.sweep.investigation;

import cvntrade.base.Column;
import cvntrade.features.CandleColumn;
import cvntrade.features.Feature;
import cvntrade.features.FeatureInput;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.factor.Variant;
import cvntrade.verdict.plan.LeakagePair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The built-in factor with a leak planted: each of its columns tells at row t what it should tell some bars later. */
record AheadFactor(Factor honest, int barsAhead) implements Factor {
    static AheadFactor reading(int barsAhead) {
        return new AheadFactor(Factors.named("btc_features"), barsAhead);
    }

    /** It says of itself what the honest column says, as a leak would. */
    private record Ahead(Feature honest, int barsAhead) implements Feature {
        @Override
        public String name() {
            return honest.name();
        }

        @Override
        public String key() {
            return honest.key();
        }

        @Override
        public int lookbackBars() {
            return honest.lookbackBars();
        }

        @Override
        public Set<CandleColumn> reads() {
            return honest.reads();
        }

        @Override
        public int referenceDelayBars() {
            return honest.referenceDelayBars();
        }

        @Override
        public Column on(FeatureInput input) {
            Column column = honest.on(input);
            return Column.generate(
                    column.size(), row -> row + barsAhead < column.size() ? column.get(row + barsAhead) : Double.NaN);
        }
    }

    @Override
    public List<Feature> features(Map<String, String> environment) {
        return honest.features(environment).stream()
                .map(feature -> (Feature) new Ahead(feature, barsAhead))
                .toList();
    }

    @Override
    public String name() {
        return honest.name();
    }

    @Override
    public String question() {
        return honest.question();
    }

    @Override
    public String storyId() {
        return honest.storyId();
    }

    @Override
    public String environmentPrefix() {
        return honest.environmentPrefix();
    }

    @Override
    public List<Variant> variants() {
        return honest.variants();
    }

    @Override
    public LeakagePair leakagePair() {
        return honest.leakagePair();
    }

    @Override
    public String preflightVariant() {
        return honest.preflightVariant();
    }

    @Override
    public List<String> references() {
        return honest.references();
    }

    @Override
    public Optional<Map<String, String>> delayedBy(Map<String, String> environment, int bars) {
        return honest.delayedBy(environment, bars);
    }

    @Override
    public int embargoBars(Map<String, String> environment) {
        return honest.embargoBars(environment);
    }

    @Override
    public List<String> settingViolations(Map<String, String> environment) {
        return honest.settingViolations(environment);
    }

    @Override
    public List<String> dataViolations(
            Map<String, String> environment, CandleSeries target, Map<String, CandleSeries> references) {
        return honest.dataViolations(environment, target, references);
    }
}
