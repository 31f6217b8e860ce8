package cvntrade.sweep.factor;

import cvntrade.base.Event;
import cvntrade.features.Feature;
import cvntrade.market.CandleSeries;
import cvntrade.verdict.plan.LeakagePair;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something we want to test: its variants, the columns each adds, its guardrail and the pair that would show a leak. */
public interface Factor {
    /** The word on the command line, in the plan and in the dossier. */
    String name();

    /** What is asked, in one sentence, for the head of the dossier. */
    String question();

    /** The story whose MLOps readiness must be complete before a lock. */
    String storyId();

    /** All environment variables of this factor begin so; nothing else does. */
    String environmentPrefix();

    /** In plan order; exactly one of them is the baseline. */
    List<Variant> variants();

    LeakagePair leakagePair();

    /** The variant whose middle fold must yield enough trades before the sweep starts. */
    String preflightVariant();

    /** Symbols whose candles the columns read besides the target's. */
    List<String> references();

    /** The columns that this environment adds to the own-asset ones, in their order. */
    List<Feature> features(Map<String, String> environment);

    /** The bars that this environment wants left out after a test block. */
    int embargoBars(Map<String, String> environment);

    /** Every rule that the environment alone breaks. */
    List<String> settingViolations(Map<String, String> environment);

    /** Every rule that the data break under a valid environment: a missing series, another timeframe, too few bars. */
    List<String> dataViolations(
            Map<String, String> environment, CandleSeries target, Map<String, CandleSeries> references);

    /** What a run under this environment says once about itself; nothing where it adds no column. */
    default Optional<Event> applied(Map<String, String> environment) {
        return Optional.empty();
    }

    /**
     * The environment with its reference columns delayed by so many bars and nothing else changed: how an investigation finds out how the
     * lift depends on the delay. Empty where the factor has no such setting.
     */
    default Optional<Map<String, String>> delayedBy(Map<String, String> environment, int bars) {
        return Optional.empty();
    }

    default Variant baseline() {
        return variants().stream().filter(Variant::isBaseline).findFirst().orElseThrow();
    }
}
