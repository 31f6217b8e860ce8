package cvntrade.sweep;

import cvntrade.features.Candles;
import cvntrade.features.Feature;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Variant;
import cvntrade.verdict.plan.LeakagePair;
import cvntrade.verdict.plan.Role;
import java.util.List;
import java.util.Map;

/** A factor of the tests: one column of the coin's own, without any reference. Nothing but this class and one line under META-INF made it. */
public final class PulseFactor implements Factor {
    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public String question() {
        return "Does the change over seven bars lift F1?";
    }

    @Override
    public String storyId() {
        return "NO-STORY";
    }

    @Override
    public String environmentPrefix() {
        return "CVN_PULSE_";
    }

    @Override
    public List<Variant> variants() {
        return List.of(
                new Variant("still", Role.BASELINE, Map.of()),
                new Variant("pulse", Role.CANDIDATE, Map.of("CVN_PULSE_BARS", "7")));
    }

    @Override
    public LeakagePair leakagePair() {
        return new LeakagePair.NoneApplies("the column has no delay to take away");
    }

    @Override
    public String preflightVariant() {
        return "pulse";
    }

    @Override
    public List<String> references() {
        return List.of();
    }

    @Override
    public List<Feature> features(Map<String, String> environment) {
        String bars = environment.get("CVN_PULSE_BARS");
        if (bars == null) return List.of();
        return List.of(
                Feature.named("pulse_" + bars).of(Candles.target().close().change(Integer.parseInt(bars))));
    }

    @Override
    public int embargoBars(Map<String, String> environment) {
        return 0;
    }

    @Override
    public List<String> settingViolations(Map<String, String> environment) {
        String bars = environment.getOrDefault("CVN_PULSE_BARS", "1");
        return bars.matches("[1-9]") ? List.of() : List.of("CVN_PULSE_BARS must be 1 to 9: CVN_PULSE_BARS=" + bars);
    }

    @Override
    public List<String> dataViolations(
            Map<String, String> environment, CandleSeries target, Map<String, CandleSeries> references) {
        return List.of();
    }
}
