package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import cvntrade.base.Check;
import cvntrade.base.Event;
import cvntrade.base.MalformedInput;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.market.CandleSeries;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.registry.contract.SealedModel;
import cvntrade.registry.ledger.Act;
import cvntrade.sweep.plan.PlannedVariant;
import cvntrade.sweep.training.Training;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits and registers the models that can be served. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Fits one model a coin by the settings of a registered plan, on all rows there are or a stretch, and registers it with its",
            "contract: the columns, their definitions and values, the settings, the hashes. Nothing is served by it yet."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade train sweeps/first --variant none --why \"the fallback\"",
            "  ./cvntrade train sweeps/first --variant btc_min --cryptos ADAUSDT --why \"locked on 2026-11-27\"",
            "  ./cvntrade train sweeps/first --base-env --to 2024-07-01 --why \"what was locked, to mid-year\"",
            "",
            "The candles are looked for where the sweep found them, unless --data is given; they may be newer than the sweep's.",
            "The models go into --home. What is served is said by ./cvntrade registry promote."
        })
final class TrainCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SWEEP_FOLDER", description = "The --out of a sweep.")
    Path folder = Path.of("");

    @Option(names = "--variant", paramLabel = "NAME", description = "The variant of its plan to train.")
    @Nullable
    String variant;

    @Option(
            names = "--base-env",
            description = "The variant of its plan that operators have locked: the one with the base environment.")
    boolean baseEnvironment;

    @Mixin
    WindowOptions window = new WindowOptions();

    @Option(names = "--cryptos", paramLabel = "A,B", split = ",", description = "Only these coins of the plan.")
    @Nullable
    List<String> cryptos;

    @Mixin
    ServingOptions serving = new ServingOptions();

    @Mixin
    ActOptions acts = new ActOptions();

    @Option(names = "--threads", paramLabel = "N", description = "Fits side by side (default: all cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Print the registered versions as JSON.")
    boolean json;

    @Override
    public Integer call() {
        XgboostEngine.requireNative();
        Check.within(1, 1024, threads, "threads");
        Act act = acts.act();
        Registry registry = serving.registry();
        RegisteredPlan registered = RegisteredPlan.at(folder);
        DataOptions candles = SweepStart.of(folder).candles(serving.data);
        SweepOptions.Prepared prepared = registered.prepare(candles, serving.catalogue());
        PlannedVariant planned = planned(prepared, registry);
        Training training = new Training(prepared.plan(), planned);
        ModelBuilder builder = new ModelBuilder(prepared.plan(), planned, registered.hash());
        List<CandleSeries> targets = targets(prepared).stream().map(window::cut).toList();
        Map<String, CandleSeries> references = new TreeMap<>(prepared.data().referenceSeries());
        references.replaceAll((symbol, series) -> window.cutEnd(series));
        List<ModelVersion> versions = new ArrayList<>();
        Terminal terminal = Terminal.standard();
        terminal.begin("train", targets.size());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<SealedModel>> fits = new ArrayList<>();
            for (CandleSeries target : targets) {
                fits.add(pool.submit(() -> builder.sealed(target, references, training.fit(target, references))));
            }
            for (Future<SealedModel> fit : fits) {
                SealedModel model = joined(fit);
                ModelVersion version = registry.register(model, act);
                versions.add(version);
                terminal.step(version.symbol());
                terminal.record(Event.named("model_registered")
                        .with("symbol", version.symbol())
                        .with("version", version.version())
                        .with("variant", version.variant())
                        .with("id", version.id()));
                if (!json) System.out.print(line(version, model));
            }
        } finally {
            pool.shutdownNow();
            terminal.end();
        }
        if (json) System.out.println(toJson(versions));
        return Main.DONE;
    }

    private PlannedVariant planned(SweepOptions.Prepared prepared, Registry registry) {
        if ((variant == null) != baseEnvironment) {
            throw new MalformedInput("name either --variant NAME or --base-env");
        }
        List<PlannedVariant> variants = prepared.plan().variants();
        Map<String, String> base = baseEnvironment ? registry.decisions().baseEnvironment() : Map.of();
        return variants.stream()
                .filter(known -> variant == null
                        ? known.environment().equals(base)
                        : known.name().equals(variant))
                .findFirst()
                .orElseThrow(() -> new MalformedInput("variant must be in the plan: "
                        + (variant == null ? "base_env=" + base : "variant=" + variant) + "; there are: "
                        + variants.stream()
                                .map(known -> variant == null
                                        ? known.name() + " " + new TreeMap<>(known.environment())
                                        : known.name())
                                .collect(Collectors.joining(", "))));
    }

    private List<CandleSeries> targets(SweepOptions.Prepared prepared) {
        List<String> wanted = cryptos == null ? prepared.plan().cryptos() : cryptos;
        List<String> unknown = wanted.stream()
                .filter(crypto -> !prepared.plan().cryptos().contains(crypto))
                .toList();
        if (!unknown.isEmpty()) {
            throw new MalformedInput("crypto must be in the plan: crypto=" + String.join(",", unknown) + "; there are: "
                    + String.join(", ", prepared.plan().cryptos()));
        }
        return prepared.data().allTargets().stream()
                .filter(series -> wanted.contains(series.symbol()))
                .toList();
    }

    private static SealedModel joined(Future<SealedModel> fit) {
        try {
            return fit.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) throw known;
            throw new IllegalStateException("a fit must not fail in an unknown way", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", stopped);
        }
    }

    private static String line(ModelVersion version, SealedModel model) {
        return String.format(
                Locale.ROOT,
                "%-12s version %d  %-16s %d columns, %d fit rows to %s, f1_buy %.4f on %d calibration rows%n",
                version.symbol(),
                version.version(),
                version.variant(),
                model.columns().size(),
                model.training().rowsFit(),
                model.training().lastBar(),
                model.training().metrics().get("f1_buy"),
                model.training().rowsCalibration());
    }

    private static String toJson(List<ModelVersion> versions) {
        ArrayNode list = new ObjectMapper().createArrayNode();
        versions.forEach(version -> list.add(VersionJson.of(version)));
        return list.toPrettyString();
    }
}
