package cvntrade.sweep.calibration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.market.CandleSeries;
import cvntrade.market.LoadedSeries;
import cvntrade.market.synthetic.SyntheticMarket;
import cvntrade.market.synthetic.Truth;
import cvntrade.sweep.PlanFile;
import cvntrade.sweep.Progress;
import cvntrade.sweep.Sweep;
import cvntrade.sweep.SweepFolder;
import cvntrade.sweep.SweepOutcome;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.investigation.Investigation;
import cvntrade.sweep.plan.PlanDifference;
import cvntrade.sweep.plan.PlanJson;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Many worlds of one truth, each swept and judged. A finished world is durable at once, and a world that was interrupted goes on at the cell
 * where it stopped.
 */
public final class Calibration {
    private final Setup setup;
    private final WorldFolder folder;
    private final Sweep.Conditions conditions;

    /**
     * What is calibrated.
     *
     * @param bars a series
     * @param coins beside the reference
     * @param investigates whether a flagged world is asked for the cause of its flag
     * @param code version and commit of this program
     */
    public record Setup(
            Truth truth,
            int bars,
            int coins,
            Factor factor,
            SweepSettings settings,
            boolean investigates,
            String code) {}

    /**
     * @param folder where worlds are kept
     * @param conditions of every sweep
     */
    public Calibration(Setup setup, Path folder, Sweep.Conditions conditions) {
        this.setup = setup;
        this.folder = new WorldFolder(folder);
        this.conditions = conditions;
    }

    /**
     * Worlds 1 to n; those that are there already are not run again.
     *
     * @throws cvntrade.base.Refusal if the folder holds worlds of another truth, other settings or another version
     */
    public List<World> run(int worlds, Progress progress) {
        Check.atLeast(1, worlds, "worlds");
        List<World> done = new ArrayList<>();
        progress.begin("worlds", worlds);
        for (long seed = 1; seed <= worlds; seed++) {
            SweepData data = market(seed);
            SweepPlan plan = plan(setup.settings(), data);
            if (seed == 1) PlanFile.register(folder.registration(), registration(plan));
            done.add(world(seed, plan, data));
            progress.step(setup.truth().word() + " " + seed);
        }
        progress.end();
        return done;
    }

    /** Every setting of these sweeps that is not the default, {@code settings.seeds=1 (default 5)}. */
    public List<String> settingsOffDefault() {
        SweepData data = market(1);
        JsonNode usual = common(plan(SweepSettings.DEFAULT, data));
        return PlanDifference.between(usual, common(plan(setup.settings(), data))).stream()
                .map(each -> each.path() + "=" + each.after() + " (default " + each.before() + ")")
                .toList();
    }

    private SweepPlan plan(SweepSettings settings, SweepData data) {
        return SweepPlan.of(setup.factor(), settings, Catalogue.builtIn(), Map.of(), data, setup.code());
    }

    private World world(long seed, SweepPlan plan, SweepData data) {
        Optional<World> finished = folder.find(seed, PlanJson.of(plan).hash());
        if (finished.isPresent()) return finished.get();
        SweepOutcome outcome = new Sweep(plan, data, folder.sweep(seed), conditions).run();
        World world = World.of(seed, outcome, cause(data, seed, outcome));
        folder.keep(world);
        folder.removeSweep(seed);
        return world;
    }

    private String cause(SweepData data, long seed, SweepOutcome outcome) {
        if (!setup.investigates()) return World.NOT_INVESTIGATED;
        return Investigation.afterFlag(outcome, data, new SweepFolder(folder.sweep(seed)), conditions)
                .map(report -> report.cause().word())
                .orElse(World.NOT_INVESTIGATED);
    }

    private SweepData market(long seed) {
        Map<String, LoadedSeries> market = new LinkedHashMap<>();
        String source = "synthetic market, truth " + setup.truth().word() + ", seed " + seed;
        for (CandleSeries series : SyntheticMarket.generate(setup.truth(), setup.bars(), setup.coins(), seed)) {
            market.put(series.symbol(), LoadedSeries.of(series, source, List.of(), List.of()));
        }
        return SweepData.ofMarket(market, setup.factor().references());
    }

    /** What all worlds have in common: the first one's plan without its candles. */
    private ObjectNode registration(SweepPlan plan) {
        ObjectNode registration = JsonNodeFactory.instance.objectNode();
        registration.put("truth", setup.truth().word());
        registration.put("bars", setup.bars());
        registration.put("coins", setup.coins());
        registration.put("investigates", setup.investigates());
        registration.set("plan", common(plan));
        return registration;
    }

    private static ObjectNode common(SweepPlan plan) {
        ObjectNode common = PlanJson.of(plan).json().deepCopy();
        common.remove(List.of("data", "planHash", "testBlocks"));
        return common;
    }
}
