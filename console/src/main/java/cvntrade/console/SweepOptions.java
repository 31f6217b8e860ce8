package cvntrade.console;

import cvntrade.base.EventLog;
import cvntrade.base.MalformedInput;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.market.CandleSeries;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.factor.Guardrail;
import cvntrade.sweep.investigation.Investigation;
import cvntrade.sweep.investigation.InvestigationReport;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code sweep} and {@code preflight} have in common: from options to a plan whose guardrail has been passed. */
final class SweepOptions {
    @Mixin
    DataOptions data = new DataOptions();

    @Mixin
    SettingOptions settings = new SettingOptions();

    @Mixin
    QualityOptions quality = new QualityOptions();

    @Mixin
    RegistryOptions registryAt = new RegistryOptions();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Option(names = "--factor", paramLabel = "NAME", description = "The factor to test (default ${DEFAULT-VALUE}).")
    String factor = "btc_features";

    @Option(
            names = "--cryptos",
            paramLabel = "A,B",
            split = ",",
            description = "Symbols to trade; all that the data have where left out, less the factor's references.")
    @Nullable
    List<String> cryptos;

    @Option(
            names = "--preflight-symbol",
            paramLabel = "SYMBOL",
            description =
                    "Where the pre-flight cell runs (default BTCUSDC if the data have it, else the first crypto).")
    @Nullable
    String preflightSymbol;

    /** A plan and its data, checked. */
    record Prepared(SweepPlan plan, SweepData data) {
        /** @param wholeReplay whether every bar is replayed, not only the stretch of the plan */
        InvestigationReport investigate(SweepFolder folder, Sweep.Conditions conditions, boolean wholeReplay) {
            int replayBars = wholeReplay
                    ? Integer.MAX_VALUE
                    : plan.settings().investigation().replayBars();
            return new Investigation(plan, data, folder, conditions, replayBars).run();
        }
    }

    /** The variants are laid over what operators have locked on this home, and that under what the process was started with. */
    Prepared prepare(Map<String, String> environment, EventLog events) {
        Factor tested = Factors.named(factor);
        Catalogue own = plugins.catalogue();
        SweepSettings chosen = settings.settings(environment);
        Environment.rejectUnknown(environment, Factors.all());
        Map<String, String> base =
                new TreeMap<>(registryAt.in(data.home).decisions().baseEnvironment());
        base.putAll(environment);
        Guardrail guardrail = new Guardrail(tested, base);
        guardrail.checkStart(environment);
        List<String> targets = targets(tested);
        SweepData loaded = SweepData.load(
                targets, tested.references(), Optional.ofNullable(preflightSymbol), quality.watched(data.source()));
        quality.refuseIfBelow();
        Map<String, CandleSeries> references = loaded.referenceSeries();
        guardrail.check(loaded.allTargets(), references);
        SweepData searched = loaded.keepingBack(settings.untouchedShare);
        return new Prepared(SweepPlan.of(tested, chosen, own, base, searched, Build.code()), searched);
    }

    private List<String> targets(Factor tested) {
        List<String> named = cryptos == null
                ? data.symbols().stream()
                        .filter(symbol -> !tested.references().contains(symbol))
                        .filter(symbol -> !symbol.equals(SweepPlan.PREFERRED_PREFLIGHT_SYMBOL))
                        .toList()
                : cryptos;
        if (named.isEmpty()) {
            throw new MalformedInput("there must be candles of a coin to trade: " + data.place()
                    + "; import some with ./cvntrade import DIR, or name a folder of kline files with --data");
        }
        if (named.size() != new LinkedHashSet<>(named).size()) {
            throw new MalformedInput("each crypto must be named once: cryptos=" + String.join(",", named));
        }
        data.requireKnown(named);
        return named;
    }
}
