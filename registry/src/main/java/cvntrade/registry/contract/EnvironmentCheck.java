package cvntrade.registry.contract;

import cvntrade.base.Event;
import cvntrade.base.EventLog;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A served model takes its configuration from its artefact alone. A variable that says otherwise is not obeyed and not ignored: it is an
 * error, for whoever set it believes that something else is served.
 */
public final class EnvironmentCheck {
    private static final String PREFIX = "CVN_BTC_";

    private EnvironmentCheck() {}

    /** @throws Refusal that lists every variable that disagrees; each is also an event */
    public static void require(ModelContract contract, Map<String, String> environment, EventLog events) {
        Map<String, String> pinned = pinned(contract);
        Problems problems = new Problems();
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith(PREFIX) || value.equals(pinned.get(name))) return;
            String artefact = pinned.getOrDefault(name, "(no such setting)");
            events.record(Event.named("enrichment_config_mismatch")
                    .with("setting", name)
                    .with("artefact", artefact)
                    .with("environment", value));
            problems.add("environment must not contradict the model: setting=" + name + " artefact=" + artefact
                    + " environment=" + value + "; unset it, a model is served as it was trained");
        });
        problems.throwIfAny(Refusal.Reason.CONTRACT);
    }

    private static Map<String, String> pinned(ModelContract contract) {
        Map<String, String> pinned = new LinkedHashMap<>();
        pinned.put("CVN_BTC_FEATURES_ENABLED", contract.btcFeaturesEnabled() ? "1" : "0");
        pinned.put("CVN_BTC_FEATURES_SET", contract.btcFeaturesSet());
        pinned.put("CVN_BTC_PURGE_BARS", String.valueOf(contract.btcPurgeBars()));
        pinned.put("CVN_BTC_EMBARGO_BARS", String.valueOf(contract.btcEmbargoBars()));
        return pinned;
    }
}
