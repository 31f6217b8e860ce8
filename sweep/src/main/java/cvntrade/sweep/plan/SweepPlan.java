package cvntrade.sweep.plan;

import cvntrade.base.Grid;
import cvntrade.base.MalformedInput;
import cvntrade.base.Problems;
import cvntrade.base.Refusal;
import cvntrade.base.Seed;
import cvntrade.features.Feature;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.features.catalogue.Plugin;
import cvntrade.learning.Fold;
import cvntrade.learning.Folds;
import cvntrade.learning.PurgeRule;
import cvntrade.learning.SplitRule;
import cvntrade.market.CandleSeries;
import cvntrade.market.Provenance;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Variant;
import cvntrade.verdict.plan.VerdictPlan;
import cvntrade.verdict.power.Layout;
import cvntrade.verdict.power.PowerForecast;
import cvntrade.verdict.power.PowerSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pre-registered plan: what will be run on which data, with which settings, judged by which rules.
 *
 * @param factor what is put to the test
 * @param settings every choice of the user
 * @param baseEnvironment what the variants are laid over
 * @param variants in plan order
 * @param cryptos targets, in plan order
 * @param window the bars that all cryptos and references share
 * @param folds test blocks on that window, the same for every crypto
 * @param purge rows left out beside a test block, its embargo widened to the factor's largest
 * @param own own-asset columns, with those left out and the plugins that added some
 * @param preflightSymbol where the pre-flight cell runs
 * @param provenance where each series came from, targets first
 * @param code version and commit of this program
 * @param amends the plan that this one takes the place of, if any
 * @param untouched the newest bars, kept out of the window and so of all folds, if any
 */
public record SweepPlan(
        Factor factor,
        SweepSettings settings,
        Map<String, String> baseEnvironment,
        List<PlannedVariant> variants,
        List<String> cryptos,
        Grid window,
        List<Fold> folds,
        PurgeRule purge,
        OwnColumns own,
        String preflightSymbol,
        List<Provenance> provenance,
        String code,
        Optional<Amendment> amends,
        Optional<UntouchedStretch> untouched) {

    /** The pre-flight symbol of choice; the first crypto stands in where the data do not have it. */
    public static final String PREFERRED_PREFLIGHT_SYMBOL = "BTCUSDC";

    public SweepPlan {
        baseEnvironment = Map.copyOf(baseEnvironment);
        variants = List.copyOf(variants);
        cryptos = List.copyOf(cryptos);
        folds = List.copyOf(folds);
        provenance = List.copyOf(provenance);
    }

    /** The plan for these data; reads nothing but its arguments. */
    public static SweepPlan of(
            Factor factor,
            SweepSettings settings,
            Catalogue catalogue,
            Map<String, String> baseEnvironment,
            SweepData data,
            String code) {
        List<PlannedVariant> variants = new ArrayList<>();
        int embargoBars = settings.purge().embargoBars();
        for (Variant variant : factor.variants()) {
            Map<String, String> environment = variant.over(baseEnvironment, factor.environmentPrefix());
            variants.add(new PlannedVariant(variant, environment, factor.features(environment)));
            embargoBars = Math.max(embargoBars, factor.embargoBars(environment));
        }
        OwnColumns own = OwnColumns.sharedBy(catalogue, data.allTargets());
        requireNamesOfTheirOwn(own, variants);
        return new SweepPlan(
                factor,
                settings,
                baseEnvironment,
                variants,
                data.cryptos(),
                data.sharedWindow(),
                foldsOver(data, settings),
                new PurgeRule(settings.purge().purgeBars(), embargoBars),
                own,
                data.preflight().symbol(),
                data.provenance(),
                code,
                Optional.empty(),
                data.untouched());
    }

    /** Equal parts of the window that all series share. */
    public static List<Fold> foldsOver(SweepData data, SweepSettings settings) {
        Grid window = data.sharedWindow();
        if (window.bars() < settings.folds()) {
            throw new MalformedInput("the series must share a window of at least one bar a fold: sharedBars="
                    + window.bars() + " folds=" + settings.folds() + "; " + data.spans());
        }
        return Folds.equalParts(window, settings.folds());
    }

    /** A plugin may have chosen a name that a factor's column has. */
    private static void requireNamesOfTheirOwn(OwnColumns own, List<PlannedVariant> variants) {
        Set<String> ofFactor = variants.stream()
                .flatMap(variant -> variant.features().stream())
                .map(Feature::name)
                .collect(Collectors.toSet());
        Problems problems = new Problems();
        for (Plugin plugin : own.plugins()) {
            for (Feature feature : plugin.features()) {
                problems.addIf(
                        ofFactor.contains(feature.name()),
                        "a feature's name must be its own: feature=" + feature.name() + " plugin=" + plugin.origin()
                                + " taken_by=a column of the factor");
            }
        }
        problems.throwIfAny(Refusal.Reason.GUARDRAIL);
    }

    /** Own-asset columns, in matrix order. */
    public List<Feature> ownFeatures() {
        return own.features();
    }

    /** Own-asset columns that some source cannot give, left out for all variants. */
    public List<String> leftOut() {
        return own.leftOut();
    }

    /** Every factor column of every variant once, by its key, in the order in which the variants name them. */
    public List<Feature> factorFeatures() {
        Map<String, Feature> byKey = new LinkedHashMap<>();
        for (PlannedVariant variant : variants) {
            for (Feature feature : variant.features()) byKey.putIfAbsent(feature.key(), feature);
        }
        return List.copyOf(byKey.values());
    }

    /** The variables by which each variant chose its columns, as {@code variant.NAME}. */
    public Map<String, String> factorSettings() {
        Map<String, String> settings = new TreeMap<>();
        for (PlannedVariant variant : variants) {
            variant.environment().forEach((name, value) -> {
                if (name.startsWith(factor.environmentPrefix())) settings.put(variant.name() + "." + name, value);
            });
        }
        return settings;
    }

    /** Own columns, then every factor column: the columns of the one matrix that all variants share. */
    public List<Feature> allFeatures() {
        List<Feature> all = new ArrayList<>(own.features());
        all.addAll(factorFeatures());
        return List.copyOf(all);
    }

    /** The columns that a variant keeps of the shared matrix, by key. */
    public List<String> columnKeys(PlannedVariant variant) {
        List<Feature> kept = new ArrayList<>(own.features());
        kept.addAll(variant.features());
        return kept.stream().map(Feature::key).toList();
    }

    public PlannedVariant variant(String name) {
        return variants.stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("variant must be in the plan: variant=" + name));
    }

    public PlannedVariant baseline() {
        return variant(factor.baseline().name());
    }

    /** The same data, folds, rules and own columns with other variants and seeds: for runs beside the registered ones. */
    public SweepPlan withVariants(List<PlannedVariant> others, int seeds) {
        return with(settings.withSeeds(seeds), others, window, amends);
    }

    /** The same plan, saying what it takes the place of. */
    public SweepPlan amending(Optional<Amendment> old) {
        return with(settings, variants, window, old);
    }

    /** The same plan, in which the bars of another window may be used: for the judgement on the untouched stretch. */
    public SweepPlan over(Grid other) {
        return with(settings, variants, other, amends);
    }

    private SweepPlan with(SweepSettings chosen, List<PlannedVariant> planned, Grid usable, Optional<Amendment> old) {
        return new SweepPlan(
                factor,
                chosen,
                baseEnvironment,
                planned,
                cryptos,
                usable,
                folds,
                purge,
                own,
                preflightSymbol,
                provenance,
                code,
                old,
                untouched);
    }

    public SplitRule splitRule() {
        return new SplitRule(purge, settings.calibrationParts(), settings.thinningStep());
    }

    /** The part of the plan by which the verdict is found. */
    public VerdictPlan judged() {
        return VerdictPlan.of(
                factor.name(),
                variants.stream()
                        .map(planned -> cvntrade.verdict.plan.PlannedVariant.of(
                                planned.name(),
                                planned.variant().role(),
                                planned.features().size()))
                        .toList(),
                cryptos,
                folds.size(),
                factor.leakagePair(),
                settings.gates());
    }

    /** What a sweep of this size can find. */
    public PowerForecast power() {
        return PowerForecast.of(
                new Layout(cryptos.size(), folds.size(), settings.seeds()), settings.gates(), PowerSettings.DEFAULT);
    }

    public Fold middleFold() {
        return folds.get(folds.size() / 2);
    }

    /** The seed of one fit: the same for every variant, so that one seed draws the same rows for all of them. */
    public int fitSeed(String crypto, int fold, int seedNumber) {
        return Seed.positiveInt("fit", crypto, String.valueOf(fold), String.valueOf(seedNumber));
    }

    /** The seed of a crypto's audit cuts: fixed by the data and the factor, so that a repeated audit cuts at the same bars. */
    public long auditSeed(CandleSeries target) {
        return Seed.of("audit", factor.name(), target.fingerprint());
    }
}
