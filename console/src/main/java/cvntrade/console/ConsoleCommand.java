package cvntrade.console;

import cvntrade.base.Event;
import cvntrade.console.metrics.Metrics;
import cvntrade.console.web.Endpoint;
import cvntrade.console.web.Page;
import cvntrade.console.web.Site;
import cvntrade.console.web.Visit;
import cvntrade.console.web.WebServer;
import cvntrade.features.catalogue.Catalogue;
import cvntrade.registry.Alias;
import cvntrade.registry.ModelVersion;
import cvntrade.registry.Registry;
import cvntrade.serving.drift.DriftRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is so, on pages in a browser. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = {
            "Serves pages that show what is so: champions, sweeps and their dossiers, registry, candles, features, this machine.",
            "It listens on 127.0.0.1 alone, elsewhere only with accounts and TLS. Without accounts it changes nothing: each page names the command that does the same. With",
            "accounts nothing is shown before signing in, and operators decide, promote, roll back and run sweeps on its pages.",
            "GET /metrics answers Prometheus with the same in figures."
        },
        subcommands = AccountCommand.class,
        footer = {
            "",
            "Examples:",
            "  ./cvntrade console --home .cvntrade --sweeps sweeps",
            "  ./cvntrade console --sweeps sweeps --data klines",
            "  ./cvntrade console account add anna --role operator",
            "  ./cvntrade console --address 0.0.0.0 --port 8443 --certificate console.pem --key console.key",
            "",
            "It runs until Ctrl-C."
        })
final class ConsoleCommand implements Callable<Integer> {
    private static final int LOOK_SECONDS = 60;
    private static final int LOOK_AWAITED_SECONDS = 20;

    @Option(names = "--home", paramLabel = "DIR", description = "Folder that holds all state (default .cvntrade).")
    Path home = Path.of(".cvntrade");

    @Mixin
    EndpointOptions listen = new EndpointOptions();

    @Option(
            names = "--sweeps",
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders of sweeps, or folders that hold such folders (default sweeps).")
    List<Path> sweeps = List.of(Path.of("sweeps"));

    @Option(
            names = "--drift-at",
            paramLabel = "HH:MM",
            description = {
                "Judge every champion's drift once a day from this time on (UTC), on the candles of the home's store."
            })
    @Nullable
    LocalTime driftAt;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            arity = "1..*",
            description = "Folders of kline files that a sweep may be started on, besides the home's store.")
    List<Path> data = List.of();

    @Mixin
    RegistryOptions registryAt = new RegistryOptions();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    private final Clock clock = Clock.systemUTC();

    @Override
    public Integer call() throws InterruptedException {
        Accounts accounts = Accounts.in(home);
        Endpoint endpoint = listen.endpoint(accounts, clock.instant());
        try (WebServer server = WebServer.start(site(), endpoint, accounts, clock)) {
            System.out.println(server.address());
            System.out.flush();
            if (driftAt != null) watchDrift(driftAt);
            new CountDownLatch(1).await();
        }
        return Main.DONE;
    }

    /** What a look cannot do it says, and looks again. */
    private void watchDrift(LocalTime at) {
        DriftSchedule schedule = schedule(at);
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
        var unused = looks.scheduleWithFixedDelay(
                () -> {
                    try {
                        schedule.look();
                    } catch (RuntimeException said) {
                        Terminal.standard().record(Event.named("drift_not_run").with("cause", said));
                    }
                },
                0,
                LOOK_SECONDS,
                TimeUnit.SECONDS);
    }

    /** For tests too, which have no time to wait. */
    DriftSchedule schedule(LocalTime at) {
        DataOptions candles = new DataOptions();
        candles.home = home;
        Catalogue catalogue = plugins.catalogue();
        return new DriftSchedule(
                home,
                at,
                clock,
                () -> registryAt.in(home).symbols(),
                symbol -> {
                    Registry registry = registryAt.in(home);
                    Optional<ModelVersion> champion = registry.state(symbol).holder(Alias.CHAMPION);
                    champion.ifPresent(new DriftJudge(
                            registry, candles, catalogue, DriftRule.DEFAULT, null, Terminal.standard())::judge);
                    return champion.isPresent();
                },
                Terminal.standard());
    }

    /** What names its home, registry and plugins, where they are not those of a command without options. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        if (!home.equals(new ConsoleCommand().home)) given.put("--home", home.toString());
        if (registryAt.server != null) {
            given.put("--registry", registryAt.server);
            if (!registryAt.name.equals(new RegistryOptions().name)) given.put("--registry-name", registryAt.name);
        }
        if (!plugins.jars.isEmpty())
            given.put(
                    "--plugins",
                    String.join(",", plugins.jars.stream().map(Path::toString).toList()));
        return given;
    }

    /** Its pages, for the server and for tests of it. */
    Site site() {
        Catalogue catalogue = plugins.catalogue();
        SweepPages found = new SweepPages(sweeps);
        VersionFiles files = new VersionFiles(clock);
        DriftHistories histories = new DriftHistories(home);
        RegistryPages registry = new RegistryPages(() -> registryAt.in(home), files);
        HomePages rest = new HomePages(home, new ColumnTraces(found), catalogue);
        HomeMetrics figures = new HomeMetrics(home, found, () -> registryAt.in(home), files, histories);
        DecidePages decide = new DecidePages(() -> registryAt.in(home), found::folder, clock, Terminal.standard());
        DataOptions candles = new DataOptions();
        candles.home = home;
        CoinPages coin = new CoinPages(() -> registryAt.in(home), clock, Terminal.standard());
        LongLooks<Function<Visit, Page>> looks = new LongLooks<>(clock, Duration.ofSeconds(LOOK_AWAITED_SECONDS));
        DryRunPages dryRun = new DryRunPages(
                () -> registryAt.in(home),
                symbol -> DryRun.of(registryAt.in(home), symbol, candles, catalogue),
                clock,
                Terminal.standard(),
                looks);
        DriftPages drift = new DriftPages(histories, () -> registryAt.in(home));
        JobPages jobs = new JobPages(JobsCommand.in(home), found, Terminal.standard());
        NewSweepPages start = new NewSweepPages(
                new NewSweepForm(given(), sweeps.get(0), data),
                JobsCommand.in(home),
                clock,
                Terminal.standard(),
                NewSweep::of,
                looks);
        Site upToCoins = start.on(new Site()
                        .commands(new PastedCommand(given()))
                        .page("/", "Overview", query -> registry.overview(drift::open, jobs::underWay, found::table))
                        .page("/sweeps", "Sweeps", query -> found.list())
                        .visited("/compare", "", found::compare)
                        .drawn("/compare/page", found::compared)
                        .page("/sweep", "", name -> found.one(name, jobs)))
                .visited("/decide", "", decide::form)
                .action(DecidePages.PREVIEW, decide::preview)
                .action(DecidePages.DONE, decide::done)
                .page("/jobs", "Jobs", query -> jobs.list())
                .visited("/job", "", jobs::one)
                .action(JobPages.PREVIEW, jobs::preview)
                .action(JobPages.DONE, jobs::done)
                .page("/registry", "Registry", registry::versions);
        return dryRun.on(coin.on(upToCoins))
                .page("/drift", "Drift", query -> drift.list())
                .page("/drift/model", "", drift::model)
                .page("/drift/column", "", drift::column)
                .page("/runbook", "", RunbookPages::one)
                .visited("/events", "Events", new EventPages(home)::list)
                .page("/data", "Data", query -> rest.data())
                .document("/data/map", rest::map)
                .download("/data/csv", rest::csv)
                .page("/features", "Features", rest::features)
                .page("/feature", "", rest::feature)
                .page("/doctor", "Doctor", query -> rest.doctor())
                .text("/metrics", Metrics.CONTENT_TYPE, () -> figures.now().text())
                .files(found::dossier);
    }
}
