package cvntrade.console;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import cvntrade.base.Check;
import cvntrade.base.DurableFile;
import cvntrade.base.Event;
import cvntrade.base.Refusal;
import cvntrade.learning.xgboost.XgboostEngine;
import cvntrade.sweep.audit.Audited;
import cvntrade.sweep.audit.Depth;
import cvntrade.sweep.audit.SweepAudit;
import cvntrade.sweep.audit.SweepAuditor;
import cvntrade.sweep.factor.Factor;
import cvntrade.sweep.factor.Factors;
import cvntrade.sweep.plan.SweepData;
import cvntrade.sweep.plan.SweepPlan;
import cvntrade.sweep.plan.SweepSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The look-ahead audit on demand: of all columns that a sweep would use, of the labels, and if asked of folds, models and thresholds. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Looks for look-ahead: at seeded cuts everything after the cut is rewritten, and no bit up to it may move.",
            "Audits the own columns of each coin, the columns of every variant of the factor, and the labels; with --full",
            "also folds, model and threshold. Exits with 1 if anything moved, and says what, where and how far ahead it reads."
        },
        footer = {
            "",
            "Examples:",
            "  ./cvntrade audit --data klines --cryptos ADAUSDT,ETHUSDT,SOLUSDT --full",
            "  ./cvntrade audit --target klines/ADAUSDT-15m.csv.gz --btc klines/BTCUSDT-15m.csv.gz --cuts 50 --seed 1"
        })
class AuditCommand implements Callable<Integer> {
    private static final int CUTS = 200;

    @Mixin
    AuditedCandles candles = new AuditedCandles();

    @Mixin
    PluginOptions plugins = new PluginOptions();

    @Option(names = "--factor", paramLabel = "NAME", description = "Whose columns (default ${DEFAULT-VALUE}).")
    String factor = "btc_features";

    @Option(
            names = "--cuts",
            paramLabel = "N",
            description = "How many cuts for each coin (default " + CUTS + ", with --full " + Depth.FULL_CUTS + ").")
    @Nullable
    Integer cuts;

    @Option(names = "--full", description = "Audit folds, model and threshold too, at " + Depth.FULL_CUTS + " cuts.")
    boolean full;

    @Option(
            names = "--whole",
            description =
                    "Compare all rows of the whole history at every cut, not slices of it: slow, the same answer.")
    boolean whole;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            description = "Where the cuts lie (default: for each coin the seed that a sweep of the factor has).")
    @Nullable
    Long seed;

    @Option(names = "--threads", paramLabel = "N", description = "Parts side by side (default: all cores).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", description = "Give the report as JSON.")
    boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the report into a file too.")
    @Nullable
    Path out;

    @Override
    public Integer call() {
        if (full) XgboostEngine.requireNative();
        Check.within(1, 1024, threads, "threads");
        Factor tested = Factors.named(factor);
        SweepData data = candles.load(tested);
        SweepPlan plan = SweepPlan.of(tested, SweepSettings.DEFAULT, plugins.catalogue(), Map.of(), data, Build.code());
        SweepAudit audit = run(new SweepAuditor(audited(plan), data, depth(), "no plan was registered"));
        String report = json ? json(audit) : AuditText.of(audit);
        System.out.print(report);
        if (out != null) DurableFile.write(out, report);
        if (audit.passed()) return Main.DONE;
        throw new Refusal(
                Refusal.Reason.AUDIT,
                "values must be compared and none may move: compared=" + audit.valuesCompared() + " moved="
                        + audit.moved().size() + "; the report says what moved, mend what computes it");
    }

    /** What is audited: the program as it is. */
    Audited audited(SweepPlan plan) {
        return Audited.of(plan);
    }

    private Depth depth() {
        int chosen = cuts != null ? cuts : full ? Depth.FULL_CUTS : CUTS;
        return new Depth(chosen, whole, full, seed == null ? OptionalLong.empty() : OptionalLong.of(seed));
    }

    private SweepAudit run(SweepAuditor auditor) {
        Terminal terminal = Terminal.standard();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        terminal.begin("audit", auditor.parts());
        try {
            SweepAudit audit = auditor.run(pool, terminal::step);
            terminal.end();
            terminal.record(Event.named("audit_finished")
                    .with("passed", audit.passed())
                    .with("values_compared", audit.valuesCompared()));
            return audit;
        } finally {
            terminal.end();
            pool.shutdownNow();
        }
    }

    private static String json(SweepAudit audit) {
        ObjectNode node = new ObjectMapper().valueToTree(audit);
        node.remove("planHash");
        node.put("passed", audit.passed());
        return node.toPrettyString() + "\n";
    }
}
